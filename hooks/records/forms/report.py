"""What staff could look after: advice, never a failure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .context import Records


@dataclass(frozen=True)
class Point:
    """One thing to look after, in one file."""

    file: str
    text: str


@dataclass(frozen=True)
class ReportSection:
    """A part of the report that one kind knows how to find."""

    title: str
    hint: str
    """What to do about it."""
    find: Callable[[Records], Iterator[Point]]
