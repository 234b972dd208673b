"""The catalogue: all public records at one moment, with their relations."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, partial
from itertools import chain
from typing import Any

from records.building.cache import Cache
from records.fields.groups import Document
from records.forms.context import Records
from records.kind import Kind
from records.record import Handwritten, Record
from records.term import Term
from records.vocabulary import TERM_LISTS, Municipality

from .loader import Library
from .relations import relate, similar_records


@dataclass(frozen=True)
class Publication:
    """One document of one record."""

    record: Any
    document: Document


class Catalogue(Records):
    """The public records at one moment; in a preview also future ones, with `examples` invented ones."""

    def __init__(self, library: Library, *, preview: bool = False, examples: bool = True) -> None:
        now, self.kinds = library.now, library.kinds
        records: dict[str, list[Any]] = {}
        for kind in self.kinds:
            known = library.records[kind.name].values()
            public = [record for record in known if preview or record.is_public(now)]
            shown = [record for record in public if examples or not record.is_example]
            records[kind.name] = _in_order(shown, kind, now)
        super().__init__(now, library.vocabulary, records, library.digests)
        hidden = [r for r in library.all_records() if r.is_example and not examples]
        self._hidden = {record.kind for record in hidden}
        hrefs = {record.href for record in hidden}
        self.gone = [
            page.model_copy(update={"see": None}) if page.see in hrefs else page
            for page in library.gone.gone
        ]
        self._related = relate(self, self.kinds)
        self._similar = {
            kind.name: _similar(kind, self.of(kind.name), library.cache)
            for kind in self.kinds
            if kind.similar
        }

    @property
    def records(self) -> list[Record]:
        """Every record except pages."""
        return [record for kind in self.kinds.records for record in self.of(kind.name)]

    @property
    def all_records(self) -> list[Record]:
        """Every record, pages last."""
        return [*self.records, *self.pages]

    @property
    def files(self) -> set[str]:
        """The files of all records."""
        return {record.file for record in self.all_records}

    @property
    def pages(self) -> list[Handwritten]:
        """The handwritten pages."""
        return self.of(self.kinds.page.name)

    def current(self, kind: str) -> list[Any]:
        """The records of a kind that lists and feeds show."""
        return [record for record in self._records[kind] if record.is_current(self.now)]

    def foremost(self, kind: str, count: int) -> list[Any]:
        """The first records of a kind, examples last."""
        return sorted(self.of(kind), key=lambda record: record.is_example)[:count]

    def group(self, kind: str, name: str) -> list[Any]:
        """The records of a kind in one of its groups of states, as `open`."""
        if not (states := self.kinds[kind].states):
            return []
        ids = states.ids(name)
        return [record for record in self._records[kind] if record.state(self.now) in ids]

    def others(self, record: Record) -> list[Any]:
        """The other current records of the same kind."""
        return [other for other in self.current(record.kind) if other.id != record.id]

    def awaits(self, kind: str) -> bool:
        """Whether a list will get more records: it is empty, or its examples are hidden."""
        current = (record.is_current(self.now) for record in self.of(kind))
        return kind in self._hidden or not any(current)

    def invented(self, kind: str) -> str:
        """How many records of a kind are examples: `all`, `some` or `none`."""
        return self._invented[kind]

    @cached_property
    def _invented(self) -> dict[str, str]:
        shares = {}
        for kind, records in self._records.items():
            examples = sum(record.is_example for record in records)
            shares[kind] = "none" if not examples else "some" if examples < len(records) else "all"
        return shares

    def things(self) -> Iterator[Record | Term]:
        """All public records and all terms."""
        for kind in self.kinds:
            yield from self.of(kind.name)
        for name in TERM_LISTS:
            yield from self.terms(name)

    def documented(self, theme: Term | None = None) -> list[Any]:
        """The current records with documents that belong to a theme; without one, all of them."""
        records = self.records if theme is None else chain(*self.related(theme).values())
        return [
            record
            for record in records
            if getattr(record, "documents", ()) and record.is_current(self.now)
        ]

    def publications(self) -> list[Publication]:
        """The documents of all current records."""
        return [
            Publication(record, document)
            for record in self.documented()
            for document in record.documents
        ]

    def participants(self, of: str) -> list[Municipality]:
        """The municipalities that take part today, according to a source: as `member`, or in `regierol`."""
        periods = [(place, getattr(place, of)) for place in self.terms("municipalities")]
        return [place for place, period in periods if period and period.holds(self.today)]

    def near(self, kind: str, place: Municipality, count: int) -> list[Any]:
        """The first records of a kind in the municipalities around one and not in it, the nearest first."""
        nearby = chain.from_iterable(
            self.related(other)[kind] for other in self.vocabulary.around(place)
        )
        own = {record.id for record in self.related(place)[kind]}
        others = {record.id: record for record in nearby if record.id not in own}
        return [*others.values()][:count]

    def similar(self, record: Record) -> list[Any]:
        """Up to three records of the same kind that share the most terms."""
        return self.get(record.kind, self._similar[record.kind][record.id])


def _in_order(records: list[Any], kind: Kind[Any], now: datetime) -> list[Any]:
    return sorted(records, key=lambda record: kind.order(record, now), reverse=kind.descending)


def _similar(kind: Kind[Any], records: list[Any], cache: Cache) -> dict[str, list[str]]:
    """By record id, the ids of the most similar records; depends on terms only, so it is cached."""
    weights = kind.similar or {}
    inputs = [str((one.id, *(getattr(one, name) for name in weights))) for one in records]
    return cache.value("similar", partial(similar_records, records, weights), *inputs)
