"""A contact: the team or service to reach, never a private person."""

from collections.abc import Iterator

from typing_extensions import override

from records.fields.addresses import Email, Phone
from records.fields.choices import MunicipalityIds, ThemeIds
from records.fields.field_type import optional, required, several
from records.fields.shared_fields import OpeningHours, VisitingAddress, Website
from records.fields.texts import ShortLine, Title
from records.forms import specs
from records.forms import statement as schema_org
from records.forms.context import Context, Records
from records.forms.emblems import Emblem
from records.forms.statement import Statement
from records.kind import Kind
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
        """The sort key of whom to reach first: by telephone, for the most themes; naming none means all."""
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


def _statement(contact: Contact, context: Context) -> Statement:
    return {
        "@type": "Organization",
        "@id": schema_org.url_of(contact, context),
        "name": contact.title,
        "url": schema_org.url_of(contact, context),
        "parentOrganization": contact.organisation
        and {"@type": "Organization", "name": contact.organisation},
        "address": schema_org.postal_address(contact.address),
        "contactPoint": schema_org.contact_point(contact, context),
    }


def _linked(contact: Contact) -> Statement:
    """A team or service in the words of OSLO Organisatie, which takes them from W3C ORG and LOCN."""
    unit_of = contact.organisation and schema_org.in_dutch(contact.organisation)
    return {
        "@type": ["Organization", "org:OrganizationalUnit"],
        "skos:prefLabel": schema_org.in_dutch(contact.title),
        "org:unitOf": unit_of and {"@type": "org:Organization", "skos:prefLabel": unit_of},
        "locn:address": schema_org.locn_address(contact.address),
    }


def _unused(contact: Contact, records: Records) -> str:
    is_used = any(records.related(contact).values())
    if is_used or contact.municipalities or contact.themes:
        return ""
    return f"{contact.title} staat bij geen project, oproep of gemeente."


CONTACT = Kind(
    model=Contact,
    plural="contacts",
    icon="forum-outline",
    words="Contact",
    heading="Aanspreekpunt",
    term_place=1,
    order=lambda contact, _now: (contact.example, alphabetical(contact.title), contact.id),
    page_size=48,
    binding="panama",
    emblem=lambda contact: Emblem(
        "map-marker-radius-outline" if contact.municipalities else "forum-outline"
    ),
    vcard=lambda contact: specs.VCard(contact.field, contact.organisation),
    dataset=specs.DatasetSpec(
        "contacten",
        "Teams en diensten die vragen beantwoorden, met hun gemeenten en thema's.",
        "GOVE",
    ),
    statement=_statement,
    linked=_linked,
    new=specs.NewRecord("contact", ("email", "phone")),
    report=(
        specs.ReportSection(
            "Contacten die nergens gebruikt worden",
            "Verwijs ernaar vanuit een project of oproep, of wis het bestand.",
            _unused,
        ),
    ),
    without=("states", "facets", "feed", "entries", "events", "measures", "checks"),
)
