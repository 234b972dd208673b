"""Sections of the report for editors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .context import Records


@dataclass(frozen=True)
class Point:
    """One remark about one file."""

    file: str
    text: str


@dataclass(frozen=True)
class ReportSection:
    """A section of the report that a kind provides."""

    title: str
    hint: str
    """What to do about it."""
    find: Callable[[Records], Iterator[Point]]
