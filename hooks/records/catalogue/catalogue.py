"""All records together, as visitors may see them, with the questions one asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from records.building.cache import Cache
from records.kind import Kind
from records.language.dates import day_in_words
from records.record import Handwritten, Record
from records.vocabulary import FILE as VOCABULARY_FILE
from records.vocabulary import TERM_LISTS, Term

from .loader import Library
from .related import Related, relate
from .similar import similar_records, terms_of


class Catalogue:
    """The public records at one moment; every list is in the order in which pages show it.

    In a preview it also holds what waits to become public.
    """

    def __init__(self, library: Library, *, preview: bool = False) -> None:
        self._digests = library.digests
        self._fingerprints: dict[str, str] = {}
        self.kinds = library.kinds
        self.now = library.now
        self.today = library.now.date()
        self.vocabulary = library.vocabulary
        self.gone = library.gone.gone
        self._records: dict[str, list[Any]] = {
            kind.name: sorted(
                (
                    record
                    for record in library.records[kind.name].values()
                    if preview or record.is_public(self.now)
                ),
                key=lambda record, order=kind.order: order(record, self.now),  # type: ignore[misc]
                reverse=kind.descending,
            )
            for kind in self.kinds
        }
        self._by_id: dict[str, dict[str, Record]] = {
            kind: {record.id: record for record in records}
            for kind, records in self._records.items()
        }
        self._names: dict[str, dict[str, str]] = {
            **{name: {term.id: term.name for term in self.terms(name)} for name in TERM_LISTS},
            **{
                kind: {record.id: record.title for record in records}
                for kind, records in self._records.items()
            },
        }
        self._related = relate(self)
        self._similar = {
            kind.name: _similar(kind, self.of(kind.name), library.cache)
            for kind in self.kinds
            if kind.similar
        }

    @property
    def records(self) -> list[Record]:
        """Every record that is no page."""
        return [record for kind in self.kinds.records for record in self.of(kind.name)]

    @property
    def pages(self) -> list[Handwritten]:
        """The pages written by hand."""
        return self.of(self.kinds.page.name)

    def of(self, kind: str) -> list[Any]:
        """The records of a kind."""
        return self._records[kind]

    def current(self, kind: str) -> list[Any]:
        """The records of a kind that lists and feeds show."""
        return [record for record in self._records[kind] if record.is_current(self.now)]

    def group(self, kind: str, name: str) -> list[Any]:
        """The records of a kind in one of its groups, as the open calls."""
        holds = self.kinds[kind].groups[name]
        return [record for record in self._records[kind] if holds(record, self.now)]

    def others(self, record: Record) -> list[Any]:
        """The current records of the kind of one, without that one."""
        return [other for other in self.current(record.kind) if other.id != record.id]

    def name_of(self, target: str, name: str) -> str:
        """How visitors know what an id refers to; empty when they do not."""
        return self._names[target].get(name, "")

    # -- single records ------------------------------------------------------------------------

    def get(self, kind: str, ids: Iterable[str]) -> list[Any]:
        """The public records of a kind with these ids, in the order of the ids."""
        known = self._by_id[kind]
        return [known[name] for name in ids if name in known]

    def terms(self, name: str, ids: Iterable[str] | None = None) -> list[Any]:
        """Terms of a list of the vocabulary: these, or all of them."""
        known = self.vocabulary.terms(name)
        return [known[key] for key in (known if ids is None else ids) if key in known]

    def waits(self, record: Record) -> str:
        """Why only a preview shows a record: `klad`, or from when on; empty when it is public."""
        if record.is_public(self.now):
            return ""
        if getattr(record, "draft", False):
            return "klad"
        moment = getattr(record, "date", None)
        day = moment.day if moment else getattr(record, "publish_from", None)
        return f"zichtbaar vanaf {day_in_words(day)}" if day else "nog niet zichtbaar"

    def things(self) -> Iterator[Record | Term]:
        """Everything that has an address: all public records, all terms."""
        for kind in self.kinds:
            yield from self.of(kind.name)
        for name in TERM_LISTS:
            yield from self.terms(name)

    @property
    def vocabulary_digest(self) -> str:
        """The digest of the file that the vocabulary comes from."""
        return self._digests[VOCABULARY_FILE]

    def fingerprint(self, record: Record) -> str:
        """A text that changes whenever something on the record does, the passing of time included."""
        fingerprint = self._fingerprints.get(record.file)
        if fingerprint is None:
            written = self._digests[record.file]
            passing = f"{record.time_state(self.now)}:{self.waits(record)}"
            fingerprint = self._fingerprints[record.file] = f"{record.file}:{written}:{passing}"
        return fingerprint

    # -- what belongs together -----------------------------------------------------------------

    def related(self, thing: Record | Term) -> Related:
        """The records that refer to a record or term, or that it refers to."""
        return self._related[thing.href]

    def similar(self, record: Record) -> list[Any]:
        """Up to three records of its kind that look most like one."""
        return self.get(record.kind, self._similar[record.kind][record.id])


def _similar(kind: Kind[Any], records: list[Any], cache: Cache) -> dict[str, list[str]]:
    """For each record the ids of those most like it, which only its terms decide."""
    weights = kind.similar or {}
    question = [str((record.id, *terms_of(record, weights))) for record in records]
    return cache.value("similar", partial(similar_records, records, weights), *question)
