"""The files of every calendar in iCalendar (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta

import icalendar
from icalendar import Alarm, Timezone, TimezoneDaylight, TimezoneStandard

from records.catalogue.catalogue import Catalogue
from records.forms.imprint import Imprint
from records.forms.specs import Event
from records.language.characters import xml_text
from records.language.dates import ZONE
from records.record import Record

from .calendar import Calendar

REMINDER = timedelta(days=-7)
"""When a reminder is due, relative to the event."""

_END = b"END:VCALENDAR\r\n"


def calendar_files(
    calendars: Iterable[Calendar], catalogue: Catalogue, imprint: Imprint
) -> Iterator[tuple[str, bytes]]:
    """The address and bytes of each calendar; calendars share serialized events."""
    serialized: dict[str, bytes] = {}
    for calendar in calendars:
        yield calendar.href, _calendar(calendar, serialized, catalogue, imprint)


def _calendar(
    calendar: Calendar, serialized: dict[str, bytes], catalogue: Catalogue, imprint: Imprint
) -> bytes:
    """One calendar; `serialized` holds the events of each record, by file."""
    for record in calendar.records:
        if record.file not in serialized:
            events = record_events(record, catalogue, imprint)
            serialized[record.file] = b"".join(event.to_ical() for event in events)
    head = _head(f"{imprint.short_name}: {calendar.topic}", imprint).to_ical()
    body = [serialized[record.file] for record in calendar.records]
    return b"".join([head.removesuffix(_END), *body, _END])


def record_events(
    record: Record, catalogue: Catalogue, imprint: Imprint
) -> Iterator[icalendar.Event]:
    """The events of a record in iCalendar."""
    events = catalogue.kinds[record.kind].events
    for event in events(record, catalogue.now) if events else ():
        yield _event(event, record, catalogue, imprint)


def _event(event: Event, record: Record, catalogue: Catalogue, imprint: Imprint) -> icalendar.Event:
    host = imprint.authority.partition(",")[0]
    url = imprint.site_url + record.href
    revised = datetime.combine(event.revised, time(), UTC)
    component = icalendar.Event()
    component.add("uid", f"{record.section}/{record.oldest_name}/{event.name}@{host}")
    component.add("dtstamp", revised)
    component.add("last-modified", revised)
    component.add("sequence", event.revision)
    component.add("summary", xml_text(event.title))
    component.add("description", xml_text(f"{event.description}\nAlle info: {url}"))
    component.add("url", url)
    component.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    component.add("transp", "OPAQUE" if event.is_busy else "TRANSPARENT")
    component.add("dtstart", event.start)
    if event.end:
        component.add("dtend", event.end)
    if event.place:
        component.add("location", xml_text(event.place))
    if themes := catalogue.terms("themes", getattr(record, "themes", ())):
        component.add("categories", [theme.name for theme in themes])
    if event.has_reminder:
        component.add_component(_reminder(event.title))
    return component


def _reminder(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", REMINDER)
    alarm.add("description", xml_text(title))
    return alarm


def _head(name: str, imprint: Imprint) -> icalendar.Calendar:
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{imprint.owner}//{imprint.name}//NL")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", timedelta(days=1), parameters={"value": "DURATION"})
    calendar.add_component(_brussels())
    return calendar


def _brussels() -> Timezone:
    """Europe/Brussels by the European rule of 1996 (directive 2000/84/EC)."""
    zone = Timezone()
    zone.add("tzid", ZONE.key)
    summer = (TimezoneDaylight(), "CEST", 3, datetime(1996, 3, 31, 2), (1, 2))  # noqa: DTZ001
    winter = (TimezoneStandard(), "CET", 10, datetime(1996, 10, 27, 3), (2, 1))  # noqa: DTZ001
    for part, name, month, start, (before, after) in (summer, winter):
        part.add("dtstart", start)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1SU"})
        part.add("tzname", name)
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        zone.add_component(part)
    return zone
