"""A news item: what happened, on which day, to which projects and calls."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from operator import attrgetter
from typing import Annotated

from typing_extensions import override

from records.fields.choices import CallIds, CategoryIds, ContactIds, OrganisationIds, ProjectIds
from records.fields.field_type import FieldOptions, optional, required, several
from records.fields.groups import Link, Withdrawal
from records.fields.shared_fields import IsDraft, IsExample, OldNames, SearchWords
from records.fields.texts import Line, Summary, Title
from records.fields.times import Day, When
from records.kinds.shared import Documents, Photo
from records.reading.problems import Fault
from records.record import Layout, Record


class NewsItem(Record):
    """`docs/nieuws/<id>.md`, shown at `/nieuws/<id>/`."""

    kind = "news_item"
    label = "nieuwsbericht"
    labels = "nieuwsberichten"
    folder = "docs/nieuws"
    section = "nieuws"

    title: Title = required(
        "Titel", "Wat er nieuw is, in één regel.", "Fietspunt Ranst herstelde al duizend fietsen"
    )
    date: Annotated[When, FieldOptions(moves="Datum")] = required(
        "Datum", "De dag, of de dag en het uur, van publicatie.", "2026-11-24"
    )
    summary: Summary | None = optional(
        "Samenvatting",
        "Eén of twee zinnen voor lijsten en de feed.",
        "De mensen van het fietspunt vierden hun duizendste fiets.",
    )
    categories: CategoryIds = several("Rubrieken", "Waar dit nieuws bij hoort.", ["oproepen"])
    projects: ProjectIds = several(
        "Projecten", "Over welke projecten dit gaat.", ["fietspunt-in-de-buurt"]
    )
    calls: CallIds = several("Oproepen", "Over welke oproepen dit gaat.", ["regierol-2023-2025"])
    organisations: OrganisationIds = several(
        "Organisaties", "Over welke organisaties dit gaat.", ["fietswerk-voorbeeld"]
    )
    contacts: ContactIds = several("Contact", "Wie hierover meer weet.", ["team-sociale-economie"])
    documents: Documents
    image: Photo
    source: Link | None = optional(
        "Bron",
        "Waar deze feiten vandaan komen.",
        {"title": "Persbericht", "url": "https://www.voorbeeld.be/bericht"},
    )
    updated: When | None = optional(
        "Gewijzigd op", "De dag waarop de inhoud nog veranderde.", "2026-11-25"
    )
    correction: Annotated[Line | None, FieldOptions(announces=str)] = optional(
        "Rechtzetting",
        "Wat er fout was: staat bovenaan en in de feed.",
        "Eerst stond hier een verkeerde datum.",
    )
    withdrawn: Annotated[Withdrawal | None, FieldOptions(announces=attrgetter("reason"))] = (
        optional(
            "Ingetrokken",
            "Alleen als dit bericht niet meer geldt.",
            {"date": "2027-01-20", "reason": "De datum klopte niet."},
        )
    )
    expires: Day | None = optional(
        "Vervalt op", "Vanaf die dag staat dit niet meer in lijsten.", "2027-06-30"
    )
    example: IsExample
    draft: IsDraft
    aliases: OldNames
    keywords: SearchWords

    @property
    @override
    def public_from(self) -> dt.date | None:
        return self.date.day

    @override
    def is_public(self, now: dt.datetime) -> bool:
        return not self.draft and self.date.start <= now

    @override
    def shows_text(self, now: dt.datetime) -> bool:
        return not self.is_withdrawn(now)

    @override
    def is_current(self, now: dt.datetime) -> bool:
        return self.expires is None or now.date() < self.expires

    @override
    def layout(self, now: dt.datetime) -> Layout:
        return "row"

    @property
    @override
    def changed(self) -> dt.date:
        return (self.updated or self.date).day

    @override
    def faults(self) -> Iterator[Fault]:
        if self.updated and self.updated.end < self.date.start:
            words = {"updated": self.updated.typed, "date": self.date.typed}
            yield Fault(("updated",), "updated-before-date", words)
        if self.expires and self.expires <= self.date.day:
            words = {"expires": str(self.expires), "date": self.date.typed}
            yield Fault(("expires",), "expires-before-date", words)
        if self.correction and not self.updated:
            yield Fault(("correction",), "correction-undated", {"example": str(self.date.day)})
        yield from super().faults()
        if not self.text.strip():
            yield Fault((), "text-missing", {})

    @override
    def faults_at(self, now: dt.datetime) -> Iterator[Fault]:
        if self.updated and self.updated.start > now:
            yield Fault(("updated",), "updated-ahead", {"day": self.updated.typed})
