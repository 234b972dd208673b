"""Relations: the records that refer to each record or term."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Protocol

from records.fields.references import references
from records.kind import Kind, Kinds
from records.record import Record
from records.term import Term
from records.vocabulary import TERM_LISTS

Thing = Record | Term
Related = dict[str, list[Any]]
"""By kind, the records related to one record or term, in the order of their lists."""


class Records(Protocol):
    """The part of the catalogue that relations need."""

    kinds: Kinds

    def current(self, kind: str) -> list[Any]:
        """The current records of a kind."""

    def get(self, kind: str, ids: list[str]) -> list[Any]:
        """The public records of a kind with these ids."""

    def terms(self, name: str, ids: list[str]) -> list[Any]:
        """The terms of a vocabulary list with these ids."""


def relate(catalogue: Records) -> dict[str, Related]:
    """The relations of each record or term, by its address; empty lists when there are none."""
    names = [kind.name for kind in catalogue.kinds.records]
    related: dict[str, Related] = defaultdict(lambda: {name: [] for name in names})
    for kind in catalogue.kinds.records:
        for record in catalogue.current(kind.name):
            for href in dict.fromkeys(thing.href for thing in _subjects(record, kind, catalogue)):
                related[href][kind.name].append(record)
    return related


def _subjects(record: Record, kind: Kind[Any], catalogue: Records) -> Iterator[Thing]:
    """What a record refers to, with the terms that it inherits from records."""
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
