"""What the browser tests cannot ask of Firefox, or what Firefox does otherwise: the one place."""

from __future__ import annotations

_MEDIA = "Playwright 1.64 cannot tell Firefox of colour schemes, contrast or less motion"
_SCRIPTS = "Playwright 1.64 cannot take scripts away from Firefox"
_FILES = "Playwright 1.64 does not hear of downloads in Firefox"
_SHEETS = "Firefox breaks no grid across sheets, so a long record takes a second one"

_TREE = "only Chromium gives its accessibility tree"

FIREFOX = {
    "test_a_bad_name_is_noticed": _TREE,
    "test_a_heavy_and_restless_page_is_noticed": "Firefox does not say what moved",
    "test_a_record_fits_on_one_sheet": _SHEETS,
    "test_axe_notices_colours_of_the_dark_scheme": _MEDIA,
    "test_each_municipality_can_be_read_whole": "Firefox tells no width of what a select shows",
    "test_each_value_of_a_facet_is_a_link_to_a_page": _SCRIPTS,
    "test_forced_colours_leave_every_control_visible": _MEDIA,
    "test_long_lists_to_look_things_up_in_are_printed_when_a_reader_opened_them": _MEDIA,
    "test_nothing_moves_for_who_wants_less_motion": _MEDIA,
    "test_paper_shows_address_and_dates_and_no_controls": _MEDIA,
    "test_paper_shows_what_the_page_is_for": _MEDIA,
    "test_the_colours_follow_the_system_until_somebody_chooses": _MEDIA,
    "test_the_keyboard_waits_for_a_finder_that_is_still_coming": "it rings in its newest window alone",
    "test_the_list_is_there_and_the_controls_that_need_scripts_are_not": _SCRIPTS,
    "test_the_menu_opens_without_scripts": _SCRIPTS,
    "test_the_menu_takes_the_focus_and_gives_it_back": _MEDIA,
    "test_the_municipalities_are_links": _SCRIPTS,
    "test_the_page_for_searching_says_what_to_do_instead": _SCRIPTS,
    "test_the_view_can_be_taken_along": _FILES,
    "test_what_is_taken_along_is_what_is_shown": _FILES,
    "test_where_its_script_does_not_come_the_plain_list_shows": "less motion is always asked for",
}
"""Tests that `make browsers` leaves out, by name, with the reason."""
