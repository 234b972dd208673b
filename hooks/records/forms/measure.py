"""Measures: the numbers of a kind that add up over its records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from babel.numbers import format_decimal

from records.language.dates import LOCALE, euro_in_words


@dataclass(frozen=True)
class Measure:
    """One number about each record."""

    name: str
    """Its name in addresses, as `werkplekken`; it must never change."""
    label: str
    """The heading above it, as `Vaste werkplekken`."""
    value: Callable[[Any], float | None]
    """The number of a record; None when it is not known."""
    is_euro: bool = False

    def shown(self, value: float) -> str:
        """A sum as visitors read it: `1.250`, `2,5` or `25.000 euro`."""
        if self.is_euro:
            return euro_in_words(round(value * 100))
        return format_decimal(value, locale=LOCALE)


@dataclass(frozen=True)
class MeasureSpec:
    """The measures of a kind, and when its records count."""

    measures: tuple[Measure, ...]
    counts: Callable[[Any, datetime], bool]
    """Whether a record counts at a moment."""
    years: Callable[[Any, datetime], Sequence[int]]
    """The years to which a record belongs; totals per year count the first."""
