"""Which calendars there are, and the dates in them, read back by a second parser."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject
from changing import add_fields, change

from conftest import Read, Write, calendars_of
from records.calendars.calendar import calendar_href
from records.forms.imprint import Imprint
from records.language.dates import ZONE

Calendars = Callable[[], dict[str, bytes]]
OWN = "oproepen/nieuwe-wielen/nieuwe-wielen.ics"
CALL = "docs/oproepen/nieuwe-wielen.md"


@pytest.fixture
def calendars(read: Read, imprint: Imprint) -> Calendars:
    return lambda: dict(calendars_of(read()[0], imprint))


def events(data: bytes) -> dict[str, Any]:
    """The events of a calendar as the second parser sees them, by the last part of their UID."""
    calendar = vobject.readOne(data.decode())
    return {
        "/".join(event.uid.value.partition("@")[0].split("/")[1:]): event
        for event in calendar.vevent_list
    }


def test_there_is_one_for_all_one_per_facet_value_with_dates_and_one_per_record(
    calendars: Calendars,
) -> None:
    assert set(calendars()) == {
        "oproepen/agenda.ics",
        "agenda/agenda.ics",
        "agenda/fietsdag/fietsdag.ics",
        "themas/fiets/agenda.ics",
        "gemeenten/boom/agenda.ics",
        "prioriteiten/wse-lr1/agenda.ics",
        "agenda/voor/begeleiders/agenda.ics",
        "agenda/deelnemen/ter-plaatse/agenda.ics",
        "agenda/deelnemen/online/agenda.ics",
        "oproepen/verstrekkers/voorbeeldfonds/agenda.ics",
        "oproepen/later/later.ics",
        "oproepen/nieuwe-wielen/nieuwe-wielen.ics",
        "oproepen/voorbij/voorbij.ics",
    }


def test_all_dates_stand_in_the_calendar_of_all_calls(calendars: Calendars) -> None:
    assert set(events(calendars()["oproepen/agenda.ics"])) == {
        "later/opent",
        "later/sluit",
        "nieuwe-wielen/opent",
        "nieuwe-wielen/sluit",
        "nieuwe-wielen/stap/2026-11-20/infosessie",
        "voorbij/sluit",
    }


def test_a_deadline_has_its_hour_in_belgium_and_a_reminder(calendars: Calendars) -> None:
    event = events(calendars()[OWN])["nieuwe-wielen/sluit"]
    assert event.dtstart.value.astimezone(ZONE) == datetime(2026, 12, 15, 12, tzinfo=ZONE)
    assert event.dtstart.value.utcoffset() == timedelta(hours=1)
    assert event.valarm.trigger.value == timedelta(days=-7)
    assert event.summary.value == "Sluit: Voorbeeld: Nieuwe wielen"
    assert event.url.value == "https://example.org/sub/oproepen/nieuwe-wielen/"
    assert "Dien je aanvraag in" not in event.description.value, "one cannot apply for an example"
    assert event.status.value == "CONFIRMED"


def test_a_step_whose_name_is_that_of_the_deadline_has_no_reminder(
    calendars: Calendars, root: Path
) -> None:
    change(root / CALL, "label: Infosessie", "label: Sluit")
    event = events(calendars()[OWN])["nieuwe-wielen/stap/2026-11-20/sluit"]
    assert not hasattr(event, "valarm")


def test_a_deadline_without_an_hour_is_a_whole_day(calendars: Calendars) -> None:
    event = events(calendars()["oproepen/later/later.ics"])["later/sluit"]
    assert event.dtstart.value == date(2027, 3, 1)


def test_summer_time_is_summer_time(calendars: Calendars, root: Path) -> None:
    change(root / CALL, "closes: 2026-12-15 12:00", "closes: 2027-07-15 12:00")
    event = events(calendars()[OWN])["nieuwe-wielen/sluit"]
    assert event.dtstart.value.astimezone(UTC) == datetime(2027, 7, 15, 10, tzinfo=UTC)


def test_the_stamp_is_that_of_the_record(calendars: Calendars) -> None:
    stamps = {event.dtstamp.value for event in events(calendars()[OWN]).values()}
    assert stamps == {datetime(2026, 11, 1, tzinfo=UTC)}


def test_a_moved_date_updates_the_same_event(calendars: Calendars, root: Path) -> None:
    before = events(calendars()[OWN])["nieuwe-wielen/sluit"]
    moved = "date_changes:\n  - {date: 2026-11-10, closes: 2026-12-15 12:00}\nsteps:\n"
    change(root / CALL, "closes: 2026-12-15 12:00", "closes: 2026-12-20")
    change(root / CALL, "steps:\n", moved)
    after = events(calendars()[OWN])["nieuwe-wielen/sluit"]
    assert after.uid.value == before.uid.value
    assert (before.sequence.value, after.sequence.value) == ("0", "1")
    assert after.dtstamp.value == datetime(2026, 11, 10, tzinfo=UTC)


def test_a_rename_keeps_the_event_and_the_old_file(calendars: Calendars, root: Path) -> None:
    before = calendars()
    path = (root / "docs/oproepen/later.md").rename(root / "docs/oproepen/straks.md")
    add_fields(path, "aliases: [later]\n")
    after = calendars()
    assert set(before) < set(after)
    assert set(events(after["oproepen/straks/straks.ics"])) == {"later/opent", "later/sluit"}
    assert after["oproepen/later/later.ics"] == after["oproepen/straks/straks.ics"]


def test_a_withdrawn_call_cancels_its_events(calendars: Calendars, root: Path) -> None:
    change(root / CALL, "steps:\n", "withdrawn: {date: 2026-11-20, reason: Geen budget.}\nsteps:\n")
    for event in events(calendars()[OWN]).values():
        assert event.status.value == "CANCELLED"
        assert event.sequence.value == "1"
        assert event.summary.value == "Ingetrokken: Voorbeeld: Nieuwe wielen"
        assert "valarm" not in event.contents
        assert "Geen budget." in event.description.value


def test_hard_text_cannot_break_out_of_its_line(calendars: Calendars, root: Path) -> None:
    title = r'"Een; titel, met \\ en \nBEGIN:VEVENT 🚲"'
    change(root / CALL, "title: Nieuwe wielen", f"title: {title}")
    data = calendars()[OWN]
    assert data.count(b"\r\nBEGIN:VEVENT\r\n") == 3
    event = events(data)["nieuwe-wielen/sluit"]
    assert event.summary.value == "Sluit: Voorbeeld: Een; titel, met \\ en BEGIN:VEVENT 🚲"


def test_the_first_parser_finds_no_errors_either(calendars: Calendars) -> None:
    for data in calendars().values():
        calendar = icalendar.Calendar.from_ical(data)
        assert not [part.errors for part in calendar.walk() if part.errors]
        assert calendar.get_missing_tzids() == set()


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
