"""Groups of fields that several kinds of record have."""

from datetime import date, datetime
from math import cos, hypot, radians
from typing import Any, ClassVar, Self

from pydantic import model_validator

from records.language.dates import Moment

from .addresses import Postcode, WebAddress
from .choices import OrganisationName
from .field_type import optional, required
from .frozen import Frozen
from .numbers import Latitude, Longitude
from .paths import DocumentAddress, ImagePath
from .texts import Line, ShortLine
from .times import Day, Partial


class Group(Frozen):
    """A few fields that belong together inside a record."""


class Link(Group):
    """A page elsewhere that a visitor may want."""

    title: ShortLine = required("Titel", "De tekst van de link.", "Openingsuren")
    url: WebAddress = required(
        "Adres", "Het volledige webadres, met https.", "https://www.voorbeeld.be/openingsuren"
    )


class Document(Group):
    """A document to download."""

    title: ShortLine = required("Titel", "De naam van het document.", "Reglement")
    url: DocumentAddress = required(
        "Adres", "Een webadres met https, of een bestand in docs/assets/.", "assets/reglement.pdf"
    )


class Organisation(Group):
    """An organisation: an id of this site or a name, which may stand alone, and perhaps a site."""

    alone: ClassVar[str] = "name"

    name: OrganisationName = required(
        "Naam", "De naam, of de bestandsnaam van een organisatie op deze site.", "Fietswerk vzw"
    )
    url: WebAddress | None = optional(
        "Website", "Het adres van haar site.", "https://www.voorbeeld.be"
    )

    @model_validator(mode="before")
    @classmethod
    def _name_alone(cls, value: Any) -> Any:
        return {cls.alone: value} if isinstance(value, str) else value


class Image(Group):
    """A picture, with the sentence that says what it shows (WCAG 1.1.1)."""

    src: ImagePath = required(
        "Bestand", "De plaats van de foto, gezien vanaf docs/.", "assets/fietspunt.jpg"
    )
    alt: Line | None = optional(
        "Beschrijving",
        "Eén zin over wat er op de foto te zien is: nodig bij elke foto.",
        "Twee mensen herstellen een fiets in een lichte werkplaats.",
    )
    credit: ShortLine | None = optional("Fotograaf", "Wie de foto maakte.", "Voornaam Naam")


class Withdrawal(Group):
    """Taken back, since a day and for a reason."""

    date: Day = required("Datum", "De dag waarop dit werd ingetrokken.", "2027-01-20")
    reason: Line = required(
        "Reden", "Eén zin: waarom, en wat nu.", "De datum klopte niet: lees het nieuwe bericht."
    )

    @property
    def start(self) -> datetime:
        """When it begins to hold: midnight in Belgium."""
        return Moment(self.date).start


class Address(Group):
    """A postal address in Belgium."""

    street: ShortLine = required(
        "Straat en nummer", "De straat, met het nummer.", "Antwerpsesteenweg 503"
    )
    postcode: Postcode = required("Postcode", "Vier cijfers.", "2390")
    locality: ShortLine = required("Plaats", "De gemeente of deelgemeente.", "Malle")


class Participation(Group):
    """A period in which a municipality takes part in something, according to a source."""

    start: Partial | None = optional("Sinds", "De dag, de maand of het jaar.", "2020")
    end: Partial | None = optional("Tot en met", "Alleen als het voorbij is.", "2025")
    as_of: Partial | None = optional("Bron van", "De datum van de bron.", "2024-05")
    source: Link | None = optional(
        "Bron", "Waar het staat.", {"title": "Ledenlijst", "url": "https://www.voorbeeld.be/leden"}
    )

    def holds(self, day: date) -> bool:
        """Whether it is not over on a day."""
        return self.end is None or self.end.last_day >= day


class Centre(Group):
    """About where the middle of a municipality is."""

    latitude: Latitude = required("Breedtegraad", "In graden, met een punt.", "51.09")
    longitude: Longitude = required("Lengtegraad", "In graden, met een punt.", "4.37")

    def kilometres_to(self, other: Self) -> float:
        """The distance over the ground, near enough for a region."""
        north = radians(other.latitude - self.latitude)
        east = radians(other.longitude - self.longitude) * cos(radians(self.latitude))
        return 6371 * hypot(north, east)
