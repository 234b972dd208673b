"""A page that was built long ago still says truly which calls are open."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from changing import change
from lxml import html
from playwright.sync_api import Browser, Page

from browser.served import served
from conftest import NOW, build_site
from records.language.dates import ZONE

Look = Callable[[str, datetime], Page]

WHEELS = "oproepen/nieuwe-wielen/"  # closes on 15 December 2026 at 12
DEADLINE = datetime(2026, 12, 15, 12, tzinfo=ZONE)


@pytest.fixture(scope="module")
def look(tiny: Path, browser: Browser) -> Iterator[Look]:
    """Opens a page of the tiny site, built on 24 November 2026, at another moment elsewhere."""
    with (
        served(tiny) as url,
        browser.new_context(timezone_id="America/New_York") as context,
    ):
        page = context.new_page()

        def open_at(href: str, moment: datetime) -> Page:
            page.clock.set_fixed_time(moment)
            page.goto(url + href)
            return page

        yield open_at


def badges(page: Page) -> list[str]:
    state, days = ".k-head .k-badge[data-show]:visible", ".k-deadline [data-until]:visible"
    shown = page.locator(f"{state}, {days}").all_text_contents()
    return [" ".join(text.split()) for text in shown]


def test_the_page_follows_the_clock_of_the_visitor(look: Look) -> None:
    assert badges(look(WHEELS, NOW)) == ["Open", "Nog 21 dagen"]
    assert badges(look(WHEELS, DEADLINE - timedelta(hours=13))) == ["Open", "Nog 1 dag"]
    assert badges(look(WHEELS, DEADLINE)) == ["Afgesloten"]


def test_a_closed_call_offers_no_way_to_apply(look: Look) -> None:
    page = look(WHEELS, DEADLINE - timedelta(minutes=1))
    assert page.get_by_text("Hier kun je niets indienen").is_visible(), "it is an example"
    page = look(WHEELS, DEADLINE)
    assert not page.get_by_text("Hier kun je niets indienen").is_visible()
    assert page.get_by_text("Je kunt niet meer indienen.").first.is_visible()
    assert not page.get_by_role("link", name="Zet in agenda").is_visible()


def test_lists_move_a_call_to_where_it_belongs(look: Look) -> None:
    def titles(page: Page, state: str) -> list[str]:
        cards = page.locator(f'[data-states~="{state}"] [data-schedule]:visible h3')
        return cards.all_text_contents()

    page = look("oproepen/", NOW)
    assert any("Nieuwe wielen" in title for title in titles(page, "open"))
    page = look("oproepen/", DEADLINE)
    assert not any("Nieuwe wielen" in title for title in titles(page, "open"))
    assert any("Nieuwe wielen" in title for title in titles(page, "afgesloten"))


def test_a_card_says_of_a_deadline_that_passed_that_it_passed(look: Look) -> None:
    def words(page: Page) -> str:
        return page.locator("[data-schedule]", has_text="Nieuwe wielen").first.inner_text()

    assert "Sluit op dinsdag" in words(look("oproepen/", NOW))
    late = words(look("oproepen/", DEADLINE))
    assert "Gesloten sinds dinsdag" in late
    assert "Sluit" not in late


@pytest.mark.parametrize("href", ["prioriteiten/wse-lr2/", "contact/team-sociale-economie/"])
def test_a_closed_call_is_a_plain_row_wherever_it_is_listed(public: Path, href: str) -> None:
    name = "Lokale regierol sociale economie en werk 2023-2025"
    page = html.fromstring((public / href / "index.html").read_text("utf-8"))
    listed = [
        kind
        for kind in ("k-row", "k-call")
        for found in page.find_class(kind)
        if name in found.text_content()
    ]
    assert listed == ["k-row"]


def test_the_home_page_never_lists_a_closed_call_as_open(look: Look) -> None:
    page = look("", datetime(2040, 1, 1, tzinfo=ZONE))
    shown = page.locator("[data-schedule]:visible .k-badge:visible").all_text_contents()
    assert "Afgesloten" not in " ".join(shown)


def test_today_leaves_the_timeline_when_it_is_no_longer_today(look: Look) -> None:
    assert look(WHEELS, NOW).get_by_text("Vandaag").is_visible()
    assert not look(WHEELS, NOW + timedelta(days=1)).get_by_text("Vandaag").is_visible()


def test_on_the_last_day_one_can_apply_until_the_hour(
    root: Path, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    morning = DEADLINE - timedelta(hours=2)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(morning.timestamp())))
    change(root / "docs/oproepen/nieuwe-wielen.md", "example: true\n", "")
    with served(build_site(root)) as url, browser.new_page() as page:
        for moment, shown in ((morning, True), (DEADLINE, False)):
            page.clock.set_fixed_time(moment)
            page.goto(url + WHEELS)
            assert page.get_by_text("Je kunt indienen.").is_visible() is shown
            link = page.get_by_role("link", name="Dien je aanvraag in")
            assert link.is_visible() is shown
