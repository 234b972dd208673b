"""Which calendars exist."""

from __future__ import annotations

from conftest import Read, Write
from records.calendars.calendar import calendar_href


def test_a_call_without_dates_has_no_file(read: Read) -> None:
    catalogue = read()[0].catalogue
    hrefs = {call.id: calendar_href(call, catalogue) for call in catalogue.of("call")}
    assert hrefs["altijd"] is None
    assert hrefs["voorbij"] == "oproepen/voorbij/voorbij.ics"


def test_the_calendars_to_follow_are_not_those_of_one_call(read: Read) -> None:
    site, _ = read()
    topics = [calendar.topic for calendar in site.shared_calendars]
    assert topics == [
        "oproepen",
        "bijeenkomsten",
        "oproepen en bijeenkomsten over fiets",
        "oproepen bij de prioriteit regierol opnemen",
        "bijeenkomsten in Boom",
        "bijeenkomsten voor begeleiders",
        "oproepen met steun van Voorbeeldfonds",
        "bijeenkomsten met deelname ter plaatse",
        "bijeenkomsten met deelname online",
    ]
    assert [calendar.topic for calendar in site.kind_calendars] == ["oproepen", "bijeenkomsten"]


def test_a_calendar_that_was_public_stays_when_it_is_empty(read: Read, write: Write) -> None:
    write("projects/_addresses.txt", "2026-01-01 themas/textiel/agenda.ics\n")
    site, problems = read()
    assert not problems.errors
    (calendar,) = [one for one in site.calendars if one.href == "themas/textiel/agenda.ics"]
    assert not calendar.records
