"""Following and reusing the site in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.places import gap
from browser.rest import visit_at_rest
from browser.served import served


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(locale="nl-BE") as context:
        yield context.new_page()


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


def test_an_old_address_leads_on_without_scripts_too(browser: Browser, tiny_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{tiny_address}projecten/fietsatelier/")
    page.wait_for_url(f"{tiny_address}projecten/fietspunt/")
    context.close()


def test_a_page_names_its_feeds_and_its_calendar(page: Page, address: str) -> None:
    page.goto(f"{address}themas/groenonderhoud/")
    feeds = page.locator('link[rel="alternate"]').evaluate_all(
        "links => links.map(link => [link.type, link.title, link.href])"
    )
    about = "nieuws, bijeenkomsten, projecten en organisaties over groenonderhoud"
    named = [feed[:2] for feed in feeds]
    assert ["application/atom+xml", f"KINA: {about} (Atom)"] in named
    assert ["text/calendar", "KINA: bijeenkomsten over groenonderhoud"] in named
    for _, _, href in feeds:
        assert page.request.get(href).ok


def test_a_list_of_changes_has_bullets(page: Page, address: str) -> None:
    page.goto(f"{address}oproepen/samen-sterker-naar-werk/")
    expect(page.locator("main .k-changes").first).to_have_css("list-style-type", "disc")


def test_every_feed_and_calendar_that_is_listed_is_there(page: Page, address: str) -> None:
    page.goto(f"{address}feeds/")
    names = re.compile(r"\.(xml|json|ics)$")
    hrefs = page.locator("#_inhoud a").evaluate_all("links => links.map(link => link.href)")
    there = "webcal://socialeeconomie.kina.be/"
    files = {href.replace(there, address) for href in hrefs if names.search(href)}
    assert len(files) > 60
    assert all(page.request.get(href).ok for href in files)
    shown = page.locator(".k-address code").all_text_contents()
    assert len(shown) == len(set(shown))
    assert all(text.startswith("https://socialeeconomie.kina.be/") for text in shown)


def test_a_feed_in_a_browser_shows_titles_not_code(page: Page, address: str) -> None:
    page.goto(f"{address}nieuws/rss.xml")
    title = page.locator("channel > title")
    assert title.evaluate("element => getComputedStyle(element).display") == "block"
    encoded = page.locator("item > *:nth-child(4)").first
    assert encoded.evaluate("element => getComputedStyle(element).display") == "none"
    before = "document.documentElement, '::before'"
    assert "Dit is een feed" in page.evaluate(f"getComputedStyle({before}).content")


def test_a_call_can_be_put_in_a_calendar(page: Page, address: str) -> None:
    page.goto(f"{address}oproepen/samen-sterker-naar-werk/")
    link = page.get_by_role("link", name="Zet in agenda")
    with page.expect_download() as download:
        link.first.click()
    assert download.value.suggested_filename == "samen-sterker-naar-werk.ics"


def test_a_contact_can_be_saved(page: Page, address: str) -> None:
    page.goto(f"{address}contact/loket-oproepen/")
    with page.expect_download() as download:
        page.get_by_role("link", name="Bewaar als contact").click()
    assert download.value.suggested_filename == "loket-oproepen.vcf"


def test_the_data_page_shows_each_file_with_its_size(
    page: Page, address: str, public: Path
) -> None:
    page.goto(f"{address}data/")
    files = page.locator("#_inhoud ul a[download]")
    hrefs = files.evaluate_all("links => links.map(link => link.href)")
    others = {"index.html", "catalogus.jsonld"}
    made = {path.name for path in (public / "data").iterdir()} - others
    assert sorted(hrefs) == sorted(f"{address}data/{name}" for name in made)
    row = page.locator("li", has=page.locator('a[href$="projecten.csv"]'))
    expect(row).to_have_text(re.compile(r"CSV, voor Excel \d+\skB"))
    page.get_by_text("Bekijk de eerste rijen").first.click()
    expect(page.get_by_role("cell", name="ja").first).to_be_visible()


def test_the_data_page_does_not_scroll_sideways_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    visit_at_rest(page, f"{address}data/")
    for summary in page.get_by_text("Bekijk de eerste rijen").all():
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320  # less, with a scroll bar


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
