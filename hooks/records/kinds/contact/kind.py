"""What contacts give to the site."""

from __future__ import annotations

from datetime import datetime

from records.forms import statement as schema_org
from records.forms.context import Context
from records.forms.emblem import Emblem
from records.forms.records import Records
from records.forms.specs import DatasetSpec, NewRecord, ReportSection, VCard
from records.forms.statement import Statement
from records.kind import Kind
from records.language.words import alphabetical

from .model import Contact


def _order(contact: Contact, _now: datetime) -> tuple[bool, str, str]:
    """By name, the invented ones last."""
    return contact.example, alphabetical(contact.title), contact.id


def _emblem(contact: Contact) -> Emblem:
    """A place for who answers for some municipalities, talk for everybody else."""
    return Emblem("map-marker-radius-outline" if contact.municipalities else "forum-outline")


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
    word="Contact",
    words="Contact",
    heading="Aanspreekpunt",
    term_place=1,
    order=_order,
    page_size=48,
    wrapper="k-cards",
    binding="panama",
    emblem=_emblem,
    og_type="website",
    badges=None,
    states=None,
    facets=None,
    sorts=None,
    feed=None,
    entries=None,
    events=None,
    vcard=lambda contact: VCard(contact.field, contact.organisation),
    dataset=DatasetSpec(
        "contacten",
        "Teams en diensten die vragen beantwoorden, met hun gemeenten en thema's.",
        "GOVE",
    ),
    statement=_statement,
    linked=_linked,
    measures=None,
    new=NewRecord("contact", ("email", "phone")),
    checks=None,
    report=(
        ReportSection(
            "Contacten die nergens gebruikt worden",
            "Verwijs ernaar vanuit een project of oproep, of wis het bestand.",
            _unused,
        ),
    ),
)
