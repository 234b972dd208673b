"""Firefox and Safari's WebKit, those of some years ago too, do what the other tests see Chromium do."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Playwright

from browser.engines import ENGINE
from browser.kinds import sample_kinds
from browser.visitor import NARROWEST, Visitor, until, visitor
from conftest import HOUSE

SCREENSHOTS = HOUSE / "screenshots"
PAGES = list(sample_kinds().items())
SEEN = PAGES[::4] if ENGINE == "chromium" else PAGES
"""All kinds of page with `make browsers`; with `make test`, which must not take longer, some."""
LIST = "projecten/"
OTHERS = ["chrome-109", "wpe"] if ENGINE == "chrome-109" else ["firefox", "webkit"]


@pytest.fixture(scope="module", params=OTHERS)
def engine(request: pytest.FixtureRequest, playwright: Playwright) -> Iterator[tuple[str, Visitor]]:
    with visitor(request.param, playwright) as somebody:
        yield request.param, somebody


@pytest.fixture
def somebody(engine: tuple[str, Visitor]) -> Visitor:
    engine[1].resize(1280)
    return engine[1]


@pytest.mark.parametrize(("kind", "href"), SEEN)
def test_a_page_of_every_kind_is_whole(
    engine: tuple[str, Visitor], address: str, kind: str, href: str
) -> None:
    """Leaves pictures of what it saw, to look at; test_access.py sees far more in Chromium."""
    name, somebody = engine
    SCREENSHOTS.mkdir(exist_ok=True)
    somebody.open(address + href)
    assert somebody.run("getComputedStyle(document.querySelector('h1')).fontWeight") == "700"
    assert somebody.run(
        "[...document.querySelectorAll('.k-prose a:not([class])')].every((a) =>"
        " getComputedStyle(a).textDecorationLine === 'underline')"
    )
    for width in (1280, NARROWEST):
        somebody.resize(width)
        assert somebody.run("document.documentElement.scrollWidth <= innerWidth"), width
        somebody.picture(SCREENSHOTS / f"{name} {kind.replace('/', ' ')} {width}.jpg")


def test_the_ring_around_a_card_is_seen(somebody: Visitor, address: str) -> None:
    somebody.open(address + LIST)
    until(somebody, "document.querySelector('[data-ready]')")
    somebody.press("Tab")
    somebody.run("document.querySelector('.k-card h3 a').focus()")
    ring = "getComputedStyle(document.querySelector('.k-card h3 a'), '::after').outlineStyle"
    assert somebody.run(ring) == "solid"
    assert somebody.run("getComputedStyle(document.querySelector('.k-card')).overflow") == "visible"


def test_the_search_opens_finds_and_closes_from_the_keyboard(
    somebody: Visitor, address: str
) -> None:
    somebody.open(address + LIST)
    until(somebody, "document.querySelector('[data-ready]')")
    somebody.run("document.querySelector('a.k-opener').focus()")
    somebody.press("Enter")
    until(somebody, "document.querySelector('dialog[open] input') === document.activeElement")
    somebody.type("groenploegen")
    until(somebody, "document.querySelector('dialog input').value === 'groenploegen'")
    found = "document.querySelector('dialog [data-count]')?.innerText"
    until(somebody, f"{found}?.includes('‘groenploegen’')")
    until(somebody, "document.querySelector('dialog [data-list] a')")
    somebody.press("Escape")
    until(somebody, "!document.querySelector('dialog[open]')")


def test_an_order_lasts_when_the_page_comes_again(somebody: Visitor, address: str) -> None:
    somebody.open(address + LIST)
    choose = """(() => {
      const select = document.querySelector("[data-sort] select");
      select.value = select.options[select.options.length - 1].value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
      return select.value;
    })()"""
    until(somebody, "document.querySelector('[data-ready]')")
    order = somebody.run(choose)
    until(somebody, f"location.search.includes('sorteer={order}')")
    somebody.reload()
    until(somebody, "document.querySelector('[data-ready] [data-value] input')")
    somebody.run("document.querySelector('[data-value] input').click()")
    until(somebody, f"/=.*&sorteer={order}/.test(location.search)")
    assert somebody.run("document.querySelector('[data-sort] select').value") == order


def test_the_menu_of_a_narrow_window_opens_and_closes(somebody: Visitor, address: str) -> None:
    somebody.resize(NARROWEST)
    somebody.open(address)
    shown = "getComputedStyle(document.querySelector('#_menu')).display !== 'none'"
    assert not somebody.run(shown)
    somebody.click(".k-menu-button")
    until(somebody, shown)
    somebody.press("Escape")
    until(somebody, f"!({shown})")
