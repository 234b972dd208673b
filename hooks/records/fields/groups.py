"""Groups of fields that several kinds of record have."""

from __future__ import annotations

from datetime import datetime

from pydantic import Field

from records.language.dates import Moment

from .addresses import DocumentAddress, ImagePath, Postcode, WebAddress
from .frozen import Frozen
from .texts import Line, ShortLine
from .times import Day


class Group(Frozen):
    """A few fields that belong together inside a record."""


class Link(Group):
    """A page elsewhere that a visitor may want."""

    title: ShortLine = Field(
        title="Titel", description="De tekst van de link.", examples=["Openingsuren"]
    )
    url: WebAddress = Field(
        title="Adres",
        description="Het volledige webadres, met https.",
        examples=["https://www.voorbeeld.be/openingsuren"],
    )


class Document(Group):
    """A document to download."""

    title: ShortLine = Field(
        title="Titel", description="De naam van het document.", examples=["Reglement"]
    )
    url: DocumentAddress = Field(
        title="Adres",
        description="Een webadres met https, of een bestand in docs/assets/.",
        examples=["assets/reglement.pdf"],
    )


class Organisation(Group):
    """An organisation with a name and perhaps a site."""

    name: ShortLine = Field(
        title="Naam", description="De naam van de organisatie.", examples=["Fietswerk vzw"]
    )
    url: WebAddress | None = Field(
        None,
        title="Website",
        description="Het adres van haar site.",
        examples=["https://www.voorbeeld.be"],
    )


class Image(Group):
    """A picture, with the sentence that says what it shows (WCAG 1.1.1)."""

    src: ImagePath = Field(
        title="Bestand",
        description="De plaats van de foto, gezien vanaf docs/.",
        examples=["assets/fietspunt.jpg"],
    )
    alt: Line | None = Field(
        None,
        title="Beschrijving",
        description="Eén zin over wat er op de foto te zien is: nodig bij elke foto.",
        examples=["Twee mensen herstellen een fiets in een lichte werkplaats."],
    )
    credit: ShortLine | None = Field(
        None, title="Fotograaf", description="Wie de foto maakte.", examples=["Voornaam Naam"]
    )


class Withdrawal(Group):
    """Taken back, since a day and for a reason."""

    date: Day = Field(
        title="Datum", description="De dag waarop dit werd ingetrokken.", examples=["2027-01-20"]
    )
    reason: Line = Field(
        title="Reden",
        description="Eén zin: waarom, en wat nu.",
        examples=["De datum klopte niet: lees het nieuwe bericht."],
    )

    @property
    def start(self) -> datetime:
        """When it begins to hold: midnight in Belgium."""
        return Moment(self.date).start


class Address(Group):
    """A postal address in Belgium."""

    street: ShortLine = Field(
        title="Straat en nummer",
        description="De straat, met het nummer.",
        examples=["Antwerpsesteenweg 503"],
    )
    postcode: Postcode = Field(title="Postcode", description="Vier cijfers.", examples=["2390"])
    locality: ShortLine = Field(
        title="Plaats", description="De gemeente of deelgemeente.", examples=["Malle"]
    )
