"""A contact: the team or service to reach, never a private person."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from .fields import Email, Line, Phone, Postcode, ShortLine, WebAddress
from .record import Group, Reviewed
from .references import MunicipalityIds, ThemeIds


class Address(Group):
    """A postal address in Belgium."""

    street: ShortLine = Field(title="Straat en nummer", description="Zoals Antwerpsesteenweg 503.")
    postcode: Postcode = Field(title="Postcode", description="Vier cijfers.")
    locality: ShortLine = Field(title="Plaats", description="De gemeente of deelgemeente.")


class Contact(Reviewed):
    """`docs/contact/<id>.md`, shown at `/contact/<id>/`."""

    kind: ClassVar[str] = "contact"
    label: ClassVar[str] = "contact"
    folder: ClassVar[str] = "docs/contact"
    section: ClassVar[str] = "contact"

    title: ShortLine = Field(
        title="Naam", description="Team, dienst of organisatie: geen naam van een persoon."
    )
    field: ShortLine = Field(title="Vakgebied", description="Waarover je hier vragen stelt.")
    organisation: ShortLine | None = Field(
        None, title="Organisatie", description="Waar dit team bij hoort."
    )
    email: Email | None = Field(None, title="Mail", description="Een gedeelde mailbox.")
    phone: Phone | None = Field(None, title="Telefoon", description="Het nummer van de dienst.")
    address: Address | None = Field(None, title="Adres", description="Waar je langs kunt komen.")
    hours: Line | None = Field(None, title="Uren", description="Wanneer je kunt bellen of komen.")
    url: WebAddress | None = Field(None, title="Website", description="Het adres van de site.")
    municipalities: MunicipalityIds = Field(
        [], title="Gemeenten", description="Voor welke gemeenten dit het aanspreekpunt is."
    )
    themes: ThemeIds = Field(
        [], title="Thema's", description="Over welke thema's je hier vragen stelt."
    )
