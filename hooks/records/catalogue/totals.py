"""Totals: what the measures of all records add up to, by priority, theme, municipality and year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from records.forms.specs import Measure, MeasureSpec
from records.kind import Kind, Kinds
from records.record import Record
from records.vocabulary import TERM_LISTS

from .catalogue import Catalogue

_BY_TERMS = ("priorities", "themes", "municipalities")
_YEAR = "jaar"
DIMENSIONS = (*(TERM_LISTS[name].label for name in _BY_TERMS), _YEAR)
"""What each measure is divided by, as in `per thema`."""


@dataclass(frozen=True)
class Sum:
    """A measure of some records together."""

    value: float
    known: int
    count: int
    examples: int


@dataclass(frozen=True)
class Row:
    """The sum of one term or year."""

    name: str
    sum: Sum
    href: str = ""
    """The page of the term, from the root of the site."""


@dataclass(frozen=True)
class Division:
    """A measure by one dimension."""

    dimension: str
    href: str
    """The address of its CSV file."""
    rows: list[Row]

    @property
    def largest(self) -> float:
        """The largest sum, which has the longest bar."""
        return max((row.sum.value for row in self.rows), default=0) or 1


@dataclass(frozen=True)
class Total:
    """A measure of all records of its kind."""

    measure: Measure
    kind: Kind[Any]
    sum: Sum
    divisions: list[Division]


def totals(catalogue: Catalogue) -> list[Total]:
    """Every measure of every kind, whole and divided."""
    return [
        _total(measure, kind, spec, catalogue)
        for kind, spec in catalogue.kinds.giving(lambda kind: kind.measures)
        for measure in spec.measures
    ]


def sum_of(measure: Measure, records: Iterable[Record]) -> Sum:
    """What a measure of some records adds up to."""
    found = list(records)
    return _sum({record.id: measure.value(record) for record in found}, found)


def _sum(values: Mapping[str, float | None], records: Sequence[Record]) -> Sum:
    known = [value for record in records if (value := values[record.id]) is not None]
    return Sum(sum(known), len(known), len(records), sum(record.is_example for record in records))


def in_year(kind: Kind[Any], year: int, catalogue: Catalogue) -> list[Any]:
    """The records of a kind that belong to a year and count."""
    spec = kind.measures
    return [
        record
        for record in catalogue.of(kind.name)
        if spec and year in spec.years(record, catalogue.now)
        if spec.counts(record, catalogue.now)
    ]


def total_hrefs(kinds: Kinds) -> list[str]:
    """The address of each CSV file with totals."""
    return [
        _href(measure, dimension)
        for _, spec in kinds.giving(lambda kind: kind.measures)
        for measure in spec.measures
        for dimension in DIMENSIONS
    ]


def _href(measure: Measure, dimension: str) -> str:
    return f"cijfers/{measure.name}-per-{dimension}.csv"


def _total(measure: Measure, kind: Kind[Any], spec: MeasureSpec, catalogue: Catalogue) -> Total:
    now = catalogue.now
    records = [record for record in catalogue.of(kind.name) if spec.counts(record, now)]
    add = partial(_sum, {record.id: measure.value(record) for record in records})
    rows = {TERM_LISTS[name].label: _by_terms(name, records, add, catalogue) for name in _BY_TERMS}
    rows[_YEAR] = _by_year(records, spec, add, now)
    divisions = [Division(name, _href(measure, name), found) for name, found in rows.items()]
    return Total(measure, kind, add(records), divisions)


def _by_terms(
    name: str, records: Sequence[Record], add: partial[Sum], catalogue: Catalogue
) -> list[Row]:
    """A row for each term with records, and one for records without a term."""
    found: dict[str, list[Record]] = {}
    for record in records:
        for key in dict.fromkeys(getattr(record, name, ())) or [""]:
            found.setdefault(key, []).append(record)
    rows = [
        Row(term.heading if term.has_own_line else term.name, add(found[term.id]), term.href)
        for term in catalogue.terms(name)
        if term.id in found
    ]
    without = [Row(f"Zonder {TERM_LISTS[name].label}", add(found[""]))] if "" in found else []
    return rows + without


def _by_year(
    records: Sequence[Record], spec: MeasureSpec, add: partial[Sum], now: datetime
) -> list[Row]:
    found: dict[int, list[Record]] = {}
    for record in records:
        for year in spec.years(record, now)[:1]:
            found.setdefault(year, []).append(record)
    return [Row(str(year), add(found[year])) for year in sorted(found)]
