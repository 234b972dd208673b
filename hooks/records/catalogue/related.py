"""What belongs together: the records that refer to each record or term."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Protocol

from records.fields.references import references
from records.kind import Kind, Kinds
from records.record import Record
from records.vocabulary import TERM_LISTS, Term

Thing = Record | Term
Related = dict[str, list[Any]]
"""By kind, the records that have to do with one record or term, each in its usual order."""


class Records(Protocol):
    """What is asked of the catalogue."""

    kinds: Kinds

    def current(self, kind: str) -> list[Any]:
        """The records of a kind that lists show."""

    def get(self, kind: str, ids: list[str]) -> list[Any]:
        """The public records of a kind with these ids."""

    def terms(self, name: str, ids: list[str]) -> list[Any]:
        """Terms of a list of the vocabulary."""


def relate(catalogue: Records) -> dict[str, Related]:
    """What is related to each record or term, by its address; what is alone has empty lists."""
    names = [kind.name for kind in catalogue.kinds.records]
    related: dict[str, Related] = defaultdict(lambda: {name: [] for name in names})
    for kind in catalogue.kinds.records:
        for record in catalogue.current(kind.name):
            for href in dict.fromkeys(thing.href for thing in _subjects(record, kind, catalogue)):
                related[href][kind.name].append(record)
    return related


def _subjects(record: Record, kind: Kind[Any], catalogue: Records) -> Iterator[Thing]:
    """What a record is about: its terms, its records, and the terms that it inherits from these."""
    for reference in references(record):
        if reference.target in TERM_LISTS:
            yield from catalogue.terms(reference.target, [reference.id])
        elif reference.target in catalogue.kinds:
            for other in catalogue.get(reference.target, [reference.id]):
                yield other
                if other.kind in (kind.through or ()):
                    yield from _terms(other, catalogue)


def _terms(record: Record, catalogue: Records) -> Iterator[Term]:
    for reference in references(record):
        if reference.target in TERM_LISTS:
            yield from catalogue.terms(reference.target, [reference.id])
