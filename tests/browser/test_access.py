"""Everyone can use every page: WCAG 2.2 AA, keyboard, finger, zoom (issue: look and access)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from browser import rules
from browser.kinds import WRONG, kinds
from browser.rest import at_rest, visit_at_rest
from conftest import HOUSE, NOW, SAMPLE
from records.kinds.registry import KINDS
from records.site.site import read_site

PAGES = kinds(read_site(SAMPLE, NOW, KINDS)[0])
every_kind = pytest.mark.parametrize("href", PAGES.values(), ids=PAGES.keys())

SCREENSHOTS = HOUSE / "screenshots"
SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
TEXT_SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-bottom: 2em !important }"""
"""What WCAG 1.4.12 lets a reader set."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        yield context.new_page()


@every_kind
def test_axe_finds_nothing_in_either_scheme_narrow_or_wide(
    page: Page, address: str, href: str, request: pytest.FixtureRequest
) -> None:
    """Leaves a picture of what it saw, to look at."""
    visit_at_rest(page, address + href)
    assert rules.headings(page) == []
    assert rules.vague_links(page) == []
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            picture = f"{request.node.callspec.id} {width} {scheme}.jpg"
            page.screenshot(path=SCREENSHOTS / picture, type="jpeg", quality=60, full_page=True)
            assert rules.axe(page) == [], f"{scheme}, {width} wide"


@every_kind
def test_nothing_is_cut_or_scrolls_sideways_on_320_pixels_with_wide_letters(
    page: Page, address: str, href: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    visit_at_rest(page, address + href)
    assert rules.sideways(page) == []
    page.evaluate(
        "css => document.documentElement.append(Object.assign("
        "document.createElement('style'), { textContent: css }))",
        TEXT_SPACING,
    )
    assert rules.sideways(page) == []
    assert rules.cut_off(page) == []


@every_kind
def test_no_number_goes_on_in_the_next_line(page: Page, address: str, href: str) -> None:
    visit_at_rest(page, address + href)
    for width in range(320, 421, 10):
        page.set_viewport_size({"width": width, "height": 900})
        assert rules.broken_numbers(page) == [], f"{width} wide"


@every_kind
def test_letters_of_twice_the_size_do_not_scroll_sideways(
    page: Page, address: str, href: str
) -> None:
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        visit_at_rest(page, address + href)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert rules.sideways(page) == [], f"{width} wide"
        assert width == 320 or rules.broken_dates(page) == []


@every_kind
def test_a_finger_meets_44_pixels(browser: Browser, address: str, href: str) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True) as context:
        page = context.new_page()
        visit_at_rest(page, address + href)
        assert rules.small_targets(page) == []


@pytest.mark.parametrize(
    ("href", "opener"),
    [
        ("zoeken/?q=fiets", ""),
        ("zoeken/?q=zeilbootje", ""),
        ("projecten/?thema=fiets&status=lopend", "summary:has-text('Filters')"),
        ("projecten/?thema=fiets&status=stopgezet", ""),
        ("oproepen/?stand=afgesloten", "summary:has-text('Filters')"),
        ("contact/?gemeente=schilde", ""),
        ("", "a:has-text('Zoeken')"),
    ],
)
def test_what_opens_filters_and_finds_is_as_good(
    browser: Browser, address: str, href: str, opener: str
) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        visit_at_rest(page, address + href)
        if opener:
            page.locator(opener).first.click()
            at_rest(page)
        assert rules.small_targets(page) == []
        assert rules.sideways(page) == []
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            assert rules.axe(page) == []


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("href", ["", "projecten/", "oproepen/samen-sterker-naar-werk/", WRONG])
def test_the_keyboard_reaches_sees_and_leaves_every_control(
    page: Page, address: str, href: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    visit_at_rest(page, address + href)
    assert rules.keyboard(page) == []


def test_the_skip_link_comes_first_and_leads_to_the_content(page: Page, address: str) -> None:
    page.goto(address + "projecten/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Ga naar de inhoud")
    assert skip.evaluate("e => e === document.activeElement")
    assert (skip.bounding_box() or {"y": -1})["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_menu_takes_the_focus_and_gives_it_back(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)
    opener = page.get_by_role("button", name="Menu", exact=True)
    opener.focus()
    page.keyboard.press("Enter")
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    assert menu.evaluate("e => e.contains(document.activeElement)")
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert rules.axe(page) == []
    assert rules.small_targets(page) == []
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert opener.evaluate("e => e === document.activeElement")
    opener.click()
    page.mouse.click(380, 500)
    assert not menu.is_visible()


def test_the_menu_opens_without_scripts(browser: Browser, address: str) -> None:
    with browser.new_context(
        viewport={"width": 390, "height": 844}, java_script_enabled=False
    ) as context:
        page = context.new_page()
        page.goto(address)
        page.get_by_role("button", name="Menu", exact=True).click()
        page.get_by_role("link", name="Nieuws", exact=True).first.click()
        assert page.url == address + "nieuws/"


@pytest.mark.parametrize("href", ["", "projecten/", WRONG])
def test_forced_colours_leave_every_control_visible(
    browser: Browser, address: str, href: str
) -> None:
    with browser.new_context(forced_colors="active") as context:
        page = context.new_page()
        visit_at_rest(page, address + href)
        assert rules.keyboard(page) == []
        assert rules.sideways(page) == []


def test_nothing_moves_for_who_wants_less_motion(browser: Browser, address: str) -> None:
    with browser.new_context(reduced_motion="reduce") as context:
        page = context.new_page()
        visit_at_rest(page, address)
        page.locator(".k-more").first.hover()
        assert page.evaluate("document.getAnimations().length") == 0
