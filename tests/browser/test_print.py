"""On paper: a record fits on one A4 sheet, with where it is from and of which day."""

import re
import zlib
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    with browser.new_page() as page:
        yield page


@pytest.fixture
def page(window: Page) -> Page:
    """The same window, on a screen."""
    window.emulate_media(media="null", color_scheme="light")
    return window


def sheets(pdf: bytes) -> int:
    """How many pages a PDF has (ISO 32000-1, 7.7.3)."""
    packed = re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL)
    parts = [pdf, *(_unpacked(part) for part in packed)]
    return sum(len(re.findall(rb"/Type\s*/Page\b(?!s)", part)) for part in parts)


def _unpacked(part: bytes) -> bytes:
    try:
        return zlib.decompress(part)
    except zlib.error:
        return b""


def printed(page: Page, url: str) -> bytes:
    page.goto(url)
    page.evaluate("document.fonts.ready")
    return page.pdf(prefer_css_page_size=True)


@pytest.mark.parametrize(
    "href",
    [
        "projecten/groenploegen-zonder-grenzen/",
        "projecten/fietspunt-in-de-buurt/",
        "oproepen/samen-sterker-naar-werk/",
        "oproepen/kennis-op-maat/",
        "contact/projectteam-noord/",
        "nieuws/regierol-wordt-breder/",
    ],
)
def test_a_record_fits_on_one_sheet(page: Page, address: str, href: str) -> None:
    assert sheets(printed(page, address + href)) == 1


def test_the_parts_of_a_record_stand_equally_close_on_paper(page: Page, address: str) -> None:
    page.goto(address + "projecten/groenploegen-zonder-grenzen/")
    page.emulate_media(media="print")
    spaces = page.locator(".k-text > section").evaluate_all(
        "parts => parts.map((part) => part.getBoundingClientRect().top"
        " - part.previousElementSibling.getBoundingClientRect().bottom)"
    )
    assert spaces == [8, 8]


@pytest.mark.parametrize(
    ("href", "words"),
    [
        ("contact/", ["Projectteam Noord", "Voorbeeld", "noord@example.org"]),
        ("gemeenten/brecht/", ["Team Sociale Economie", "Groenploegen zonder grenzen"]),
        ("", ["Samen sterker naar werk: projectsteun"]),
        ("data/", ["Ondernemingsnummer"]),
        ("nieuws/ontbijten-leveren-samenwerking-op/", ["Rechtzetting"]),
    ],
)
def test_paper_shows_what_the_page_is_for(
    page: Page, address: str, href: str, words: list[str]
) -> None:
    page.goto(address + href)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    shown = page.locator("body").inner_text()
    assert [word for word in words if word not in shown] == []
    assert "Mijn gemeente" not in shown
    assert "Bewaar alle contacten" not in shown


def test_long_lists_to_look_things_up_in_are_printed_when_a_reader_opened_them(
    page: Page, address: str
) -> None:
    for href, most in (("cijfers/", 4), ("feeds/", 3)):
        assert sheets(printed(page, address + href)) <= most
    page.goto(address + "cijfers/")
    page.locator("summary", has_text="Per gemeente").first.click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    folds = page.locator(".k-fold h3:visible").all_inner_texts()
    assert folds[:3] == ["Per beleidsprioriteit", "Per gemeente", "Per beleidsprioriteit"]
    assert "Alles staat online op https://" in page.locator("main").inner_text()


def test_a_long_page_takes_more_sheets(page: Page, address: str) -> None:
    assert sheets(printed(page, address + "over/begrippenlijst/")) > 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_shows_address_and_dates_and_no_controls(
    page: Page, address: str, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(address + "projecten/groenploegen-zonder-grenzen/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    words = page.locator("body").inner_text()
    assert "socialeeconomie.kina.be/projecten/groenploegen-zonder-grenzen/" in words
    assert "laatst nagekeken op 20" in words
    assert re.search(r"Geprint op \d+ \w+ \d{4}", words)
    for control in ("Zoeken", "Menu", "Print dit blad", "Iets niet correct?", "Privacy"):
        assert control not in words
    title = page.locator("h1").evaluate("e => getComputedStyle(e).color")
    assert title == "rgb(0, 0, 0)"
