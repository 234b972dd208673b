"""Everyone can use every page, and no page tells on its visitor: one visit per kind and width."""

import json
import re
from collections.abc import Iterator
from contextlib import nullcontext
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import lines, rules
from browser.kinds import WRONG, sample_kinds
from browser.places import bottom, place
from browser.rest import at_rest, visit_at_rest
from browser.visit import A_WORD, FEW, GOOD, LIGHT, Visit
from conftest import HOUSE, SAMPLE

DESK = (1280, 1200, 1040, 760)
PHONE = (390, 320)
"""The widths of a window to which a page is changed; it comes in the first, or the last."""

SIGNS = """() => [...document.querySelectorAll(".k-term")].flatMap((term) => {
  const text = term.nextElementSibling.nextSibling;
  if (!/^[.,]/.test(text?.data ?? "")) return [];
  const sign = new Range();
  sign.setStart(text, 0);
  sign.setEnd(text, 1);
  return [sign.getBoundingClientRect().top < term.lastElementChild.getBoundingClientRect().bottom];
})"""
"""Whether each sign behind a term stands on the line of its last word."""


@pytest.fixture(scope="module")
def seen(browser: Browser) -> Iterator[Visit]:
    """Somebody who visits one page after the other."""
    with browser.new_context() as context:
        yield Visit(context.new_page())


@pytest.fixture
def page(seen: Visit) -> Page:
    """The same window, as wide as on a desk."""
    seen.page.set_viewport_size({"width": 1280, "height": 900})
    return seen.page


@pytest.mark.parametrize("href", sample_kinds().values(), ids=sample_kinds())
def test_a_page_of_every_kind_keeps_every_rule(seen: Visit, address: str, href: str) -> None:
    url, is_wrong = address + href, href == WRONG
    desk = {
        "what comes in moves nothing": seen.open(url, DESK[0]) >= A_WORD,
        **_told(seen, address, is_wrong=is_wrong),
        "link words": rules.vague_links(seen.page),
        "axe": rules.axe(seen.page),
        **_lines(seen.page, DESK),
        "icons": lines.crooked_icons(seen.page),
        "names": rules.names(seen.page),  # the last: it opens what is folded
    }
    phone = {
        "what comes in moves nothing": seen.open(url, PHONE[-1]) >= A_WORD,
        **_told(seen, address, is_wrong=is_wrong),
        "axe": rules.axe(seen.page, once_more=True),
        **_lines(seen.page, PHONE),
        **_on_a_phone(seen.page),
    }
    found = {"desk": desk, "phone": phone}
    broken = {(on, rule): what for on in found for rule, what in found[on].items() if what}
    assert broken == {}


def test_the_statement_says_which_pages_are_tested_and_with_what() -> None:
    package = (HOUSE / "tests/browser/package.json").read_text(encoding="utf-8")
    version = json.loads(package)["devDependencies"]["axe-core"]
    text = (SAMPLE / "docs/toegankelijkheid.md").read_text(encoding="utf-8")
    assert f"{len(sample_kinds())} soorten pagina's met axe-core {version}," in text


def _told(seen: Visit, address: str, *, is_wrong: bool) -> dict[str, object]:
    """What goes over the line and stays behind; of a wrong address the browser tells that it is."""
    return {
        "a font that comes late moves hardly anything": rules.shift(seen.page) >= GOOD,
        "the console stays empty": [
            line for line in seen.console if not (is_wrong and "404" in line)
        ],
        "no other host": {urlsplit(url).netloc for url in seen.addresses}
        - {urlsplit(address).netloc},
        "nothing is stored": seen.stored(),
        "few requests": seen.addresses if len(seen.addresses) > FEW else (),
        "a light page": seen.weight if seen.weight > LIGHT else 0,
    }


def _lines(page: Page, widths: tuple[int, ...]) -> dict[str, object]:
    """What holds at each width, with letters of any size."""
    found: dict[str, object] = {}
    for width in widths:
        page.set_viewport_size({"width": width, "height": 844})
        for letters in (nullcontext, rules.large_letters):
            with letters(page):
                found[f"sideways, {width}, {letters.__name__}"] = rules.sideways(page)
                found[f"words, {width}, {letters.__name__}"] = rules.broken_words(page)
    return found


def _on_a_phone(page: Page) -> dict[str, object]:
    """What holds on a phone, up to 420 pixels wide."""
    page.set_viewport_size({"width": 390, "height": 844})
    found: dict[str, object] = {
        "targets": rules.small_targets(page),
        "icons": lines.crooked_icons(page),
        "words beside the focus": lines.hiding_highlights(page),
    }
    page.set_viewport_size({"width": 320, "height": 844})
    with rules.wide_letters(page):
        found["sideways, with wide letters"] = rules.sideways(page)
        found["cut off, with wide letters"] = rules.cut_off(page)
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    found["sideways, unfolded"] = rules.sideways(page)
    for width in range(320, 421, 10):
        page.set_viewport_size({"width": width, "height": 844})
        found[f"numbers, {width} wide, unfolded"] = rules.broken_numbers(page)
        found[f"signs, {width} wide, unfolded"] = lines.stray_signs(page)
    return found


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
    page: Page, address: str, href: str, opener: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    visit_at_rest(page, address + href)
    if opener:
        page.locator(opener).first.click()
        at_rest(page)
    assert rules.small_targets(page) == []
    assert rules.sideways(page) == []
    assert rules.axe(page) == []
    assert rules.names(page) == []


def test_two_screens_of_a_phone_say_for_whom_how_much_until_when_and_whom_to_call(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    visit_at_rest(page, address + "oproepen/samen-sterker-naar-werk/")
    parts = (".k-deadline__date", "dt:text('Voor wie') + dd", "dt:text('Steun') + dd")
    for part in (*parts, "a[href^='tel:+32']"):
        assert bottom(page.locator(f"{part} >> visible=true")) < 2 * 844, part


def test_the_keyboard_comes_by_the_telephone_of_a_call_before_its_text(
    page: Page, address: str
) -> None:
    visit_at_rest(page, address + "oproepen/samen-sterker-naar-werk/")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.locator("a[href^='tel:']:focus").count():
            return
    pytest.fail("20 times Tab, and no telephone")


def test_the_filters_of_a_phone_end_with_a_button_that_follows_the_count(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    visit_at_rest(page, address + "projecten/")
    page.locator("summary:has-text('Filters')").click()
    button = page.locator("[data-show]")
    expect(button).to_have_text("Toon 18 projecten")
    expect(button).to_be_in_viewport()
    page.locator("[data-facet=thema] .k-check:visible").first.click()
    expect(button).to_have_text(re.compile(r"^Toon \d projecten$"))
    button.click()
    expect(button).to_be_hidden()
    expect(page.locator("[data-cards] .k-card").first).to_be_in_viewport()


def test_the_button_of_the_filters_hides_nothing_that_has_the_focus(
    browser: Browser, address: str
) -> None:
    with browser.new_page(viewport={"width": 390, "height": 700}) as page:
        visit_at_rest(page, f"{address}projecten/?q=fiets")
        page.locator("details:has(> summary:text('Filters'))").evaluate("e => { e.open = true; }")
        assert rules.keyboard(page) == []


@pytest.mark.parametrize(
    "href", ["over/regierol/", "over/begrippenlijst/", "oproepen/samen-sterker-naar-werk/"]
)
def test_a_long_page_lists_its_contents_on_a_desk_beside_the_text(
    page: Page, address: str, href: str
) -> None:
    visit_at_rest(page, address + href)
    contents = page.get_by_role("navigation", name="Op deze pagina")
    text = place(page.locator(".k-text"))
    assert place(contents)["x"] > text["x"] + text["width"]
    for link in contents.get_by_role("link").all():
        anchor = (link.get_attribute("href") or "").removeprefix("#")
        heading = page.locator(f"[id='{anchor}']")
        assert heading.inner_text() == link.inner_text()


def test_contents_do_not_stand_where_the_text_is_over(page: Page, address: str) -> None:
    visit_at_rest(page, f"{address}projecten/groenploegen-zonder-grenzen/")
    contents = page.get_by_role("navigation", name="Op deze pagina")
    expect(contents).to_be_hidden()
    page.set_viewport_size({"width": 390, "height": 844})
    expect(contents).to_be_visible()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("href", ["", "projecten/", "oproepen/samen-sterker-naar-werk/", WRONG])
def test_the_keyboard_reaches_sees_and_leaves_every_control(
    browser: Browser, address: str, href: str, width: int
) -> None:
    with browser.new_page(viewport={"width": width, "height": 900}) as page:
        visit_at_rest(page, address + href)
        for finder in page.locator("[data-contact-finder]").all():
            finder.scroll_into_view_if_needed()  # it is loaded for who comes near
            at_rest(page)
            page.evaluate("scrollTo(0, 0)")
        assert rules.keyboard(page) == []


def test_the_skip_link_comes_first_and_leads_to_the_content(page: Page, address: str) -> None:
    page.goto(address + "projecten/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Ga naar de inhoud")
    assert skip.evaluate("e => e === document.activeElement")
    assert place(skip)["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_skip_link_leads_past_the_filters(page: Page, address: str) -> None:
    visit_at_rest(page, f"{address}projecten/")
    page.get_by_role("link", name="Ga naar de lijst").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator("[data-cards] a, .k-finder__results article a").first).to_be_focused()


def test_the_menu_takes_the_focus_and_gives_it_back(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)
    opener = page.get_by_role("button", name="Menu", exact=True)
    opener.focus()
    page.keyboard.press("Enter")
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    assert menu.evaluate("e => e.contains(document.activeElement)")
    assert rules.axe(page) == []
    assert rules.small_targets(page) == []
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    assert opener.evaluate("e => e === document.activeElement")
    opener.click()
    page.mouse.click(350, 500)
    expect(menu).to_be_hidden()


@pytest.mark.parametrize("part", ["individueel", "maatwerk"])
def test_a_term_of_two_words_opens_and_closes_by_either(
    page: Page, address: str, part: str
) -> None:
    page.goto(f"{address}nieuws/individueel-maatwerk-start/")
    term = page.locator(".k-term", has=page.get_by_role("button", name="individueel maatwerk"))
    x = 0.1 if part == "individueel" else 0.9
    box = place(term)
    for opens in (True, False, True):
        page.mouse.click(box["x"] + x * box["width"], box["y"] + box["height"] / 2)
        expect(page.locator("#_uitleg-individueel-maatwerk")).to_be_visible(visible=opens)


def test_a_heading_beside_a_drawing_keeps_its_words_whole(page: Page, address: str) -> None:
    page.goto(address)
    page.set_viewport_size({"width": 300, "height": 844})
    assert rules.broken_words(page) == []
    page.goto(f"{address}contact/")
    with rules.large_letters(page):
        for width in (420, 440):
            page.set_viewport_size({"width": width, "height": 844})
            assert rules.broken_words(page) == []


def test_no_line_begins_with_a_sign_that_stands_behind_a_term(page: Page, address: str) -> None:
    page.goto(f"{address}nieuws/oude-woorden-nieuwe-woorden/")
    found = set()
    for width in range(300, 700, 7):
        page.set_viewport_size({"width": width, "height": 844})
        found |= set(page.evaluate(SIGNS))
    assert found == {True}


@pytest.mark.parametrize("width", [320, 390, 768])
def test_no_letter_of_the_glossary_stands_alone_on_the_last_line(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{address}over/begrippenlijst/")
    tops = page.locator(".k-chips li").evaluate_all(
        "chips => chips.map((chip) => chip.getBoundingClientRect().top)"
    )
    assert tops.count(max(tops)) > 1


def test_the_menu_opens_without_scripts(browser: Browser, address: str) -> None:
    with browser.new_page(
        viewport={"width": 390, "height": 844}, java_script_enabled=False
    ) as page:
        page.goto(address)
        page.get_by_role("button", name="Menu", exact=True).focus()
        page.keyboard.press("Enter")
        page.get_by_role("link", name="Nieuws", exact=True).first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}nieuws/")


@pytest.mark.parametrize("href", ["", "projecten/?thema=fiets", WRONG])
def test_forced_colours_leave_every_control_visible(
    browser: Browser, address: str, href: str
) -> None:
    with browser.new_page(forced_colors="active") as page:
        visit_at_rest(page, address + href)
        assert rules.keyboard(page) == []
        assert rules.sideways(page) == []
        edges = "all => all.map((e) => parseFloat(getComputedStyle(e).borderTopWidth))"
        assert 0 not in page.locator(".k-chip:visible").evaluate_all(edges)
        sides = "all => all.map((e) => getComputedStyle(e).borderTopColor)"
        ground = page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor")
        assert {*page.locator(".k-button--quiet").evaluate_all(sides)} <= {ground}
        shapes = "all => all.map((e) => getComputedStyle(e).fill)"
        ink = page.locator("body").evaluate("e => getComputedStyle(e).color")
        assert {*page.locator(".k-logo__warp").evaluate_all(shapes)} == {ink}


def test_nothing_moves_for_who_wants_less_motion(browser: Browser, address: str) -> None:
    with browser.new_page(reduced_motion="reduce") as page:
        visit_at_rest(page, address)
        page.locator(".k-more").first.hover()
        assert page.evaluate("document.getAnimations().length") == 0
