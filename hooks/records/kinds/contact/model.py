"""A contact: the team or service to reach, never a private person."""

from __future__ import annotations

from collections.abc import Iterator

from typing_extensions import override

from records.fields.addresses import Email, Phone
from records.fields.choices import MunicipalityIds, ThemeIds
from records.fields.field_type import optional, required, several
from records.fields.texts import ShortLine, Title
from records.kinds.shared import OpeningHours, VisitingAddress, Website
from records.language.words import alphabetical, lower_first
from records.reading.problems import Fault
from records.record import Reviewed


class Contact(Reviewed):
    """`docs/contact/<id>.md`, shown at `/contact/<id>/`."""

    kind = "contact"
    label = "contact"
    labels = "contacten"
    folder = "docs/contact"
    section = "contact"

    title: Title = required(
        "Naam", "Team, dienst of organisatie: geen naam van een persoon.", "Team sociale economie"
    )
    field: ShortLine = required(
        "Vakgebied", "Waarover je hier vragen stelt.", "Sociale economie en werk"
    )
    organisation: ShortLine | None = optional(
        "Organisatie", "Waar dit team bij hoort.", "KINA p.v."
    )
    email: Email | None = optional("Mail", "Een gedeelde mailbox.", "werk@gemeente.be")
    phone: Phone | None = optional("Telefoon", "Het nummer van de dienst.", "03 218 72 09")
    address: VisitingAddress
    hours: OpeningHours
    url: Website
    municipalities: MunicipalityIds = several(
        "Gemeenten", "Voor welke gemeenten dit het aanspreekpunt is.", ["ranst"]
    )
    themes: ThemeIds = several(
        "Thema's", "Over welke thema's je hier vragen stelt.", ["groenonderhoud"]
    )

    @override
    def faults(self) -> Iterator[Fault]:
        if not (self.email or self.phone or self.url or self.address):
            yield Fault((), "contact-unreachable", {})

    @property
    def turn(self) -> tuple[bool, bool, float, str]:
        """The sort key of whom to reach first: by telephone, for the most themes; without any, for all."""
        breadth = -float(len(self.themes) or "inf")
        return self.example, not self.phone, breadth, alphabetical(self.title)

    @property
    @override
    def lead(self) -> str:
        place = f" van {self.organisation}" if self.organisation else ""
        name = f"{self.title}{place}".removesuffix(".")
        return f"Zo bereik je {name}. Voor vragen over {lower_first(self.field)}."

    @property
    @override
    def search_words(self) -> Iterator[str]:
        yield from filter(None, (self.organisation, self.field, self.email, self.phone))
