"""What a kind declares for each public form, the small values that its functions give."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from records.fields.choices import Choice
from records.language.words import alphabetical, euro_in_words, number_in_words
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


def choice(key: str, label: str, field: str, choices: type[Choice], term: type[Term]) -> FacetSpec:
    """A facet of a field with fixed choices, whose pages are those of `term`."""
    values = [term(id=value.value, name=value.label) for value in choices]
    return FacetSpec(
        key,
        label,
        lambda *_: values,
        lambda record, _: [getattr(record, field).value],
        has_pages=True,
    )


@dataclass(frozen=True)
class FeedSpec:
    """The feed of all records of a kind."""

    topic: str
    """Its topic, as `oproepen`."""
    name: str
    """The topic with its article: `de oproepen`."""
    description: str
    place: int
    """Its place among the feeds of the site, from 1."""
    issue: str = ""
    """The group that each newsletter lists whole, as `open`; empty for what was told since the last."""


@dataclass(frozen=True)
class Sort:
    """A sort order that visitors can choose in a finder."""

    id: str
    """Its value in addresses: `?sorteer=start`."""
    label: str
    key: Callable[[Any], Any] | None
    """The sort key of a record; None for the default order of the list."""


A_TO_Z = Sort("titel", "A tot Z", lambda record: (alphabetical(record.title), record.id))


@dataclass(frozen=True)
class Event:
    """One event of a record (RFC 5545, 3.6.1)."""

    name: str
    """Distinguishes the events of one record in their UIDs, as `opent`; it never changes."""
    title: str
    description: str
    """Plain text; the address of the page is appended."""
    start: datetime | date
    """A moment, or a day for an all-day event."""
    revised: date
    """The last day on which the record was changed or reviewed."""
    revision: int = 0
    """The number of changes of the event since it was first published."""
    is_cancelled: bool = False
    has_reminder: bool = False
    end: datetime | date | None = None
    """The end, or the day after the last one of an all-day event; None for a single moment or day."""
    place: str = ""
    """Where it is, in one line."""
    is_busy: bool = False
    """Whether it takes the time of who goes there."""


@dataclass(frozen=True)
class VCard:
    """What a vCard says beside how one reaches a record, which its fields say (RFC 2426)."""

    role: str | None
    organisation: str | None = None
    """The parent organisation; None for the publisher of the site."""


@dataclass(frozen=True)
class Place:
    """A point on a map (WGS 84), in degrees."""

    longitude: float
    latitude: float
    properties: dict[str, Any]
    """Properties beside its title and address."""


@dataclass(frozen=True)
class DatasetSpec:
    """All public records of a kind as a dataset; those with states say which one they are in."""

    name: str
    """The name in addresses, as `projecten`; it must never change."""
    description: str
    theme: str
    """A code of the data theme list of the Publications Office of the EU."""
    place: Callable[[Any], Place | None] | None = None
    """The place of a record; None for a kind without GeoJSON."""


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
        return number_in_words(value)


@dataclass(frozen=True)
class MeasureSpec:
    """The measures of a kind, and when its records count."""

    measures: tuple[Measure, ...]
    counts: Callable[[Any, datetime], bool]
    """Whether a record counts at a moment."""
    years: Callable[[Any, datetime], Sequence[int]]
    """The years to which a record belongs; totals per year count the first."""


@dataclass(frozen=True)
class NewRecord:
    """What `make new`, the snippets and the issue forms need to write a record."""

    name: str
    """The name for editors, as `oproep`."""
    fields: tuple[str, ...] = ()
    """Fields to write beside the required ones."""
    form: str = ""
    """The name of the form on the forge for proposing one, as `Nieuw project`; empty for none."""
    asked: tuple[str, ...] = ()
    """The fields that this form asks for beside the required ones."""


@dataclass(frozen=True)
class ReportSection:
    """A section of the report that a kind provides."""

    title: str
    hint: str
    remark: Callable[[Any, Records], str]
    """What to say of a record; empty when it is in order."""
