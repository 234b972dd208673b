"""Events: their states, and what subscribers, calendars and search engines hear of them."""

import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from conftest import Write
from records.forms.entry import Entry
from records.forms.imprint import Imprint
from records.forms.statement import without_empty
from records.kinds.event.entries import event_entries, event_events
from records.kinds.event.kind import EVENT
from records.kinds.event.model import Event
from records.kinds.registry import KINDS
from records.language.dates import ZONE
from records.site.site import context_of
from records.site.site_reader import read_site

Give = Callable[..., tuple[Event, Any]]
FIELDS = {
    "title": "Proef",
    "summary": "Kom eens kijken.",
    "start": "2027-03-18 14:00",
    "end": "2027-03-18 17:00",
    "place": {"street": "Kerkstraat 1", "postcode": "2850", "locality": "Boom"},
    "register": "https://example.org/in?a=1&b=2",
    "register_until": "2027-03-11",
    "reviewed": "2026-11-01",
}
CANCELLED = {"cancelled": {"date": "2027-03-01", "reason": "De zaal is dicht."}}
MOVED = {"date_changes": [{"date": "2027-02-01", "start": "2027-03-11 14:00"}]}
TWO_DAYS = {"start": "2027-03-18", "end": "2027-03-19", "register_until": None}


def event(**more: Any) -> Event:
    return Event.model_validate({**FIELDS, **more}).of_file("docs/agenda/proef.md", "Tekst.")


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=ZONE)


@pytest.fixture
def give(root: Path, imprint: Imprint, write: Write) -> Give:
    """The event and the context of the site at a moment."""

    def event_and_context(moment: str, **more: Any) -> tuple[Event, Any]:
        fields = json.dumps({**FIELDS, **more})
        write("docs/agenda/proef.md", f"---\n{fields}\n---\nTekst.\n")
        site, problems = read_site(root, at(moment), KINDS)
        assert problems.errors == []
        (found,) = site.catalogue.get("event", ["proef"])
        return found, context_of(site, imprint)

    return event_and_context


def told(given: tuple[Event, Any]) -> list[Entry]:
    return sorted(event_entries(*given), key=lambda entry: entry.published)


@pytest.mark.parametrize(
    ("moment", "more", "state"),
    [
        ("2027-03-17 23:59", {}, "komt-eraan"),
        ("2027-03-18 00:00", {}, "vandaag"),
        ("2027-03-18 17:00", {}, "voorbij"),
        ("2027-03-18 23:00", {"end": None}, "vandaag"),
        ("2027-03-19 00:00", {"end": None}, "voorbij"),
        ("2027-03-19 23:59", TWO_DAYS, "vandaag"),
        ("2027-03-20 00:00", TWO_DAYS, "voorbij"),
        ("2027-02-28 12:00", CANCELLED, "komt-eraan"),
        ("2027-03-01 00:00", CANCELLED, "gaat-niet-door"),
        ("2027-03-18 15:00", CANCELLED, "gaat-niet-door"),
        ("2027-03-19 00:00", CANCELLED, "voorbij"),
    ],
)
def test_its_state_follows_from_its_dates(moment: str, more: dict[str, Any], state: str) -> None:
    assert event(**more).state(at(moment)) == state


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, "donderdag 18 maart 2027, van 14 uur tot 17 uur"),
        ({"end": None}, "donderdag 18 maart 2027, om 14 uur"),
        ({"end": "2027-03-18"}, "donderdag 18 maart 2027, om 14 uur"),
        (TWO_DAYS, "donderdag 18 maart 2027 tot vrijdag 19 maart 2027"),
        (
            {"end": "2027-03-19 12:30"},
            "donderdag 18 maart 2027, 14 uur tot vrijdag 19 maart 2027, 12.30 uur",
        ),
    ],
)
def test_it_says_when_it_is(more: dict[str, Any], words: str) -> None:
    assert event(**more).when.replace("\xa0", " ") == words


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, "donderdag, van 14 uur tot 17 uur"),
        ({"end": None}, "donderdag, om 14 uur"),
        (TWO_DAYS, "donderdag 18 maart 2027 tot vrijdag 19 maart 2027"),
    ],
)
def test_below_its_date_the_day_and_hours_do_not_repeat_it(
    more: dict[str, Any], words: str
) -> None:
    assert event(**more).when_on_its_day.replace("\xa0", " ") == words


def test_one_registers_until_the_last_moment_and_not_when_it_is_off() -> None:
    assert event().accepts(at("2027-03-11 23:59"))
    assert not event().accepts(at("2027-03-12 00:00"))
    assert not event(**CANCELLED).accepts(at("2027-03-02 00:00"))
    assert event(register="team@example.org").register_link == "mailto:team@example.org"


def test_it_is_new_then_moves_then_registration_closes(give: Give) -> None:
    entries = told(give("2027-03-05T12:00", **MOVED))
    ids = [entry.id.removeprefix("tag:kina.be,2026:agenda/proef") for entry in entries]
    assert ids == ["", "/verplaatst/1", "/inschrijven/2027-03-11"]
    marks = [entry.title.replace("\xa0", " ").partition(":")[0] for entry in entries]
    assert marks == ["Nieuw in de agenda", "Nieuwe datum", "Inschrijven tot 11 maart 2027"]
    assert "zou op 11 maart 2027 om 14 uur beginnen" in entries[0].html.replace("\xa0", " ")
    assert 'href="https://example.org/in?a=1&amp;b=2"' in entries[0].html


def test_a_cancelled_one_says_so_in_every_entry(give: Give) -> None:
    entries = told(give("2027-03-05T12:00", **CANCELLED))
    assert {entry.title for entry in entries} == {"Gaat niet door: Proef"}
    assert {entry.summary for entry in entries} == {"De zaal is dicht."}
    assert "<strong>Gaat niet door.</strong>" in entries[0].html


def test_calendars_have_its_end_and_place() -> None:
    (found,) = event_events(event(), at("2027-01-01 00:00"))
    assert found.end == at("2027-03-18 17:00")
    assert found.place == "Kerkstraat 1, 2850 Boom"
    (whole,) = event_events(event(**TWO_DAYS), at("2027-01-01 00:00"))
    assert (whole.start, whole.end) == (date(2027, 3, 18), date(2027, 3, 20))
    (off,) = event_events(event(**CANCELLED), at("2027-03-05 00:00"))
    assert off.is_cancelled
    assert off.revision == 1


def test_search_engines_hear_what_google_asks_for(give: Give) -> None:
    assert EVENT.statement
    online = {"online": "https://example.org/mee", "organiser": "fietswerk"}
    said = without_empty(EVENT.statement(*give("2027-01-01T12:00", **MOVED, **online)))
    assert said["eventStatus"] == "https://schema.org/EventRescheduled"
    assert said["previousStartDate"] == ["2027-03-11T14:00:00+01:00"]
    assert said["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert [place["@type"] for place in said["location"]] == ["Place", "VirtualLocation"]
    assert said["organizer"]["@id"] == "https://example.org/sub/organisaties/fietswerk/"
    off = EVENT.statement(*give("2027-03-05T12:00", **CANCELLED))
    assert off["eventStatus"] == "https://schema.org/EventCancelled"
    assert off["startDate"] == "2027-03-18T14:00:00+01:00"
