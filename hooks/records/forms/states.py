"""Statuses and states: their badges, the order of lists, and what pages show of them."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from markupsafe import Markup
from typing_extensions import override

from records.fields.choices import Choice
from records.record import Record
from records.term import Term

from .specs import FacetSpec

Schedule = tuple[tuple[datetime | None, str], ...]
"""The states of a record in order, each with the moment at which it begins; None for the first."""


def state_at(schedule: Sequence[tuple[datetime | None, str]], now: datetime) -> str:
    """The last state begun by a moment; empty when there is none."""
    states = [state for start, state in schedule if start is None or start <= now]
    return states[-1] if states else ""


def ended(schedule: Iterable[tuple[datetime | None, str]], end: datetime, state: str) -> Schedule:
    """A schedule that another state ends: what would begin later never does."""
    kept = (step for step in schedule if step[0] is None or step[0] < end)
    return (*kept, (end, state))


class Stateful(Record):
    """A record with states, which follow each other as time passes."""

    @property
    @abstractmethod
    def schedule(self) -> Schedule:
        """Its states with their start."""

    def state(self, now: datetime) -> str:
        """The id of its state at a moment."""
        return state_at(self.schedule, now)

    @override
    def time_state(self, now: datetime) -> str:
        return f"{self.state(now)} {super().time_state(now)}"


@dataclass(frozen=True)
class Badge:
    """What a page and a search result show for one status or state."""

    id: Choice
    """The value that records have, as `lopend`."""
    icon: str
    """The name of a Material Design icon."""
    look: str = ""
    """Ends the name of its class in the style sheet, when that is not the id."""

    @property
    def word(self) -> str:
        """What it says."""
        return self.id.label

    @property
    def style(self) -> str:
        """The end of the name of its class."""
        return self.look or self.id


@dataclass(frozen=True)
class State(Badge):
    """One state of a kind, with its badge."""

    groups: tuple[str, ...] = ()
    """What templates call it, alone or with other states: `open`."""
    by_next: bool = False
    """Whether its records are sorted by their next change of state, not by the last one."""
    newest_first: bool = False
    shown_as: Choice | None = None
    """The state whose badge pages show in it; None for its own."""
    part_of: Choice | None = None
    """The state that includes it: who filters by `open` finds what is permanent too."""

    @property
    def values(self) -> list[str]:
        """The values that it has in the facet for states."""
        return [self.id, *filter(None, [self.part_of])]


@dataclass(frozen=True)
class States:
    """The states of a kind, the most urgent first."""

    facet: str
    order: tuple[State, ...]

    @property
    def badges(self) -> tuple[Badge, ...]:
        """One for each state, in the order in which the choices are written."""
        choices = [*type(self.order[0].id)]
        return tuple(sorted(self.order, key=lambda state: choices.index(state.id)))

    def ids(self, *groups: str) -> list[str]:
        """The ids of the states in some groups; raises KeyError for a group without states."""
        known = {group for state in self.order for group in state.groups}
        if unknown := set(groups) - known:
            raise KeyError(*unknown)
        return [state.id for state in self.order if set(groups) & set(state.groups)]

    def facet_spec(self, label: str, headings: Mapping[str, str]) -> FacetSpec:
        """The facet; `headings` has the address of the heading in the list for each group of states."""
        hrefs = {
            state.id.value: next(headings[group] for group in state.groups if group in headings)
            for state in self.order
        }

        class StateTerm(Term):
            @property
            def href(self) -> str:
                return hrefs[self.id]

        terms = [StateTerm(id=badge.id.value, name=badge.word) for badge in self.badges]
        return FacetSpec(self.facet, label, lambda *_: terms, self.values)

    def values(self, record: Stateful, now: datetime) -> list[str]:
        """The values of a record in the facet for states at a moment."""
        current = record.state(now)
        return next(state.values for state in self.order if state.id == current)

    def ahead(self, record: Stateful, now: datetime) -> "StatesAhead":
        """The states of a record from a moment on."""
        later = [(start, state) for start, state in record.schedule if start and start > now]
        return StatesAhead(self, ((None, record.state(now)), *later))


@dataclass(frozen=True)
class StatesAhead:
    """The state that a page shows, and those that a browser shows later when the page is older."""

    states: States
    schedule: Schedule
    """The present state and what comes after it."""

    @property
    def text(self) -> str:
        """The schedule for a browser, in one attribute."""
        return as_text(self.schedule)

    def has(self, *groups: str) -> bool:
        """Whether a state of these groups is there, or still to come."""
        return self._has(self.states.ids(*groups))

    def show(self, *groups: str) -> Markup:
        """The attributes of an element that shows in the states of these groups alone."""
        return self._show(self.states.ids(*groups))

    @property
    def badges(self) -> Iterator[tuple[Badge, Markup]]:
        """The badges to come, each with the attributes of its element."""
        ids_by_badge: dict[Choice, list[str]] = {}
        for state in self.states.order:
            ids_by_badge.setdefault(state.shown_as or state.id, []).append(state.id)
        badges = {state.id: state for state in self.states.order}
        for shown, ids in ids_by_badge.items():
            if self._has(ids):
                yield badges[shown], self._show(ids)

    def _has(self, ids: Sequence[str]) -> bool:
        return any(state in ids for _, state in self.schedule)

    def _show(self, ids: Sequence[str]) -> Markup:
        _, current = self.schedule[0]
        hidden = "" if current in ids else " hidden"
        return Markup(' data-show="{}"{}').format(" ".join(ids), hidden)


def urgency(record: Stateful, states: Sequence[State], now: datetime) -> tuple[int, float, str]:
    """The sort key of a record: its state, then the moment that matters in it, then its id."""
    return *urgency_of(record.schedule, record.state(now), states, now), record.id


def urgency_of(
    schedule: Schedule, current: str, states: Sequence[State], now: datetime
) -> tuple[int, float]:
    """The rank of the current state and the moment that matters, in seconds; find/states.js does the same."""
    rank, state = next(ranked for ranked in enumerate(states) if ranked[1].id == current)
    starts = [start for start, _ in schedule if start and (start > now or not state.by_next)]
    moment = starts[0 if state.by_next else -1].timestamp() if starts else 0.0
    return rank, -moment if state.newest_first else moment


def as_seconds(schedule: Schedule) -> list[Any]:
    """A schedule for the browser: state, seconds since 1970, state, ..., from the first state."""
    flat: list[Any] = []
    for start, state in schedule:
        if flat:
            flat.append(int(start.timestamp()) if start else 0)
        flat.append(str(state))
    return flat


def as_text(schedule: Schedule) -> str:
    """The same in one attribute, with spaces between."""
    return " ".join(map(str, as_seconds(schedule)))
