"""A page that was built long ago still says truly which calls are open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.served import served
from conftest import NOW, build_site
from records.kinds.call.model import Call
from records.language.dates import ZONE
from records.rendering.filters import days_left

Look = Callable[[str, datetime], Page]

WHEELS = "oproepen/nieuwe-wielen/"  # closes on 15 December 2026 at 12
LATER = "oproepen/later/"
DEADLINE = datetime(2026, 12, 15, 12, tzinfo=ZONE)


@pytest.fixture
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
    state, days = ".k-head .k-badge[data-show]:visible", ".k-deadline [data-days]:visible"
    shown = page.locator(f"{state}, {days}").all_text_contents()
    return [" ".join(text.split()) for text in shown]


@pytest.mark.parametrize(
    "moment",
    [
        NOW,
        DEADLINE - timedelta(days=15),
        DEADLINE - timedelta(days=14),
        DEADLINE - timedelta(days=1),
        DEADLINE - timedelta(hours=13),
        DEADLINE - timedelta(seconds=1),
        DEADLINE,
        DEADLINE + timedelta(days=900),
    ],
    ids=str,
)
def test_the_browser_says_what_the_build_would_say(
    look: Look, read: Callable[[], tuple[object, object]], moment: datetime
) -> None:
    site = read()[0]
    call: Call = next(call for call in site.catalogue.of("call") if call.href == WHEELS)  # type: ignore[attr-defined]
    state = call.state(moment)
    expected = [state.label]
    if state.accepts:
        expected.append(days_left(call.days_left(moment) or 0))
    assert badges(look(WHEELS, moment)) == expected


def test_a_closed_call_offers_no_way_to_apply(look: Look) -> None:
    page = look(WHEELS, DEADLINE - timedelta(minutes=1))
    assert page.get_by_role("link", name="Dien je aanvraag in").is_visible()
    page = look(WHEELS, DEADLINE)
    assert not page.get_by_role("link", name="Dien je aanvraag in").is_visible()
    assert page.get_by_text("Je kunt niet meer indienen.").first.is_visible()
    assert not page.get_by_role("link", name="Zet in agenda").is_visible()


def test_lists_move_a_call_to_where_it_belongs(look: Look) -> None:
    def titles(page: Page, state: str) -> list[str]:
        cards = page.locator(f'[data-calls~="{state}"] [data-call]:visible h3')
        return cards.all_text_contents()

    page = look("oproepen/", NOW)
    assert any("Nieuwe wielen" in title for title in titles(page, "open"))
    page = look("oproepen/", DEADLINE)
    assert not any("Nieuwe wielen" in title for title in titles(page, "open"))
    assert any("Nieuwe wielen" in title for title in titles(page, "afgesloten"))


def test_a_card_says_of_a_deadline_that_passed_that_it_passed(look: Look) -> None:
    def words(page: Page) -> str:
        return page.locator("[data-call]", has_text="Nieuwe wielen").first.inner_text()

    assert "Sluit op dinsdag" in words(look("oproepen/", NOW))
    late = words(look("oproepen/", DEADLINE))
    assert "Gesloten sinds dinsdag" in late
    assert "Sluit" not in late


@pytest.mark.parametrize("href", ["prioriteiten/wse-lr2/", "contact/team-sociale-economie/"])
def test_a_closed_call_is_a_plain_row_wherever_it_is_listed(
    browser: Browser, address: str, href: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address + href)
        name = "Lokale regierol sociale economie en werk 2023-2025"
        assert page.locator(".k-row", has_text=name).count() == 1
        assert page.locator(".k-call", has_text=name).count() == 0


def test_the_home_page_never_lists_a_closed_call_as_open(look: Look) -> None:
    page = look("", datetime(2040, 1, 1, tzinfo=ZONE))
    shown = page.locator("[data-call]:visible .k-badge:visible").all_text_contents()
    assert "Afgesloten" not in " ".join(shown)


def test_today_leaves_the_timeline_when_it_is_no_longer_today(look: Look) -> None:
    assert look(WHEELS, NOW).get_by_text("Vandaag").is_visible()
    assert not look(WHEELS, NOW + timedelta(days=1)).get_by_text("Vandaag").is_visible()


def test_on_the_last_day_one_can_apply_until_the_hour(
    root: Path, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    morning = DEADLINE - timedelta(hours=2)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(morning.timestamp())))
    with served(build_site(root)) as url, browser.new_context() as context:
        page = context.new_page()
        for moment, shown in ((morning, True), (DEADLINE, False)):
            page.clock.set_fixed_time(moment)
            page.goto(url + WHEELS)
            assert page.get_by_text("Je kunt indienen.").is_visible() is shown
