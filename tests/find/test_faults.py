"""What visitors see when something is missing."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from browser import rules
from browser.served import served
from find.late import late

COUNT = "[data-search-page] [data-count]"
SORRY = "Zoeken lukt nu niet. Probeer het straks opnieuw."


@pytest.fixture
def page(new_page: Page) -> Page:
    return new_page


@pytest.mark.parametrize(
    "missing",
    [
        "**/assets/search/index.json*",
        "**/lists/*.json*",
        "**/words/f.json*",
        "**/pages/*.json*",
    ],
)
def test_an_index_that_is_missing_or_half_there_is_said(
    page: Page, address: str, missing: str
) -> None:
    page.route(missing, lambda route: route.fulfill(status=404, body=""))
    page.goto(f"{address}zoeken/?q=fiets")
    expect(page.locator(COUNT)).to_have_text(SORRY)
    expect(page.locator("[data-notes]").get_by_role("link", name="projecten")).to_be_visible()
    page.unroute(missing)
    page.fill("[data-search-page] input[name=q]", "fietspunt")
    page.press("[data-search-page] input[name=q]", "Enter")
    expect(page.locator(COUNT)).to_contain_text("resultaten voor ‘fietspunt’")


def test_what_was_loaded_is_still_searched_when_nothing_more_comes(
    page: Page, address: str
) -> None:
    page.goto(f"{address}zoeken/?q=fiets")
    expect(page.locator(COUNT)).to_contain_text("voor ‘fiets’")
    page.route("**/assets/search/**", lambda route: route.abort())
    page.fill("[data-search-page] input[name=q]", "naaiatelier")
    expect(page.locator(COUNT)).to_have_text(SORRY)
    page.fill("[data-search-page] input[name=q]", "fiets")
    expect(page.locator(COUNT)).to_contain_text("voor ‘fiets’")


def test_a_network_that_goes_away_is_said(page: Page, address: str) -> None:
    page.goto(f"{address}projecten/")
    theme = page.locator("[data-facet=thema] input[type=checkbox]:visible").first
    expect(theme).to_be_visible()
    page.context.set_offline(True)
    theme.check()
    expect(page.get_by_role("alert")).to_have_text(
        "Filteren lukt nu niet. Laad de pagina opnieuw, of probeer het straks."
    )
    expect(page.locator("[data-static]")).to_be_visible()
    expect(page.locator("[data-heading]")).to_have_text("18 projecten gevonden")
    expect(page.locator("[data-chips]")).to_be_hidden()
    page.locator("a.k-opener").click()
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(SORRY)
    page.keyboard.press("Escape")
    page.context.set_offline(False)
    theme.uncheck()
    theme.check()
    expect(page.locator("[data-heading]")).to_have_text(re.compile(r"^\d projecten gevonden"))


@pytest.mark.parametrize("come", [0, 1])
def test_scripts_that_do_not_come_leave_the_page_as_without_scripts(
    page: Page, address: str, come: int
) -> None:
    """The script that starts all others, or those that it asks for."""
    came: set[str] = set()

    def answer(route: Route) -> None:
        if len(came) < come:
            came.add(route.request.url)
        (route.continue_ if route.request.url in came else route.abort)()

    page.route("**/assets/js/find/*.js", answer)
    page.goto(f"{address}projecten/?status=lopend")
    expect(page.locator("[data-facet=thema] a").first).to_be_visible()
    expect(page.get_by_text("Zonder JavaScript kun je niet filteren.")).to_be_visible()
    expect(page.locator("[data-heading]")).to_have_text("18 projecten gevonden")
    expect(page.locator("[data-static] .k-card").first).to_be_visible()
    page.goto(f"{address}zoeken/?q=fiets")
    expect(page.get_by_text("Zoeken werkt met JavaScript")).to_be_visible()
    expect(page.get_by_text("Even zoeken…")).to_be_hidden()


@pytest.mark.parametrize(
    ("place", "answer"),
    [
        ("zoeken/?q=fiets", "resultaten voor ‘fiets’"),
        ("zoeken/?q=zeilbootje", "Geen resultaten"),
        ("projecten/?status=lopend", "9 projecten gevonden"),
        ("oproepen/?stand=open", "gevonden"),
    ],
)
def test_a_slow_answer_is_announced_at_once_and_moves_nothing(
    page: Page, address: str, place: str, answer: str
) -> None:
    waiting = page.get_by_text("Even zoeken…").filter(visible=True)
    before = page.get_by_text("gevonden").filter(visible=True)
    with late(page, re.compile(r"/assets/js/find/|/assets/finder/|/assets/search/")):
        page.goto(address + place, wait_until="commit")
        expect(waiting).to_have_count(1)
        expect(before).to_have_count(0)
    expect(page.get_by_text(answer).filter(visible=True).first).to_be_visible()
    expect(waiting).to_have_count(0)
    assert rules.shift(page) < 0.1


def test_cards_that_are_missing_are_said(page: Page, address: str) -> None:
    page.route("**/assets/finder/projects/cards/*.json", lambda route: route.fulfill(status=404))
    page.goto(f"{address}projecten/?thema=fiets")
    expect(page.get_by_role("alert")).to_contain_text("Filteren lukt nu niet.")


def test_a_site_below_a_path_works_the_same(page: Page, public: Path, tmp_path: Path) -> None:
    (tmp_path / "ergens").mkdir()
    (tmp_path / "ergens/diep").symlink_to(public)
    with served(tmp_path) as host:
        address = f"{host}ergens/diep/"
        page.goto(f"{address}nieuws/")
        page.locator("a.k-opener").click()
        page.get_by_role("dialog").get_by_role("searchbox").fill("groenploegen zonder")
        page.get_by_role("dialog").get_by_role("link", name="Groenploegen zonder").click()
        expect(page).to_have_url(f"{address}projecten/groenploegen-zonder-grenzen/")
        page.goto(f"{address}projecten/?thema=fiets")
        page.locator("[data-cards] h3 a").first.click()
        expect(page).to_have_url(f"{address}projecten/fietspunt-in-de-buurt/")
        page.go_back()
        page.goto(f"{address}contact/?gemeente=boom")
        expect(page.locator("[data-answer]")).to_contain_text("Je aanspreekpunt in Boom")


def test_a_refused_clipboard_is_said(page: Page, address: str) -> None:
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', { value: {"
        " writeText: () => Promise.reject(new Error('no')) } })"
    )
    page.goto(f"{address}projecten/groenploegen-zonder-grenzen/")
    page.locator(".k-share [data-copy]").click()
    expect(page.get_by_text("Kopiëren lukt niet")).to_be_visible()


def test_the_menu_opens_and_closes_in_a_browser_without_popovers(page: Page, address: str) -> None:
    page.add_init_script("delete HTMLElement.prototype.popover")
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)
    page.evaluate("document.querySelector('#_menu').removeAttribute('popover')")
    menu = page.locator("#_menu")
    opener = page.get_by_role("button", name="Menu", exact=True)
    opener.evaluate(
        "e => e.removeAttribute('popovertarget') || e.setAttribute('popovertarget', 'x')"
    )
    opener.click()
    expect(menu).to_have_attribute("data-open", "")
    page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("data-open", "")
    expect(opener).to_be_focused()
