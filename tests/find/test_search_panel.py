"""The search in a window over any page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

DEEP = "projecten/fietspunt-in-de-buurt/"


@pytest.mark.parametrize("place", ["", DEEP])
def test_a_slash_opens_it_anywhere_and_a_result_leads_on(
    page: Page, address: str, place: str
) -> None:
    page.goto(address + place)
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog", name="Zoeken")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("groenploegen zonder")
    expect(dialog.get_by_role("link", name="Groenploegen zonder grenzen")).to_be_visible()
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


def test_a_slash_in_a_field_is_a_slash(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("main form[role=search] input").press("/")
    expect(page.locator("main form[role=search] input")).to_have_value("/")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_all_results_are_on_the_page_for_searching(page: Page, address: str) -> None:
    page.goto(address + DEEP)
    page.keyboard.press("/")
    page.get_by_role("dialog").get_by_role("searchbox").fill("sociale")
    page.get_by_role("link", name="Toon alle resultaten").click()
    expect(page).to_have_url(f"{address}zoeken/?q=sociale")
