"""Calendars and their events in iCalendar (RFC 5545)."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

import icalendar
from icalendar import Alarm, Timezone, TimezoneDaylight, TimezoneStandard

from records.forms.imprint import Imprint
from records.forms.specs import Event
from records.language.characters import xml_text
from records.language.dates import ZONE

REMINDER = timedelta(days=-7)
"""When a reminder is due, relative to the event."""


def events_text(
    name: str, href: str, events: Sequence[Event], categories: Sequence[str], imprint: Imprint
) -> bytes:
    """The events of a record; `name` is what their ids begin with, `href` the address of its page."""
    host = imprint.authority.partition(",")[0]
    url = imprint.site_url + href
    components = (_event(f"{name}/{one.name}@{host}", url, one, categories) for one in events)
    return b"".join(event.to_ical() for event in components)


def _event(uid: str, url: str, event: Event, categories: Sequence[str]) -> icalendar.Event:
    revised = datetime.combine(event.revised, time(), UTC)
    component = icalendar.Event()
    component.add("uid", uid)
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
    if categories:
        component.add("categories", categories)
    if event.has_reminder:
        component.add_component(_reminder(event.title))
    return component


def _reminder(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", REMINDER)
    alarm.add("description", xml_text(title))
    return alarm


def calendar_text(topic: str, imprint: Imprint) -> bytes:
    """A calendar without events, by what it is about."""
    name = f"{imprint.short_name}: {topic}"
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{imprint.owner}//{imprint.name}//NL")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", timedelta(days=1), parameters={"value": "DURATION"})
    calendar.add_component(_brussels())
    return bytes(calendar.to_ical())


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
