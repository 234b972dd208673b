"""What projects give to the site."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from records.forms import statement as schema_org
from records.forms.context import Context
from records.forms.emblem import theme_emblem
from records.forms.entry import theme_names
from records.forms.records import Records
from records.forms.specs import (
    DatasetSpec,
    Measure,
    MeasureSpec,
    NewRecord,
    Place,
    ReportSection,
    choice,
    terms,
)
from records.forms.statement import Statement
from records.forms.states import Badge
from records.kind import A_TO_Z, FeedSpec, Kind, Sort
from records.language.words import alphabetical
from records.term import Term

from .entries import project_entries
from .groups import Funding, Unit
from .model import Project, Status


class StatusTerm(Term):
    """How far projects are, as a value that has a page of its own."""

    section = "projecten/status"
    label = "status"
    feed = "met de status"


def _order(project: Project, _now: datetime) -> tuple[int, str, str]:
    """Checked last first."""
    return -project.reviewed.toordinal(), alphabetical(project.title), project.id


def _place(project: Project) -> Place | None:
    place = project.location
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return Place(
        place.longitude,
        place.latitude,
        {"summary": project.summary, "status": project.status.value, "address": place.address},
    )


def _statement(project: Project, context: Context) -> Statement:
    records = context.records
    return {
        **schema_org.described(
            "Project", schema_org.url_of(project, context), project.title, project.summary
        ),
        "foundingDate": str(project.start),
        "dissolutionDate": str(project.end) if project.end else None,
        "areaServed": schema_org.cities(records.terms("municipalities", project.municipalities)),
        "knowsAbout": list(theme_names(context, project)),
        "parentOrganization": schema_org.organisation(project.promoter, context),
        "member": [schema_org.organisation(partner, context) for partner in project.partners],
        "funding": [_grant(funding, context) for funding in project.funding],
        "contactPoint": schema_org.contact_points(project.contacts, context),
    }


def _grant(funding: Funding, context: Context) -> Statement:
    return {
        "@type": "MonetaryGrant",
        "funder": schema_org.named_organisation(funding.source, context),
        "amount": schema_org.amount(funding.amount, "value"),
    }


def _funding(project: Project) -> float | None:
    """In euro."""
    amounts = [part.amount for part in project.funding if part.amount is not None]
    return sum(amounts) / 100 if amounts else None


def _result(unit: Unit, project: Project) -> float | None:
    numbers = [figure.number for figure in project.figures if figure.unit is unit]
    return sum(filter(None, numbers)) if numbers else None


def _without_contact(project: Project, records: Records) -> str:
    contacts = records.get("contact", project.contacts)
    is_reached = any(contact.email or contact.phone for contact in contacts)
    return "" if is_reached else "geen contact met een mailadres of telefoonnummer."


PROJECT = Kind(
    model=Project,
    plural="projects",
    icon="briefcase-outline",
    word="Project",
    words="Projecten",
    heading="Projecten",
    term_place=4,
    order=_order,
    page_size=24,
    wrapper="k-cards",
    list_link="Alle projecten",
    binding="keper",
    emblem=lambda project: theme_emblem(project.themes),
    og_type="website",
    similar={
        "themes": 4,
        "work_forms": 2,
        "municipalities": 2,
        "target_groups": 1,
        "priorities": 1,
    },
    badges=(
        Badge(Status.PLANNED, "clock-outline"),
        Badge(Status.RUNNING, "play-circle-outline"),
        Badge(Status.DONE, "check-circle-outline"),
        Badge(Status.STOPPED, "stop-circle-outline"),
    ),
    states=None,
    facets=(
        terms("thema", "Thema", "themes"),
        terms("voor-wie", "Voor wie", "target_groups"),
        terms("gemeente", "Gemeente", "municipalities"),
        choice("status", "Status", "status", Status, StatusTerm),
        terms("werkvorm", "Werkvorm", "work_forms"),
        terms("prioriteit", "Beleidsprioriteit", "priorities"),
    ),
    sorts=(
        Sort("nagekeken", "Laatst nagekeken", None),
        A_TO_Z,
        Sort(
            "start",
            "Startdatum",
            lambda project: (-project.start.first_day.toordinal(), project.id),
        ),
    ),
    feed=FeedSpec(
        "projecten",
        "de projecten",
        "Nieuwe projecten, wat eraan verandert, en welke klaar zijn.",
        place=4,
    ),
    entries=project_entries,
    events=None,
    vcard=None,
    dataset=DatasetSpec(
        "projecten",
        "Projecten in de sociale economie: wat, waar, voor wie, met wie en betaald door wie.",
        "SOCI",
        place=_place,
    ),
    statement=_statement,
    linked=None,
    measures=MeasureSpec(
        (
            Measure("projecten", "Projecten", lambda _: 1),
            Measure("geld", "Geld", _funding, is_euro=True),
            *(Measure(unit, unit.label, partial(_result, unit)) for unit in Unit),
        ),
        counts=lambda *_: True,
        years=Project.years,
    ),
    new=NewRecord(
        "project", form="Nieuw project", asked=("end", "work_forms", "target_groups", "promoter")
    ),
    checks=None,
    report=(
        ReportSection(
            "Voorbij hun einde, maar nog ‘lopend’",
            "Zet ‘status’ op afgerond, of verleng ‘end’.",
            lambda project, records: (
                f"liep tot {project.end}." if project.is_overdue(records.today) else ""
            ),
        ),
        ReportSection(
            "Projecten zonder contact",
            "Voeg onder ‘contacts’ een team toe dat bereikbaar is.",
            _without_contact,
        ),
    ),
)
