"""What the browser tests cannot ask of Firefox, or what Firefox does otherwise: the one place."""

from __future__ import annotations

_MEDIA = (
    "Playwright 1.64 cannot tell a page of Firefox that it is on paper, or dark while it is open"
)
_FILES = "Playwright 1.64 does not hear of downloads in Firefox"
_SHEETS = "Firefox breaks no grid across sheets, so a long record takes a second one"
_TREE = "only Chromium gives its accessibility tree"

FIREFOX = {
    "test_a_bad_name_is_noticed": _TREE,
    "test_a_heavy_and_restless_page_is_noticed": "Firefox does not say what moved",
    "test_a_record_fits_on_one_sheet": _SHEETS,
    "test_axe_notices_colours_of_the_dark_scheme": _MEDIA,
    "test_each_municipality_can_be_read_whole": "Firefox tells no width of what a select shows",
    "test_long_lists_to_look_things_up_in_are_printed_when_a_reader_opened_them": _MEDIA,
    "test_paper_shows_address_and_dates_and_no_controls": _MEDIA,
    "test_paper_shows_what_the_page_is_for": _MEDIA,
    "test_the_view_can_be_taken_along": _FILES,
    "test_what_is_taken_along_is_what_is_shown": _FILES,
}
"""Tests that `make browsers` leaves out, by name, with the reason."""
