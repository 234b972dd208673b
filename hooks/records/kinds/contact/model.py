"""A contact: the team or service to reach, never a private person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field
from typing_extensions import override

from records.fields.addresses import Email, Phone, WebAddress
from records.fields.field_type import FieldOptions
from records.fields.groups import Address
from records.fields.references import MunicipalityIds, ThemeIds
from records.fields.shared_fields import IsExample, OldNames, ReviewedOn
from records.fields.texts import Line, ShortLine, Title
from records.language.words import lower_first
from records.record import Reviewed


class Contact(Reviewed):
    """`docs/contact/<id>.md`, shown at `/contact/<id>/`."""

    kind: ClassVar[str] = "contact"
    label: ClassVar[str] = "contact"
    labels: ClassVar[str] = "contacten"
    folder: ClassVar[str] = "docs/contact"
    section: ClassVar[str] = "contact"

    title: Title = Field(
        title="Naam",
        description="Team, dienst of organisatie: geen naam van een persoon.",
        examples=["Team sociale economie"],
    )
    field: ShortLine = Field(
        title="Vakgebied",
        description="Waarover je hier vragen stelt.",
        examples=["Sociale economie en werk"],
    )
    organisation: ShortLine | None = Field(
        None, title="Organisatie", description="Waar dit team bij hoort.", examples=["KINA p.v."]
    )
    email: Email | None = Field(
        None, title="Mail", description="Een gedeelde mailbox.", examples=["werk@gemeente.be"]
    )
    phone: Phone | None = Field(
        None, title="Telefoon", description="Het nummer van de dienst.", examples=["03 218 72 09"]
    )
    address: Address | None = Field(
        None,
        title="Adres",
        description="Waar je langs kunt komen.",
        examples=[{"street": "Antwerpsesteenweg 503", "postcode": "2390", "locality": "Malle"}],
    )
    hours: Annotated[Line | None, FieldOptions(private=True)] = Field(
        None,
        title="Uren",
        description="Wanneer je kunt bellen of komen.",
        examples=["elke werkdag van 9 tot 12 uur"],
    )
    url: WebAddress | None = Field(
        None,
        title="Website",
        description="Het adres van de site.",
        examples=["https://www.voorbeeld.be"],
    )
    municipalities: MunicipalityIds = Field(
        [],
        title="Gemeenten",
        description="Voor welke gemeenten dit het aanspreekpunt is.",
        examples=[["ranst"]],
    )
    themes: ThemeIds = Field(
        [],
        title="Thema's",
        description="Over welke thema's je hier vragen stelt.",
        examples=[["groenonderhoud"]],
    )
    reviewed: ReviewedOn
    example: IsExample = False
    aliases: OldNames = Field([])

    @property
    @override
    def lead(self) -> str:
        place = f" van {self.organisation}" if self.organisation else ""
        name = f"{self.title}{place}".removesuffix(".")
        return f"Zo bereik je {name}. Voor vragen over {lower_first(self.field)}."

    @property
    @override
    def search_words(self) -> Iterator[str]:
        yield from filter(None, (self.organisation, self.field))
