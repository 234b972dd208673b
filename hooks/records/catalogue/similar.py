"""Which records look like one another, found in time that grows with their number only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from records.record import Record

SHOWN = 3
_NEIGHBOURS = 12
"""How far to look on each side in a list of records with one term."""


def terms_of(record: Record, weights: Mapping[str, int]) -> list[list[str]]:
    """All of a record that decides which others are like it."""
    return [getattr(record, name) for name in weights]


def similar_records(records: Sequence[Record], weights: Mapping[str, int]) -> dict[str, list[str]]:
    """For the id of each record, the ids of the records most like it, best first.

    Each shares at least one term of the two fields that weigh most. Of one with many records only the neighbours in
    the list are compared, so that every record is somebody's neighbour and none costs more than
    another.
    """
    near: list[set[int]] = [set() for _ in records]
    heaviest = sorted(weights, key=lambda name: -weights[name])[:2]
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        for name in heaviest:
            for term in dict.fromkeys(getattr(record, name)):
                alike[name, term].append(number)
    for numbers in alike.values():
        for spot, number in enumerate(numbers):
            near[number].update(_neighbours(numbers, spot))
    marks = _marks(records, weights)
    found = {}
    for number, record in enumerate(records):
        mine = marks[number]
        ranked = sorted(
            (-(mine & marks[other]).bit_count(), records[other].id, other) for other in near[number]
        )
        found[record.id] = [name for _, name, _ in ranked[:SHOWN]]
    return found


def _neighbours(numbers: list[int], spot: int) -> list[int]:
    """The records around one in a list, as if the list were a ring."""
    reach = min(_NEIGHBOURS, len(numbers) // 2)
    ring = [numbers[(spot + step) % len(numbers)] for step in range(1, reach + 1)]
    ring += [numbers[spot - step] for step in range(1, reach + 1) if 2 * step < len(numbers)]
    return ring


def _marks(records: Sequence[Record], weights: Mapping[str, int]) -> list[int]:
    """For each record a number with one bit for each term it has, as many times as it weighs.

    The bits that two numbers share say how much two records are alike.
    """
    bits: dict[tuple[str, str], int] = {}
    width = 0
    found = []
    for record in records:
        mark = 0
        for name, weight in weights.items():
            for term in getattr(record, name):
                if (name, term) not in bits:
                    bits[name, term] = ((1 << weight) - 1) << width
                    width += weight
                mark |= bits[name, term]
        found.append(mark)
    return found
