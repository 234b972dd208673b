"""Facets: the filters of the list of a kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from records.term import Term

from .context import Records


@dataclass(frozen=True)
class FacetSpec:
    """One filter with its values."""

    key: str
    """Its name in addresses: `?thema=fiets`."""
    label: str
    values: Callable[[Records, Sequence[Any]], Sequence[Term]]
    """All values, from the records of the kind."""
    ids: Callable[[Any, datetime], Sequence[str]]
    """The ids of the values of one record at a moment."""
    has_pages: bool = False
    """Whether its values need pages of their own, which vocabulary terms already have."""


def terms(key: str, label: str, field: str, name: str = "") -> FacetSpec:
    """A facet of a vocabulary list; `field` is its name in records, and in the vocabulary unless `name` is."""
    return FacetSpec(
        key,
        label,
        lambda records, _: records.terms(name or field),
        lambda record, _: getattr(record, field),
    )


def choice(key: str, label: str, field: str, choices: type[StrEnum], term: type[Term]) -> FacetSpec:
    """A facet of a field with fixed choices, whose pages are those of `term`."""
    values = [term(id=value.value, name=str(getattr(value, "label", value))) for value in choices]
    return FacetSpec(
        key,
        label,
        lambda *_: values,
        lambda record, _: [getattr(record, field).value],
        has_pages=True,
    )
