"""What several kinds of record have beside a review: fields, with one hint everywhere, and rules."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Annotated

from typing_extensions import override

from records.fields.addresses import WebAddress
from records.fields.choices import PriorityIds, WorkFormIds
from records.fields.field_type import optional, several
from records.fields.groups import Address, Document, Image, Link
from records.fields.shared_fields import IsDraft, SearchWords, VisibleFrom, YearlyActions
from records.fields.texts import PrivateLine
from records.record import Record

Documents = Annotated[
    list[Document],
    several(
        "Documenten",
        "Om te lezen of te downloaden.",
        [{"title": "Verslag", "url": "assets/verslag.pdf"}],
    ),
]
OpeningHours = Annotated[
    PrivateLine | None,
    optional("Uren", "Wanneer je kunt bellen of komen.", "elke werkdag van 9 tot 12 uur"),
]
Photo = Annotated[
    Image | None,
    optional(
        "Foto",
        "Een foto met een beschrijving.",
        {"src": "assets/fietspunt.jpg", "alt": "Twee mensen herstellen een fiets."},
    ),
]
Priorities = Annotated[
    PriorityIds,
    several("Beleidsprioriteiten", "De Vlaamse prioriteit, met haar code.", ["WSE-LR2"]),
]
Source = Annotated[
    Link | None,
    optional(
        "Bron",
        "Waar deze gegevens vandaan komen.",
        {"title": "Jaarverslag 2025", "url": "https://www.voorbeeld.be/verslag"},
    ),
]
VisitingAddress = Annotated[
    Address | None,
    optional(
        "Adres",
        "Waar je langs kunt komen.",
        {"street": "Antwerpsesteenweg 503", "postcode": "2390", "locality": "Malle"},
    ),
]
Website = Annotated[
    WebAddress | None, optional("Website", "Het adres van de site.", "https://www.voorbeeld.be")
]
WorkForms = Annotated[
    WorkFormIds, several("Werkvormen", "Op welke manier mensen er werken.", ["maatwerkbedrijf"])
]


class Publishable(Record):
    """A record that can be a draft or scheduled."""

    draft: IsDraft
    publish_from: VisibleFrom

    @property
    @override
    def public_from(self) -> date | None:
        return self.publish_from

    @override
    def is_public(self, now: datetime) -> bool:
        return not self.draft and (self.publish_from is None or self.publish_from <= now.date())


class Searched(Record):
    """A record with additional search words."""

    keywords: SearchWords

    @property
    @override
    def search_words(self) -> Iterator[str]:
        yield from self.keywords


class Yearly(Record):
    """A record that belongs to actions that return every year."""

    actions: YearlyActions
