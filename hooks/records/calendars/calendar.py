"""The calendars of the site: their addresses, topics and records, and their files in iCalendar (RFC 5545)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import partial
from itertools import chain
from typing import Any

from records.building.cache import Cache
from records.catalogue.catalogue import Catalogue
from records.catalogue.facets import terms_with_pages
from records.catalogue.ledger import Ledger
from records.forms.imprint import Imprint
from records.forms.specs import Event
from records.kind import Kind
from records.language.characters import xml_text
from records.language.dates import ZONE
from records.language.words import enumeration, lower_first
from records.record import Record

NAME = "agenda.ics"
"""The file name of a shared calendar, in the folder of its page."""
_END = b"END:VCALENDAR\r\n"
_REMINDER = timedelta(days=-7)
"""When a reminder is due, relative to the event."""


@dataclass(frozen=True)
class Calendar:
    """One calendar file."""

    href: str
    """From the root of the site."""
    page: str
    topic: str
    """Its topic, such as `oproepen over groenonderhoud`."""
    records: Sequence[Record]
    is_shared: bool = True
    """Whether people can subscribe to it; the calendar of one record is downloaded once."""


def calendars(catalogue: Catalogue, ledger: Ledger) -> list[Calendar]:
    """The calendars of kinds, terms and dated records; one that was published stays, if need be empty."""
    kinds = [kind for kind, _ in catalogue.kinds.giving(lambda kind: kind.events)]
    dated = [(kind, _dated(catalogue.of(kind.name), kind, catalogue)) for kind in kinds]
    listed = [
        Calendar(f"{kind.menu}{NAME}", kind.menu, kind.model.labels, records)
        for kind, records in dated
    ]
    of_terms = _term_calendars(kinds, catalogue)
    listed += [one for one in of_terms if one.records or ledger.knows(one.href)]
    for gone in catalogue.gone:
        href, topic = f"{gone.address}{NAME}", f"{lower_first(gone.title)} (gestopt)"
        if ledger.knows(href):
            listed.append(Calendar(href, gone.address, topic, [], is_shared=False))
    for record in chain.from_iterable(records for _, records in dated):
        for href in record.file_hrefs("ics"):
            listed.append(Calendar(href, record.href, record.title, [record], is_shared=False))
    return listed


def calendar_href(record: Record, catalogue: Catalogue) -> str | None:
    """The address of the calendar of a record; None when it has no events."""
    kind = catalogue.kinds[record.kind]
    return record.file_hrefs("ics")[0] if _dated([record], kind, catalogue) else None


def _term_calendars(kinds: Sequence[Kind[Any]], catalogue: Catalogue) -> Iterator[Calendar]:
    for term, related in terms_with_pages(catalogue):
        dated = {kind.name: _dated(related[kind.name], kind, catalogue) for kind in kinds}
        labels = [kind.model.labels for kind in kinds if dated[kind.name]] or ["datums"]
        topic = f"{enumeration(labels)} {term.about}"
        yield Calendar(f"{term.href}{NAME}", term.href, topic, [*chain(*dated.values())])


def _dated(records: Sequence[Record], kind: Kind[Any], catalogue: Catalogue) -> list[Record]:
    return [record for record in records if kind.events and any(kind.events(record, catalogue.now))]


def calendar_files(
    calendars: Iterable[Calendar], catalogue: Catalogue, imprint: Imprint, cache: Cache
) -> Iterator[tuple[str, bytes]]:
    """The address and bytes of each calendar; only what changed is written anew."""
    events: dict[str, bytes] = {}
    for calendar in calendars:
        for record in calendar.records:
            if record.file not in events:
                events[record.file] = _events(record, catalogue, imprint, cache)
        make = partial(_start, calendar.topic, imprint)
        start = cache.value("calendar", make, calendar.topic, repr(imprint))
        body = [events[record.file] for record in calendar.records]
        yield calendar.href, b"".join([start, *body, _END])


def _events(record: Record, catalogue: Catalogue, imprint: Imprint, cache: Cache) -> bytes:
    kind = catalogue.kinds[record.kind]
    events = list(kind.events(record, catalogue.now)) if kind.events else []
    themes = [theme.name for theme in catalogue.terms("themes", getattr(record, "themes", ()))]
    parts = (f"{record.section}/{record.oldest_name}", record.href, events, themes, imprint)
    return cache.value("events", partial(_events_text, *parts), *map(repr, parts))


def _events_text(
    name: str, href: str, events: Sequence[Event], categories: Sequence[str], imprint: Imprint
) -> bytes:
    """The events of a record; `name` is what their ids begin with, `href` the address of its page."""
    host, url = imprint.authority.partition(",")[0], imprint.site_url + href
    return b"".join(_event(f"{name}/{one.name}@{host}", url, one, categories) for one in events)


def _event(uid: str, url: str, event: Event, categories: Sequence[str]) -> bytes:
    import icalendar

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
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", _REMINDER)
        alarm.add("description", xml_text(event.title))
        component.add_component(alarm)
    return bytes(component.to_ical())


def _start(topic: str, imprint: Imprint) -> bytes:
    """A calendar before its events, by what it is about."""
    import icalendar

    name = f"{imprint.short_name}: {topic}"
    calendar, zone = icalendar.Calendar(), icalendar.Timezone()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{imprint.owner}//{imprint.name}//NL")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", timedelta(days=1), parameters={"value": "DURATION"})
    zone.add("tzid", ZONE.key)  # by the European rule of 1996 (directive 2000/84/EC)
    summer = (icalendar.TimezoneDaylight(), "CEST", 3, datetime(1996, 3, 31, 2), (1, 2))  # noqa: DTZ001
    winter = (icalendar.TimezoneStandard(), "CET", 10, datetime(1996, 10, 27, 3), (2, 1))  # noqa: DTZ001
    for part, label, month, start, (before, after) in (summer, winter):
        part.add("dtstart", start)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1SU"})
        part.add("tzname", label)
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        zone.add_component(part)
    calendar.add_component(zone)
    return bytes(calendar.to_ical()).removesuffix(_END)
