"""The search in a window over any page."""

import pytest
from playwright.sync_api import Page, expect

from .late import late

DEEP = "projecten/fietspunt-in-de-buurt/"
SCRIPTS = "**/assets/js/find/*.js"


@pytest.mark.parametrize("place", ["", DEEP])
def test_it_opens_anywhere_and_a_result_leads_on(page: Page, address: str, place: str) -> None:
    page.goto(address + place)
    page.locator("a.k-opener").click()
    dialog = page.get_by_role("dialog", name="Zoeken")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("groenploegen grenzen")
    expect(dialog.get_by_text("voor ‘groenploegen grenzen’")).to_be_visible()  # not for its start
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}projecten/groenploegen-zonder-grenzen/")


def test_the_opener_of_the_header_opens_it_and_escape_gives_the_focus_back(
    page: Page, address: str
) -> None:
    page.goto(address + DEEP)
    opener = page.locator("a.k-opener")
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Zoeken")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Zoeken")).to_be_hidden()
    expect(opener).to_be_focused()


def test_no_single_key_opens_it(page: Page, address: str) -> None:
    """WCAG 2.1.4: a key alone may be pressed by accident, or spoken."""
    page.goto(address + DEEP)
    for key in ["/", "s", "z", "?"]:
        page.keyboard.press(key)
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_all_results_are_on_the_page_for_searching(page: Page, address: str) -> None:
    page.goto(address + DEEP)
    page.locator("a.k-opener").click()
    page.get_by_role("dialog").get_by_role("searchbox").fill("sociale")
    page.get_by_role("link", name="Toon alle resultaten").click()
    expect(page).to_have_url(f"{address}zoeken/?q=sociale")


@pytest.mark.parametrize("slow", [SCRIPTS, "**/zoeken/"])
def test_no_letter_is_lost_while_the_results_are_on_their_way(
    page: Page, address: str, slow: str
) -> None:
    page.goto(address + DEEP)
    field = page.get_by_role("dialog", name="Zoeken").get_by_role("searchbox")
    with late(page, slow):
        page.locator("a.k-opener").click()
        page.keyboard.type("groenploegen")
        expect(field).to_have_value("groenploegen")
    page.keyboard.type(" zonder")
    results = page.get_by_role("region", name="Resultaten")
    expect(results.get_by_role("link", name="Groenploegen zonder grenzen")).to_be_visible()
    expect(field).to_have_value("groenploegen zonder")
    expect(field).to_be_focused()


@pytest.mark.parametrize("missing", [SCRIPTS, "**/zoeken/"])
def test_where_results_never_come_the_field_leads_to_the_page_for_searching(
    page: Page, address: str, missing: str
) -> None:
    page.goto(address + DEEP)
    page.route(missing, lambda route: route.abort())
    page.locator("a.k-opener").click()
    page.keyboard.type("fietspunt")
    page.unroute(missing)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}zoeken/?q=fietspunt")


def test_it_closes_at_once_too_and_opens_with_the_last_word_marked(
    page: Page, address: str
) -> None:
    page.goto(address + DEEP)
    dialog = page.get_by_role("dialog", name="Zoeken")
    with late(page, SCRIPTS):
        page.locator("a.k-opener").click()
        page.keyboard.type("fiets")
        dialog.get_by_role("button", name="Sluit").click()
        expect(dialog).to_be_hidden()
    page.locator("a.k-opener").click()
    page.keyboard.type("naai")
    expect(dialog.get_by_role("searchbox")).to_have_value("naai")


def test_the_field_has_the_focus_where_marking_a_text_does_not_give_it(
    new_page: Page, address: str
) -> None:
    firefox = "HTMLInputElement.prototype.select = function () { this.setSelectionRange(0, 99); }"
    new_page.add_init_script(firefox)
    for place in (DEEP, "zoeken/"):
        new_page.goto(address + place)
        new_page.locator("a.k-opener").click()
        expect(new_page.get_by_role("searchbox", name="Waar ben je naar op zoek?")).to_be_focused()
