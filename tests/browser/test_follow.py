"""Following and reusing the site in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.places import gap
from browser.rest import visit_at_rest
from browser.served import served


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_page(locale="nl-BE") as page:
        yield page


@pytest.fixture(scope="module")
def tiny_address(tiny: Path) -> Iterator[str]:
    """Where the tiny site is served."""
    with served(tiny) as url:
        yield url


def test_an_old_address_leads_on_and_takes_its_fragment_along(
    page: Page, tiny_address: str
) -> None:
    page.goto(f"{tiny_address}projecten/fietsatelier/#wat-doen-we")
    page.wait_for_url(f"{tiny_address}projecten/fietspunt/#wat-doen-we")
    expect(page.get_by_role("heading", level=1)).to_have_text("Fietspunt aan het station")


def test_a_list_of_changes_has_bullets(page: Page, address: str) -> None:
    page.goto(f"{address}oproepen/samen-sterker-naar-werk/")
    expect(page.locator("main .k-changes").first).to_have_css("list-style-type", "disc")


def test_a_feed_in_a_browser_shows_titles_not_code(page: Page, address: str) -> None:
    page.goto(f"{address}nieuws/rss.xml")
    title = page.locator("channel > title")
    assert title.evaluate("element => getComputedStyle(element).display") == "block"
    encoded = page.locator("item > *:nth-child(4)").first
    assert encoded.evaluate("element => getComputedStyle(element).display") == "none"
    before = "document.documentElement, '::before'"
    assert "Dit is een feed" in page.evaluate(f"getComputedStyle({before}).content")


@pytest.mark.parametrize("href", ["contact/", "contact/projectteam-noord/"])
def test_a_card_to_save_keeps_away_from_the_lines_above(
    page: Page, address: str, href: str
) -> None:
    visit_at_rest(page, address + href)
    line = page.locator("p:has(> [type='text/vcard'])")
    assert round(gap(line.locator("xpath=preceding-sibling::*[1]"), line)) >= 16


def test_the_name_of_a_contact_shows_that_it_is_a_link(page: Page, address: str) -> None:
    visit_at_rest(page, f"{address}contact/")
    name = page.locator(".k-contact h3 a").first
    line, text = name.evaluate(
        "e => [getComputedStyle(e).textDecorationColor, getComputedStyle(e).color]"
    )
    assert line == text
