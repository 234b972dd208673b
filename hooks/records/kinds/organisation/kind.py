"""An organisation: what it does, what one can order from it, and where it works."""

from collections.abc import Iterator
from dataclasses import replace
from html import escape

from typing_extensions import override

from records.fields.addresses import Email, Phone
from records.fields.choices import ContactIds, MunicipalityIds, ServiceIds, ThemeIds
from records.fields.field_type import optional, required, several
from records.fields.groups import Image
from records.fields.groups import Organisation as Membership
from records.fields.numbers import EnterpriseNumber
from records.fields.shared_fields import OpeningHours, Source, VisitingAddress, Website, WorkForms
from records.fields.texts import ShortLine, Summary, Title
from records.forms import specs
from records.forms import statement as schema_org
from records.forms.context import Context, Merger
from records.forms.emblems import theme_emblem
from records.forms.entry import (
    Entry,
    entry_about,
    full_text,
    labelled_title,
    new_entry,
    theme_names,
)
from records.forms.statement import Statement
from records.kind import Kind
from records.kinds.shared import Searched
from records.language.dates import Moment
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


def organisation_entries(organisation: Organisation, context: Context) -> Iterator[Entry]:
    """Everything about an organisation that has happened by now."""
    yield new_entry(context, organisation, "Nieuwe organisatie", "nieuwe organisaties")
    for merger in context.mergers(organisation):
        yield _merged(organisation, context, merger)


def _merged(organisation: Organisation, context: Context, merger: Merger) -> Entry:
    title = f"{merger.title} hoort nu bij {organisation.title}"
    summary = f"{title}. {merger.reason}".strip()
    return replace(
        entry_about(context, organisation, Moment(merger.day).start, summary),
        id=f"tag:{context.imprint.authority}:{merger.href}samengevoegd",
        title=labelled_title(organisation, title=title),
        write=lambda: full_text(context, organisation, escape(summary)),
        is_news=merger.day >= context.followed_since(organisation),
    )


def _statement(record: Organisation, context: Context) -> Statement:
    records = context.records
    services = records.terms("services", record.services)
    return {
        "@type": "Organization",
        "@id": schema_org.url_of(record, context),
        "name": record.title,
        "legalName": record.legal_name,
        "description": record.summary,
        "url": record.url or schema_org.url_of(record, context),
        "mainEntityOfPage": schema_org.url_of(record, context),
        "vatID": f"BE{record.kbo.replace('.', '')}" if record.kbo else None,
        "email": record.email,
        "telephone": record.phone,
        "address": schema_org.postal_address(record.address),
        "logo": schema_org.picture_of(record, context) if record.image else None,
        "areaServed": schema_org.cities(records.terms("municipalities", record.municipalities)),
        "knowsAbout": list(theme_names(context, record)),
        "memberOf": [schema_org.organisation(network, context) for network in record.memberships],
        "makesOffer": [
            {"@type": "Offer", "itemOffered": {"@type": "Service", "name": service.name}}
            for service in services
        ],
        "contactPoint": schema_org.contact_points(record.contacts, context),
    }


def _linked(record: Organisation) -> Statement:
    """An organisation in the words of OSLO Organisatie, which takes them from W3C ORG and LOCN."""
    return {
        "@type": ["Organization", "org:FormalOrganization" if record.kbo else "org:Organization"],
        "skos:prefLabel": schema_org.in_dutch(record.title),
        "skos:notation": record.kbo,
        "locn:address": schema_org.locn_address(record.address),
    }


ORGANISATION = Kind(
    model=Organisation,
    plural="organisations",
    icon="storefront-outline",
    term_place=5,
    order=lambda organisation, _now: (organisation.title.casefold(), organisation.id),
    list_link="Alle organisaties",
    binding="dambord",
    emblem=lambda organisation: theme_emblem(organisation.themes),
    similar={"services": 4, "themes": 2, "municipalities": 1},
    facets=(
        specs.terms("dienst", "Dienst", "services"),
        specs.terms("gemeente", "Gemeente", "municipalities"),
        specs.terms("werkvorm", "Werkvorm", "work_forms"),
        specs.terms("thema", "Thema", "themes"),
    ),
    sorts=(
        specs.Sort("titel", "A tot Z", None),
        specs.Sort(
            "nagekeken", "Laatst nagekeken", lambda one: (-one.reviewed.toordinal(), one.id)
        ),
    ),
    feed=specs.FeedSpec(
        "organisaties",
        "de organisaties",
        "Nieuwe organisaties, en welke samen verdergaan.",
        place=5,
    ),
    entries=organisation_entries,
    vcard=lambda organisation: specs.VCard(None, organisation.title),
    dataset=specs.DatasetSpec(
        "organisaties",
        "Organisaties in de sociale economie: welke diensten ze leveren, waar en hoe.",
        "SOCI",
    ),
    statement=_statement,
    linked=_linked,
    new=specs.NewRecord(
        "organisatie",
        ("services", "municipalities", "email"),
        form="Nieuwe organisatie",
        asked=("services", "municipalities", "work_forms", "email", "url"),
    ),
    report=(
        specs.ReportSection(
            "Organisaties die je niet kunt bereiken",
            "Voeg een gedeelde mailbox, een telefoonnummer of een contact toe.",
            lambda one, _: (
                ""
                if one.email or one.phone or one.contacts
                else "geen mailadres, telefoonnummer of contact."
            ),
        ),
    ),
    without=("states", "events", "measures", "checks"),
)
