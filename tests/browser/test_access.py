"""Everyone can use every page: WCAG 2.2 AA, keyboard, finger, zoom (issue: look and access)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import rules
from browser.kinds import WRONG, kinds
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
    page.goto(address + href)
    assert rules.headings(page) == []
    assert rules.vague_links(page) == []
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            picture = f"{request.node.callspec.id} {width} {scheme}.jpg"
            page.screenshot(path=SCREENSHOTS / picture, type="jpeg", quality=60, full_page=True)
            assert rules.axe(page) == [], f"{scheme}, {width} wide"
        assert rules.names(page) == []


def test_the_statement_says_which_pages_are_tested_and_with_what() -> None:
    package = (HOUSE / "tests/browser/package.json").read_text(encoding="utf-8")
    version = json.loads(package)["devDependencies"]["axe-core"]
    text = (SAMPLE / "docs/toegankelijkheid.md").read_text(encoding="utf-8")
    assert f"{len(PAGES)} soorten pagina's met axe-core {version}," in text


@every_kind
def test_nothing_is_cut_or_scrolls_sideways_on_320_pixels_with_wide_letters(
    page: Page, address: str, href: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + href)
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
    page.goto(address + href)
    for width in range(320, 421, 10):
        page.set_viewport_size({"width": width, "height": 900})
        assert rules.broken_numbers(page) == [], f"{width} wide"


@every_kind
def test_no_width_scrolls_sideways_or_breaks_dates_also_with_letters_of_twice_the_size(
    page: Page, address: str, href: str
) -> None:
    page.goto(address + href)
    for size in ("100%", "200%"):
        page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
        for width in (1280, 1200, 1040, 760, 390, 320):  # at 1200 a scroll bar once was too much
            page.set_viewport_size({"width": width, "height": 900})
            assert rules.sideways(page) == [], f"{size}, {width} wide"
            assert rules.broken_dates(page) == [], f"{size}, {width} wide"


@every_kind
def test_a_finger_meets_44_pixels(browser: Browser, address: str, href: str) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True) as context:
        page = context.new_page()
        page.goto(address + href)
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
        page.goto(address + href, wait_until="networkidle")
        if opener:
            page.locator(opener).first.click()
            page.wait_for_timeout(300)
        assert rules.small_targets(page) == []
        assert rules.sideways(page) == []
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            assert rules.axe(page) == []
        assert rules.names(page) == []


def test_two_screens_of_a_phone_say_for_whom_how_much_until_when_and_whom_to_call(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + "oproepen/samen-sterker-naar-werk/")
    for place in (".k-deadline__date", "dt:text('Voor wie') + dd", "dt:text('Steun') + dd"):
        box = page.locator(place).locator("visible=true").first.bounding_box()
        assert box is not None, place
        assert box["y"] + box["height"] < 2 * 844, place
    call = page.locator("a[href^='tel:+32']").first.bounding_box()
    assert call is not None
    assert call["y"] + call["height"] < 2 * 844


def test_the_filters_of_a_phone_end_with_a_button_that_follows_the_count(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + "projecten/")
    page.locator("summary:has-text('Filters')").click()
    button = page.locator("[data-show]")
    expect(button).to_have_text("Toon 18 projecten")
    expect(button).to_be_in_viewport()
    page.locator("[data-facet=thema] .k-check:visible").first.click()
    expect(button).to_have_text(re.compile(r"^Toon \d projecten$"))
    button.click()
    expect(button).to_be_hidden()
    expect(page.locator("[data-cards] .k-card").first).to_be_in_viewport()


@pytest.mark.parametrize(
    "href", ["over/regierol/", "over/begrippenlijst/", "oproepen/samen-sterker-naar-werk/"]
)
def test_a_long_page_lists_its_contents_on_a_desk_beside_the_text(
    page: Page, address: str, href: str
) -> None:
    page.goto(address + href)
    contents = page.get_by_role("navigation", name="Op deze pagina")
    text = page.locator(".k-text").bounding_box()
    beside = contents.bounding_box()
    assert text is not None
    assert beside is not None
    assert beside["x"] > text["x"] + text["width"]
    for link in contents.get_by_role("link").all():
        anchor = (link.get_attribute("href") or "").removeprefix("#")
        heading = page.locator(f"[id='{anchor}']")
        assert heading.inner_text() == link.inner_text()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("href", ["", "projecten/", "oproepen/samen-sterker-naar-werk/", WRONG])
def test_the_keyboard_reaches_sees_and_leaves_every_control(
    page: Page, address: str, href: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + href, wait_until="networkidle")
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


@pytest.mark.parametrize("href", ["", "projecten/?thema=fiets", WRONG])
def test_forced_colours_leave_every_control_visible(
    browser: Browser, address: str, href: str
) -> None:
    with browser.new_context(forced_colors="active") as context:
        page = context.new_page()
        page.goto(address + href, wait_until="networkidle")
        assert rules.keyboard(page) == []
        assert rules.sideways(page) == []
        edges = "all => all.map((e) => parseFloat(getComputedStyle(e).borderTopWidth))"
        assert 0 not in page.locator(".k-chip:visible").evaluate_all(edges)
        shapes = "all => all.map((e) => getComputedStyle(e).fill)"
        ink = page.locator("body").evaluate("e => getComputedStyle(e).color")
        assert {*page.locator(".k-logo__warp").evaluate_all(shapes)} == {ink}


def test_nothing_moves_for_who_wants_less_motion(browser: Browser, address: str) -> None:
    with browser.new_context(reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(address)
        page.locator(".k-more").first.hover()
        assert page.evaluate("document.getAnimations().length") == 0
