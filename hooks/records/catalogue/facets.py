"""What visitors can filter a list by: each facet with its values, and which record has which."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from records.kinds.call.model import Call
from records.kinds.call.state import CallState
from records.kinds.project.model import Project, Status
from records.language.ids import fit_id, slug
from records.vocabulary import Term

from .catalogue import Catalogue
from .related import Related

_PROJECT_TERMS = (
    ("thema", "Thema", "themes"),
    ("voor-wie", "Voor wie", "target_groups"),
    ("gemeente", "Gemeente", "municipalities"),
    ("status", "Status", "status"),
    ("werkvorm", "Werkvorm", "work_forms"),
    ("prioriteit", "Beleidsprioriteit", "priorities"),
)
_CALL_TERMS = (
    ("thema", "Thema", "themes"),
    ("prioriteit", "Beleidsprioriteit", "priorities"),
)


class StatusTerm(Term):
    """How far projects are, as a value that has a page of its own."""

    section: ClassVar[str] = "projecten/status"
    label: ClassVar[str] = "status"


class Funder(Term):
    """Who gives the money of calls, as a value that has a page of its own."""

    section: ClassVar[str] = "oproepen/verstrekkers"
    label: ClassVar[str] = "verstrekker"


class StateTerm(Term):
    """A state of calls; the list of calls has a heading for each."""

    label: ClassVar[str] = "stand"
    anchor: ClassVar[dict[str, str]] = {
        CallState.PLANNED: "_komt-eraan",
        CallState.CLOSED: "_afgesloten",
    }

    @property
    def href(self) -> str:
        """The heading, from the root of the site."""
        return f"oproepen/#{self.anchor.get(self.id, '_nu-open')}"


@dataclass(frozen=True)
class Facet:
    """One question with a few answers, for a list of records."""

    key: str
    """Its name in addresses: `?thema=fiets`."""
    label: str
    values: tuple[Term, ...]
    picks: tuple[tuple[int, ...], ...]
    """For each record the indexes of the values that it has."""

    @property
    def counts(self) -> tuple[int, ...]:
        """How many records have each value."""
        found = [0] * len(self.values)
        for pick in self.picks:
            for index in pick:
                found[index] += 1
        return tuple(found)

    def records(self, value: Term, records: Sequence[Any]) -> list[Any]:
        """The records, out of those that the facet was made for, that have a value."""
        index = self.values.index(value)
        return [record for record, pick in zip(records, self.picks, strict=True) if index in pick]


def project_facets(catalogue: Catalogue) -> list[Facet]:
    """The facets of the list of projects, in the order in which they are shown."""
    found = []
    for key, label, name in _PROJECT_TERMS:
        if name == "status":
            values: Sequence[Term] = [StatusTerm(id=item.value, name=item.label) for item in Status]
            found.append(_facet(key, label, values, catalogue.projects, _status))
        else:
            values = catalogue.terms(name)
            found.append(_facet(key, label, values, catalogue.projects, _ids(name)))
    return found


def call_facets(catalogue: Catalogue) -> list[Facet]:
    """The facets of the list of calls; `stand` is the state at the moment of the build."""
    calls = catalogue.calls
    states = [StateTerm(id=state.value, name=_state_name(state)) for state in CallState]
    found = [
        _facet("stand", "Stand", states, calls, lambda call: [call.state(catalogue.now).value])
    ]
    found += [
        _facet(key, label, catalogue.terms(name), calls, _ids(name))
        for key, label, name in _CALL_TERMS
    ]
    found.append(_facet("verstrekker", "Steun van", funders(calls), calls, _funder))
    return found


def funders(calls: Sequence[Call]) -> list[Funder]:
    """Everybody who gives the money of a call, by name."""
    names = {name: call.funder.name for call in calls if call.funder for name in _funder(call)}
    return [Funder(id=name, name=names[name]) for name in sorted(names)]


def values_with_pages(catalogue: Catalogue) -> Iterator[tuple[Term, Related]]:
    """The values that are no terms of the vocabulary, each with what its page shows."""
    for facet in project_facets(catalogue):
        if facet.key == "status":
            for value in facet.values:
                yield value, Related(projects=facet.records(value, catalogue.projects))
    for facet in call_facets(catalogue):
        if facet.key == "verstrekker":
            for value in facet.values:
                yield value, Related(calls=facet.records(value, catalogue.calls))


def _facet(
    key: str,
    label: str,
    values: Sequence[Term],
    records: Sequence[Any],
    ids_of: Callable[[Any], Sequence[str]],
) -> Facet:
    index = {value.id: number for number, value in enumerate(values)}
    picks = tuple(
        tuple(index[name] for name in ids_of(record) if name in index) for record in records
    )
    return Facet(key, label, tuple(values), picks)


def _ids(name: str) -> Callable[[Any], Sequence[str]]:
    return lambda record: getattr(record, name)


def _status(project: Project) -> list[str]:
    return [project.status.value]


def _funder(call: Call) -> list[str]:
    """The id of who gives the money; none when the name has no letter to make one of."""
    return [fit_id(call.funder.name)] if call.funder and slug(call.funder.name) else []


def _state_name(state: CallState) -> str:
    return "Bijna afgesloten" if state is CallState.CLOSING else state.label
