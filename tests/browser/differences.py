"""What the browser tests cannot ask of other browsers, or what those do otherwise: the one place."""

_MEDIA = (
    "Playwright 1.64 cannot tell a page of Firefox that it is on paper, or dark while it is open"
)
_FILES = "Playwright 1.64 does not hear of downloads in Firefox"
_SHEETS = "Firefox breaks no grid across sheets, so a long record takes a second one"
_TREE = "only Chromium gives its accessibility tree"
_POPOVERS = (
    "without popovers meanings stand in the text, and the menu of a page without scripts lies open"
)
_BALANCE = "Chrome 109 knows no text-wrap: balance"

DIFFERENCES = {
    "firefox": {
        "test_a_bad_name_is_noticed": _TREE,
        "test_a_heavy_and_restless_page_is_noticed": "Firefox does not say what moved",
        "test_a_record_fits_on_one_sheet": _SHEETS,
        "test_axe_notices_colours_of_the_dark_scheme": _MEDIA,
        "test_each_municipality_can_be_read_whole": "Firefox tells no width of what a select shows",
        "test_long_lists_to_look_things_up_in_are_printed_when_a_reader_opened_them": _MEDIA,
        "test_paper_shows_address_and_dates_and_no_controls": _MEDIA,
        "test_paper_shows_what_the_page_is_for": _MEDIA,
        "test_the_parts_of_a_record_stand_equally_close_on_paper": _MEDIA,
        "test_the_view_can_be_taken_along": _FILES,
        "test_what_is_taken_along_is_what_is_shown": _FILES,
    },
    "chrome-109": {
        "test_a_page_of_every_kind_keeps_every_rule[page/priorities]": _BALANCE,
        "test_a_term_of_two_words_opens_and_closes_by_either": _POPOVERS,
        "test_no_letter_of_the_glossary_stands_alone_on_the_last_line": _BALANCE,
        "test_no_line_begins_with_a_sign_that_stands_behind_a_term": _POPOVERS,
        "test_scripts_that_do_not_come_leave_the_page_as_without_scripts": "filters without scripts are folded",
        "test_the_menu_opens_without_scripts": _POPOVERS,
    },
}
"""Tests that `make browsers` leaves out, by engine and by name, with the reason."""

POPOVER = "Found a 'popover' attribute"
"""How Chrome 109 begins to say of each page that it will know popovers one day."""
