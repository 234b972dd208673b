"""States that follow from the clock, and the order of lists that follows from them.

The browser applies the same rules: overrides/assets/js/find/states.js.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from records.record import Record, Schedule


@dataclass(frozen=True)
class State:
    """One state of a kind."""

    id: str
    by_next: bool = False
    """Whether its records are sorted by their next change of state, not by the last one."""
    newest_first: bool = False


@dataclass(frozen=True)
class States:
    """The states of a kind, the most urgent first."""

    facet: str
    """The key of the facet for states."""
    order: tuple[State, ...]


def urgency(record: Record, states: Sequence[State], now: datetime) -> tuple[int, float, str]:
    """The sort key of a record: the rank of its state, the relevant moment, and its id."""
    current = record.state(now)
    rank = next(index for index, state in enumerate(states) if state.id == current)
    moment = _moment(record.schedule, by_next=states[rank].by_next, now=now)
    return rank, -moment if states[rank].newest_first else moment, record.id


def _moment(schedule: Schedule, *, by_next: bool, now: datetime) -> float:
    """Seconds since 1970 of the next or last change of state; 0 when there is none."""
    starts = [start for start, _ in schedule if start]
    if by_next:
        starts = [start for start in starts if start > now]
        return starts[0].timestamp() if starts else 0.0
    return starts[-1].timestamp() if starts else 0.0


def as_seconds(schedule: Schedule) -> list[Any]:
    """A schedule for the browser: state, seconds since 1970, state, ..., from the first state."""
    flat: list[Any] = []
    for start, state in schedule:
        if flat:
            flat.append(int(start.timestamp()) if start else 0)
        flat.append(str(state))
    return flat


@dataclass(frozen=True)
class Badge:
    """The badge of a status or state on pages and in search results."""

    id: str
    """The status or state, as `lopend`."""
    word: str
    icon: str
    """The name of a Material Design icon."""
    look: str = ""
    """The suffix of its CSS class; empty when that is the id."""
