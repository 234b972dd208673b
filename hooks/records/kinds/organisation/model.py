"""An organisation: what it does, what one can order from it, and where it works."""

from __future__ import annotations

from collections.abc import Iterator

from typing_extensions import override

from records.fields.addresses import Email, Phone
from records.fields.choices import ContactIds, MunicipalityIds, ServiceIds, ThemeIds
from records.fields.field_type import optional, required, several
from records.fields.groups import Image
from records.fields.groups import Organisation as Membership
from records.fields.numbers import EnterpriseNumber
from records.fields.texts import ShortLine, Summary, Title
from records.kinds.shared import OpeningHours, Searched, Source, VisitingAddress, Website, WorkForms
from records.record import Reviewed


class Organisation(Searched, Reviewed):
    """`docs/organisaties/<id>.md`, shown at `/organisaties/<id>/`."""

    kind = "organisation"
    label = "organisatie"
    labels = "organisaties"
    folder = "docs/organisaties"
    section = "organisaties"

    title: Title = required("Naam", "De naam die mensen kennen.", "Fietswerk")
    summary: Summary = required(
        "Samenvatting",
        "Eén of twee zinnen: wat ze doet en voor wie.",
        "Fietswerk herstelt fietsen. Mensen leren er een vak.",
    )
    legal_name: ShortLine | None = optional(
        "Officiële naam", "De naam in de Kruispuntbank, als die anders is.", "Fietswerk vzw"
    )
    kbo: EnterpriseNumber | None = optional(
        "Ondernemingsnummer", "Het nummer in de Kruispuntbank (KBO).", "0445.508.132"
    )
    work_forms: WorkForms
    services: ServiceIds = several("Diensten", "Wat je er kunt bestellen.", ["fietsherstelling"])
    themes: ThemeIds = several("Thema's", "Waarover haar werk gaat.", ["fiets"])
    municipalities: MunicipalityIds = several("Gemeenten", "Waar ze werkt.", ["ranst"])
    email: Email | None = optional("Mail", "Een gedeelde mailbox.", "info@voorbeeld.be")
    phone: Phone | None = optional("Telefoon", "Het algemene nummer.", "03 218 72 09")
    address: VisitingAddress
    hours: OpeningHours
    url: Website
    image: Image | None = optional(
        "Logo of foto",
        "Een afbeelding met een beschrijving.",
        {"src": "assets/fietswerk.png", "alt": "Het logo van Fietswerk: een wiel."},
    )
    memberships: list[Membership] = several(
        "Lid van", "Van welke koepels of netwerken ze lid is.", [{"name": "Koepel van fietspunten"}]
    )
    contacts: ContactIds = several(
        "Contact", "Welke contacten op deze site erbij horen.", ["team-sociale-economie"]
    )
    source: Source

    @property
    @override
    def search_words(self) -> Iterator[str]:
        yield from filter(None, (self.legal_name, self.kbo, self.email))
        yield from super().search_words
