"""Every calendar as the bytes of its file, in iCalendar (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import icalendar
from icalendar import Alarm, Event, Timezone, TimezoneDaylight, TimezoneStandard

from records.feeds.entry import marked
from records.forms.imprint import Imprint
from records.kinds.call.model import Call
from records.language.dates import ZONE
from records.language.xml_text import xml_text
from records.site.site import Site

from .calendar import Calendar

REMINDER = timedelta(days=-7)
"""When a calendar reminds its owner of a closing date."""

_END = b"END:VCALENDAR\r\n"


def calendar_files(site: Site, imprint: Imprint) -> Iterator[tuple[str, bytes]]:
    """Address and bytes of each calendar; an event is made once for all calendars."""
    made: dict[str, bytes] = {}
    for calendar in site.calendars:
        yield calendar.href, _calendar(calendar, made, site, imprint)


def _calendar(calendar: Calendar, made: dict[str, bytes], site: Site, imprint: Imprint) -> bytes:
    """One calendar; `made` are the events of calls that others have too."""
    for call in calendar.calls:
        if call.id not in made:
            events = call_events(call, site, imprint)
            made[call.id] = b"".join(event.to_ical() for event in events)
    head = _head(f"{imprint.short_name}: {calendar.topic}", imprint).to_ical()
    events_of = [made[call.id] for call in calendar.calls]
    return b"".join([head.removesuffix(_END), *events_of, _END])


def call_events(call: Call, site: Site, imprint: Imprint) -> Iterator[Event]:
    """The opening and the closing of a call; cancelled ones too, so that calendars drop them."""
    for mark, moment in (("Opent", call.opens), ("Sluit", call.closes)):
        if moment:
            event = _event(call, mark, site, imprint)
            event.add("dtstart", moment.start if moment.hour else moment.day)
            yield event


def _event(call: Call, mark: str, site: Site, imprint: Imprint) -> Event:
    off = call.is_withdrawn(site.catalogue.now)
    host = imprint.authority.partition(",")[0]
    event = Event()
    event.add("uid", f"{call.section}/{call.oldest_name}/{mark.lower()}@{host}")
    event.add("dtstamp", _revised(call))
    event.add("last-modified", _revised(call))
    event.add("sequence", len(call.date_changes) + bool(off))
    title = marked(call.title, example=call.example, mark="Ingetrokken" if off else mark)
    event.add("summary", xml_text(title))
    event.add("description", xml_text(_description(call, site, imprint)))
    event.add("url", imprint.site_url + call.href)
    event.add("status", "CANCELLED" if off else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    if themes := site.catalogue.terms("themes", call.themes):
        event.add("categories", [theme.name for theme in themes])
    if mark == "Sluit" and not off:
        event.add_component(_reminder(title))
    return event


def _description(call: Call, site: Site, imprint: Imprint) -> str:
    lines = [call.summary]
    if call.withdrawn and call.is_withdrawn(site.catalogue.now):
        lines = [call.withdrawn.reason]
    elif call.apply_url:
        lines.append(f"Dien je aanvraag in: {call.apply_url}")
    lines.append(f"Alle info: {imprint.site_url}{call.href}")
    return "\n".join(lines)


def _reminder(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", REMINDER)
    alarm.add("description", xml_text(title))
    return alarm


def _revised(call: Call) -> datetime:
    """The last day on which somebody changed or checked the call, never the day of the build."""
    days = [call.reviewed, *(change.date for change in call.date_changes)]
    if call.withdrawn:
        days.append(call.withdrawn.date)
    last = max(days)
    return datetime(last.year, last.month, last.day, tzinfo=UTC)


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
