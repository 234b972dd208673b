"""Facets: the values by which a list can be filtered, and which record has which."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from records.forms.specs import FacetSpec
from records.kind import Kind
from records.term import Term
from records.vocabulary import TERM_LISTS

from .catalogue import Catalogue
from .relations import Related


@dataclass(frozen=True)
class Facet:
    """One filter of a list of records."""

    key: str
    """Its name in addresses: `?thema=fiets`."""
    label: str
    values: tuple[Term, ...]
    picks: tuple[tuple[int, ...], ...]
    """For each record, the indexes of its values."""
    counts: tuple[int, ...]
    """How many records have each value."""

    def records(self, value: Term, records: Sequence[Any]) -> list[Any]:
        """Those of the facet's `records` that have a value."""
        index = self.values.index(value)
        return [record for record, pick in zip(records, self.picks, strict=True) if index in pick]


def facets(catalogue: Catalogue, kind: Kind[Any]) -> list[Facet]:
    """The facets of the list of a kind, in display order."""
    records = catalogue.of(kind.name)
    return [_facet(spec, records, catalogue) for spec in kind.facets or ()]


def terms_with_pages(catalogue: Catalogue) -> Iterator[tuple[Term, Related]]:
    """Each term of the vocabulary and each other facet value that has a page, with its records."""
    for name in TERM_LISTS:
        for term in catalogue.terms(name):
            yield term, catalogue.related(term)
    for value, records in values_with_pages(catalogue):
        related: Related = {kind.name: [] for kind in catalogue.kinds.by_place}
        for record in records:
            related[record.kind].append(record)
        yield value, related


def filter_values(catalogue: Catalogue) -> dict[str, dict[str, list[str]]]:
    """The ids that each list can be filtered by, by the address of the list and the key of a facet."""
    return {
        kind.menu: {
            facet.key: [value.id for value in facet.values] for facet in facets(catalogue, kind)
        }
        for kind, _ in catalogue.kinds.giving(lambda kind: kind.facets)
    }


def values_with_pages(catalogue: Catalogue) -> Iterator[tuple[Term, list[Any]]]:
    """Facet values outside the vocabulary that have pages, each with its records."""
    for kind, specs in catalogue.kinds.giving(lambda kind: kind.facets):
        records = catalogue.of(kind.name)
        for spec in specs:
            if spec.has_pages:
                facet = _facet(spec, records, catalogue)
                for value in facet.values:
                    yield value, facet.records(value, records)


def _facet(spec: FacetSpec, records: Sequence[Any], catalogue: Catalogue) -> Facet:
    values = tuple(spec.values(catalogue, records))
    index = {value.id: number for number, value in enumerate(values)}
    picks = tuple(
        tuple(index[name] for name in spec.ids(record, catalogue.now) if name in index)
        for record in records
    )
    counts = Counter(chain.from_iterable(picks))
    return Facet(spec.key, spec.label, values, picks, tuple(counts[n] for n in range(len(values))))
