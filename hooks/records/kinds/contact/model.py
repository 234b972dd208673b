"""A contact: the team or service to reach, never a private person."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from records.fields.addresses import Email, Phone, Postcode, WebAddress
from records.fields.groups import Group
from records.fields.references import MunicipalityIds, ThemeIds
from records.fields.shared_fields import IsExample, OldNames, ReviewedOn
from records.fields.texts import PrivateLine, ShortLine, Title
from records.record import Reviewed


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


class Contact(Reviewed):
    """`docs/contact/<id>.md`, shown at `/contact/<id>/`."""

    kind: ClassVar[str] = "contact"
    label: ClassVar[str] = "contact"
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
    hours: PrivateLine | None = Field(
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
