"""Relations: the records that refer to each record or term, and similar records by shared terms."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import nsmallest
from typing import Any

from records.all_kinds import Kinds
from records.forms.context import Records
from records.record import Record
from records.term import Term
from records.vocabulary import TERM_LISTS

SHOWN = 3
_NEIGHBOURS = 12
"""How many records to compare on each side in the list of records with one term."""


def similar_records(records: Sequence[Record], weights: Mapping[str, int]) -> dict[str, list[str]]:
    """For the id of each record, the ids of the records most like it, best first.

    Each shares at least one term of the two fields with the highest weights. Of a term with many
    records only neighbours in its list are compared, which bounds the cost per record.
    """
    candidates: list[set[int]] = [set() for _ in records]
    heaviest = sorted(weights, key=lambda name: -weights[name])[:2]
    by_term: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        for name in heaviest:
            for term in dict.fromkeys(getattr(record, name)):
                by_term[name, term].append(number)
    for numbers in by_term.values():
        for position, number in enumerate(numbers):
            candidates[number].update(_neighbours(numbers, position))
    points = _points(records, weights)
    similar = {}
    for number, record in enumerate(records):
        own = points[number]
        ranked = nsmallest(
            SHOWN,
            ((-len(own & points[other]), records[other].id) for other in candidates[number]),
        )
        similar[record.id] = [name for _, name in ranked]
    return similar


def _neighbours(numbers: list[int], position: int) -> list[int]:
    """The records around a position in a list, treated as a ring."""
    reach = min(_NEIGHBOURS, len(numbers) // 2)
    ring = [numbers[(position + step) % len(numbers)] for step in range(1, reach + 1)]
    ring += [numbers[position - step] for step in range(1, reach + 1) if 2 * step < len(numbers)]
    return ring


def _points(records: Sequence[Record], weights: Mapping[str, int]) -> list[set[int]]:
    """Of each record as many numbers for each term as its weight: those that two share are counted."""
    numbers: defaultdict[tuple[str, str, int], int] = defaultdict(lambda: len(numbers))
    return [
        {
            numbers[name, term, point]
            for name, weight in weights.items()
            for term in getattr(record, name)
            for point in range(weight)
        }
        for record in records
    ]


Thing = Record | Term
Related = dict[str, list[Any]]
"""By kind, the records related to one record or term, in the order of their lists."""


def relate(records: Records, kinds: Kinds) -> dict[str, Related]:
    """The relations of each record or term, by its address; empty lists when there are none."""
    names = [kind.name for kind in kinds.records]
    related: dict[str, Related] = defaultdict(lambda: {name: [] for name in names})
    for name in names:
        current = [record for record in records.of(name) if record.is_current(records.now)]
        for record in current:
            for href in dict.fromkeys(thing.href for thing in _subjects(record, records, kinds)):
                related[href][name].append(record)
    return related


def _subjects(record: Record, records: Records, kinds: Kinds) -> Iterator[Thing]:
    """What a record refers to, with the terms that it inherits from records."""
    inherits = kinds[record.kind].through or ()
    for reference in record.references:
        for thing in records.get(reference.target, [reference.id]):
            yield thing
            if reference.target in inherits:
                for inherited in thing.references:
                    if inherited.target in TERM_LISTS:
                        yield from records.get(inherited.target, [inherited.id])
