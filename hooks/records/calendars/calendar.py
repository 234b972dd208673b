"""The calendars of the site: their addresses, topics and records, and their files as bytes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any

from records.building.cache import Cache
from records.catalogue.catalogue import Catalogue
from records.catalogue.facets import terms_with_pages
from records.catalogue.ledger import Ledger
from records.forms.imprint import Imprint
from records.kind import Kind
from records.language.words import enumeration, lower_first
from records.record import Record

NAME = "agenda.ics"
"""The file name of a shared calendar, in the folder of its page."""
_END = b"END:VCALENDAR\r\n"


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

    def written() -> bytes:
        from .icalendar_text import events_text

        return events_text(*parts)

    return cache.value("events", written, *map(repr, parts))


def _start(topic: str, imprint: Imprint) -> bytes:
    from .icalendar_text import calendar_text

    return calendar_text(topic, imprint).removesuffix(_END)
