"""A call (oproep): who may apply, for what, until when."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter
from sys import maxsize
from typing import Annotated

from typing_extensions import override

from records.fields.addresses import WebAddress
from records.fields.choices import ApplicantIds, ContactIds, MunicipalityIds, ThemeIds, YesNo
from records.fields.field_type import FieldOptions, optional, required, several
from records.fields.groups import Document, Organisation, Withdrawal
from records.fields.shared_fields import EasySentences, Priorities, Source
from records.fields.texts import Line, ShortLine, Summary, Title
from records.fields.times import When
from records.forms.states import Schedule, ended, state_at
from records.kinds.shared import Dated
from records.language.dates import ZONE, Moment, day_in_words
from records.reading.problems import Fault

from .groups import SOON, Budget, CallDateChange, CallState, Step

_FAR = dt.timedelta(days=4 * 365)
"""How long a call with a deadline may be open."""


class Call(Dated):
    """`docs/oproepen/<id>.md`, shown at `/oproepen/<id>/`."""

    kind = "call"
    label = "oproep"
    labels = "oproepen"
    folder = "docs/oproepen"
    section = "oproepen"
    last_state = CallState.CLOSED

    title: Title = required(
        "Titel", "De naam van de oproep.", "Startbudget voor sociale ondernemers"
    )
    summary: Summary = required(
        "Samenvatting",
        "Eén of twee zinnen: welke steun, en voor wie.",
        "Dit budget helpt verenigingen aan een eerste test.",
    )
    easy: EasySentences
    code: ShortLine | None = optional("Code", "De code van de verstrekker.", "VB-2027-01")
    funder: Organisation | None = optional(
        "Steun van",
        "Wie de steun geeft.",
        {"name": "Vlaamse overheid", "url": "https://www.vlaanderen.be"},
    )
    opens: Annotated[When | None, FieldOptions(moves="Opening")] = optional(
        "Opent", "Vanaf wanneer je kunt indienen: de dag, of de dag en het uur.", "2027-02-01"
    )
    closes: Annotated[When | None, FieldOptions(moves="Deadline")] = optional(
        "Sluit", "Tot wanneer je kunt indienen: nodig, tenzij ze permanent is.", "2027-03-15 12:00"
    )
    permanent: YesNo = optional("Permanent", "true als ze altijd open is.", "true", default=False)
    date_changes: Annotated[
        list[CallDateChange],
        FieldOptions(silent=True, announces=str, one="verplaatsing"),
    ] = several(
        "Verplaatst",
        "Vroegere datums, als een datum veranderde: de oudste eerst.",
        [{"date": "2027-02-20", "closes": "2027-03-01 12:00"}],
    )
    withdrawn: Annotated[Withdrawal | None, FieldOptions(announces=attrgetter("reason"))] = (
        optional(
            "Ingetrokken",
            "Alleen als de oproep niet doorgaat.",
            {"date": "2027-01-20", "reason": "Er is geen budget meer."},
        )
    )
    budget: Budget | None = optional(
        "Budget", "Hoeveel steun er is.", {"total": "60.000", "maximum": "7.500"}
    )
    applicants: Annotated[list[Line], FieldOptions(one="wie")] = several(
        "Voor wie", "Wie mag indienen.", ["sociale ondernemingen", "lokale besturen"]
    )
    applicant_kinds: ApplicantIds = several(
        "Soort aanvrager", "Om op te filteren: welke soorten mogen indienen.", ["lokaal-bestuur"]
    )
    municipalities: MunicipalityIds = several(
        "Gemeenten", "Alleen als de oproep niet voor alle gemeenten is.", ["ranst"]
    )
    priorities: Priorities
    themes: ThemeIds = several("Thema's", "Waarover de oproep gaat.", ["groenonderhoud"])
    steps: Annotated[list[Step], FieldOptions(one="stap")] = several(
        "Stappen",
        "Belangrijke data, op volgorde.",
        [{"date": "2027-02-20", "label": "Infosessie in de voormiddag"}],
    )
    apply_url: WebAddress | None = optional(
        "Indienen", "Het adres waar je je aanvraag indient.", "https://www.voorbeeld.be/indienen"
    )
    documents: Annotated[list[Document], FieldOptions(one="document")] = several(
        "Documenten", "Om te downloaden.", [{"title": "Reglement", "url": "assets/reglement.pdf"}]
    )
    contacts: ContactIds = several(
        "Contact",
        "Wie vragen over de oproep beantwoordt: nodig zolang ze niet gesloten is.",
        ["team-sociale-economie"],
    )
    source: Source

    @override
    def faults(self) -> Iterator[Fault]:
        if self.permanent and self.closes:
            yield Fault(("permanent",), "closes-and-permanent", {})
        if not self.permanent and not self.closes:
            yield Fault((), "closes-missing", {})
        if self.opens and self.closes and self.closes.end <= self.opens.start:
            words = {"opens": self.opens.typed, "closes": self.closes.typed}
            yield Fault(("closes",), "closes-before-opens", words)
        if self.budget and (self.budget.maximum or 0) > (self.budget.total or maxsize):
            yield Fault(("budget", "maximum"), "maximum-above-total", {})
        for index, (step, later) in enumerate(pairwise(self.steps), 1):
            if later.date.last_day < step.date.first_day:
                yield Fault(("steps", index), "step-order", {"value": str(later.date)})
        if self.closes and self.closes.hour == dt.time() and not self.closes.origin:
            words = {"day": day_in_words(self.closes.day)}
            yield Fault(("closes",), "closes-midnight", words)
        yield from super().faults()

    @override
    def faults_at(self, now: dt.datetime) -> Iterator[Fault]:
        """A contact is asked of every call that is not closed, so that no nightly build fails alone."""
        if not self.contacts and (self.closes is None or now < self.closes.end):
            yield Fault((), "call-without-contact", {})
        if self.closes and self.closes.day > now.date() + _FAR:
            yield Fault(("closes",), "closes-far", {"day": day_in_words(self.closes.day)})
        yield from super().faults_at(now)

    @property
    def applies_at(self) -> str | None:
        """The address at which people apply; None for an invented call."""
        return None if self.example else self.apply_url

    @property
    @override
    def search_words(self) -> Iterator[str]:
        yield from filter(None, (self.code,))
        yield from super().search_words

    @property
    @override
    def schedule(self) -> Schedule:
        """Planned, open, closing soon, closed; a deadline that is reached is already too late."""
        opened = CallState.PERMANENT if self.closes is None else CallState.OPEN
        states: list[tuple[dt.datetime | None, str]] = [(None, opened)]
        if self.closes:
            soon = Moment(self.closes.day - dt.timedelta(days=SOON)).start
            states += [(soon, CallState.CLOSING), (self.closes.end, CallState.CLOSED)]
        if self.opens:
            opens = self.opens.start
            later = [(start, state) for start, state in states if start and start > opens]
            states = [(None, CallState.PLANNED), (opens, state_at(states, opens)), *later]
        if self.withdrawn:
            return ended(states, self.withdrawn.start, CallState.CLOSED)
        return tuple(states)

    @override
    def state(self, now: dt.datetime) -> CallState:
        """The state at a moment."""
        return CallState(super().state(now))

    @override
    def time_state(self, now: dt.datetime) -> str:
        return f"{super().time_state(now)} {self.days_left(now)}"

    def days_left(self, now: dt.datetime) -> int | None:
        """Midnights until the day on which it closes, 0 on that day; None without a deadline."""
        return (self.closes.day - now.astimezone(ZONE).date()).days if self.closes else None

    @property
    @override
    def over(self) -> dt.datetime:
        """When one can no longer apply; the end of time for a permanent call."""
        ends = [self.closes.end] if self.closes else []
        if self.withdrawn:
            ends.append(self.withdrawn.start)
        return min(ends, default=dt.datetime.max.replace(tzinfo=ZONE))

    @property
    def ended(self) -> dt.date | None:
        """The day on which it closes or was taken back; None for a permanent call."""
        days = [self.closes.day] if self.closes else []
        return min([*days, self.withdrawn.date] if self.withdrawn else days, default=None)
