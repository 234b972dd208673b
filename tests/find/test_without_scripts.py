"""Everything is reachable without scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser.places import gap


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    """A page in a browser that runs no scripts, so that nothing in it can be waited for either."""
    with browser.new_page(java_script_enabled=False) as page:
        yield page


def test_the_list_is_there_and_the_controls_that_need_scripts_are_not(
    plain: Page, address: str
) -> None:
    plain.goto(f"{address}projecten/")
    assert plain.locator("[data-static] .k-card").count() == 18
    assert plain.get_by_label("Sorteer op").is_hidden()
    assert plain.locator("[data-download]").get_by_role("link", name="CSV").is_visible()
    assert plain.locator("input[type=checkbox]").count() == 0


def test_the_municipalities_are_links(plain: Page, address: str) -> None:
    plain.goto(f"{address}contact/")
    plain.locator("[data-contact-finder]").get_by_role("link", name="Boom", exact=True).focus()
    plain.keyboard.press("Enter")
    plain.wait_for_url(f"{address}gemeenten/boom/")
    assert plain.get_by_text("Projectteam Zuid").first.is_visible()


def test_the_page_for_searching_says_what_to_do_instead(plain: Page, address: str) -> None:
    plain.goto(f"{address}zoeken/?q=fiets")
    notice = plain.locator(".k-no-js p")
    assert "Zoeken werkt met JavaScript" in notice.inner_text()
    lines = notice.evaluate("e => e.clientHeight / parseFloat(getComputedStyle(e).lineHeight)")
    assert lines < 5
    assert plain.locator("[data-search-page]").is_hidden()
    plain.get_by_role("link", name="Alle projecten").focus()
    plain.keyboard.press("Enter")
    plain.wait_for_url(f"{address}projecten/")


def test_the_tips_keep_away_from_the_head_of_the_page(plain: Page, address: str) -> None:
    plain.goto(f"{address}zoeken/")
    tips = plain.get_by_role("heading", name="Zo vind je meer")
    assert gap(plain.locator(".k-head"), tips) >= 32
