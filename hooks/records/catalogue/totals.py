"""Totals: what the measures of all records add up to, by priority, theme, municipality and year."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, NamedTuple

from records.all_kinds import Kinds
from records.forms.specs import Measure, MeasureSpec
from records.kind import Kind
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


class _Group(NamedTuple):
    """The records of one term or year, by their ids."""

    name: str
    ids: list[str]
    href: str = ""


def totals(catalogue: Catalogue) -> list[Total]:
    """Every measure of every kind, whole and divided."""
    return [
        total
        for kind, spec in catalogue.kinds.giving(lambda kind: kind.measures)
        for total in _totals(kind, spec, catalogue)
    ]


def sum_of(measure: Measure, records: Iterable[Record]) -> Sum:
    """What a measure of some records adds up to."""
    listed = list(records)
    values = {record.id: measure.value(record) for record in listed}
    return _sum(values, _examples(listed), list(values))


def _sum(values: Mapping[str, float | None], examples: Collection[str], ids: Sequence[str]) -> Sum:
    """The values of some records together."""
    known = [value for one in ids if (value := values[one]) is not None]
    return Sum(sum(known), len(known), len(ids), sum(one in examples for one in ids))


def _examples(records: Iterable[Record]) -> set[str]:
    return {record.id for record in records if record.is_example}


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


def _totals(kind: Kind[Any], spec: MeasureSpec, catalogue: Catalogue) -> Iterator[Total]:
    """Every measure of a kind; its records are divided once for all of them."""
    now = catalogue.now
    records = [record for record in catalogue.of(kind.name) if spec.counts(record, now)]
    examples = _examples(records)
    groups = {TERM_LISTS[name].label: _by_terms(name, records, catalogue) for name in _BY_TERMS}
    groups[_YEAR] = _by_year(records, spec, now)
    for measure in spec.measures:
        values = {record.id: measure.value(record) for record in records}
        add = partial(_sum, values, examples)
        divisions = [
            Division(
                name, _href(measure, name), [Row(one.name, add(one.ids), one.href) for one in parts]
            )
            for name, parts in groups.items()
        ]
        yield Total(measure, kind, add(list(values)), divisions)


def _by_terms(name: str, records: Sequence[Record], catalogue: Catalogue) -> list[_Group]:
    """A group for each term with records, and one for records without a term."""
    ids_by_term: dict[str, list[str]] = {}
    for record in records:
        for key in dict.fromkeys(getattr(record, name, ())) or [""]:
            ids_by_term.setdefault(key, []).append(record.id)
    groups = [
        _Group(term.heading if term.has_own_line else term.name, ids_by_term[term.id], term.href)
        for term in catalogue.terms(name)
        if term.id in ids_by_term
    ]
    if "" in ids_by_term:
        groups.append(_Group(f"Zonder {TERM_LISTS[name].label}", ids_by_term[""]))
    return groups


def _by_year(records: Sequence[Record], spec: MeasureSpec, now: datetime) -> list[_Group]:
    ids_by_year: dict[int, list[str]] = {}
    for record in records:
        for year in spec.years(record, now)[:1]:
            ids_by_year.setdefault(year, []).append(record.id)
    return [_Group(str(year), ids_by_year[year]) for year in sorted(ids_by_year)]
