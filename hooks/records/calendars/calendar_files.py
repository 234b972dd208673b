"""The files of every calendar as bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from records.building.cache import Cache
from records.catalogue.catalogue import Catalogue
from records.forms.imprint import Imprint
from records.record import Record

from .calendar import Calendar

_END = b"END:VCALENDAR\r\n"


def calendar_files(
    calendars: Iterable[Calendar], catalogue: Catalogue, imprint: Imprint, cache: Cache
) -> Iterator[tuple[str, bytes]]:
    """The address and bytes of each calendar; calendars share the events of a record.

    Only what changed is written anew.
    """
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

    def written() -> bytes:
        from .icalendar_text import events_text

        return events_text(*parts)

    return cache.value("events", written, *map(repr, parts))


def _start(topic: str, imprint: Imprint) -> bytes:
    from .icalendar_text import calendar_text

    return calendar_text(topic, imprint).removesuffix(_END)
