"""What projects give to the site, and what feeds tell of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from html import escape

from records.forms import specs
from records.forms import statement as schema_org
from records.forms.context import Context, Records
from records.forms.emblems import theme_emblem
from records.forms.entry import Entry, entry_about, full_text, new_entry, theme_names
from records.forms.statement import Statement
from records.forms.states import Badge
from records.kind import Kind
from records.language.dates import Moment
from records.language.words import alphabetical, enumeration, lower_first
from records.term import Term

from .model import Funding, Project, Status, Unit

_ENDED = {Status.DONE: "Project afgerond", Status.STOPPED: "Project stopgezet"}
_TOLD = {"status", "start", "end", "target_groups", "work_forms", "municipalities", "calls"}
"""The fields of which followers hear that they changed."""


def project_entries(project: Project, context: Context) -> Iterator[Entry]:
    """Everything about a project that has happened by now."""
    yield new_entry(context, project, "Nieuw project", "nieuwe projecten")
    ended = None
    for edit in context.edits(project):
        if edit.badge in _ENDED:
            ended = ended or (edit.day if edit.badge == project.status else None)
        elif told := [key for key in edit.fields if key in _TOLD]:
            labels = enumeration([lower_first(Project.fields[key].label) for key in told])
            parts = "Project verandert", f"Veranderd: {labels}.", "veranderd", str(edit.day)
            yield _entry(project, context, edit.day, *parts)
    if not ended and project.end and project.end.last_day <= context.records.today:
        ended = project.end.last_day
    if project.status in _ENDED and ended:
        label = _ENDED[project.status]
        yield _entry(project, context, ended, label, project.lead, project.status.value)


def _entry(
    project: Project, context: Context, day: date, label: str, summary: str, *parts: str
) -> Entry:
    return replace(
        entry_about(context, project, Moment(day).start, summary, *parts, label=label),
        write=lambda: full_text(
            context, project, *map(escape, context.sentences(project, day) or [summary])
        ),
        is_news=day >= context.followed_since(project),
        batch="veranderde projecten",
    )


class StatusTerm(Term):
    """How far projects are, as a value that has a page of its own."""

    section = "projecten/status"
    label = "status"
    feed = "met de status"


def _place(project: Project) -> specs.Place | None:
    place = project.location
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return specs.Place(
        place.longitude,
        place.latitude,
        {"summary": project.summary, "status": project.status.value, "address": place.address},
    )


def _statement(project: Project, context: Context) -> Statement:
    records = context.records
    return {
        **schema_org.described_record("Project", project, context),
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
    term_place=4,
    order=lambda project, _now: (
        (-project.reviewed.toordinal(), alphabetical(project.title), project.id)
    ),
    list_link="Alle projecten",
    binding="keper",
    emblem=lambda project: theme_emblem(project.themes),
    similar={
        "themes": 4,
        "work_forms": 2,
        "municipalities": 2,
        "target_groups": 1,
        "priorities": 1,
    },
    statuses=(
        Badge(Status.PLANNED, "clock-outline"),
        Badge(Status.RUNNING, "play-circle-outline"),
        Badge(Status.DONE, "check-circle-outline"),
        Badge(Status.STOPPED, "stop-circle-outline"),
    ),
    facets=(
        specs.terms("thema", "Thema", "themes"),
        specs.terms("voor-wie", "Voor wie", "target_groups"),
        specs.terms("gemeente", "Gemeente", "municipalities"),
        specs.choice("status", "Status", "status", Status, StatusTerm),
        specs.terms("werkvorm", "Werkvorm", "work_forms"),
        specs.terms("prioriteit", "Beleidsprioriteit", "priorities"),
    ),
    sorts=(
        specs.Sort("nagekeken", "Laatst nagekeken", None),
        specs.A_TO_Z,
        specs.Sort("start", "Startdatum", lambda one: (-one.start.first_day.toordinal(), one.id)),
    ),
    feed=specs.FeedSpec(
        "projecten",
        "de projecten",
        "Nieuwe projecten, wat eraan verandert, en welke klaar zijn.",
        place=4,
    ),
    entries=project_entries,
    dataset=specs.DatasetSpec(
        "projecten",
        "Projecten in de sociale economie: wat, waar, voor wie, met wie en betaald door wie.",
        "SOCI",
        place=_place,
    ),
    statement=_statement,
    measures=specs.MeasureSpec(
        (
            specs.Measure("projecten", "Projecten", lambda _: 1),
            specs.Measure("geld", "Geld", _funding, is_euro=True),
            *(specs.Measure(unit, unit.label, partial(_result, unit)) for unit in Unit),
        ),
        counts=lambda *_: True,
        years=Project.years,
    ),
    new=specs.NewRecord(
        "project", form="Nieuw project", asked=("end", "work_forms", "target_groups", "promoter")
    ),
    report=(
        specs.ReportSection(
            "Voorbij hun einde, maar nog ‘lopend’",
            "Zet ‘status’ op afgerond, of verleng ‘end’.",
            lambda one, records: f"liep tot {one.end}." if one.is_overdue(records.today) else "",
        ),
        specs.ReportSection(
            "Projecten zonder contact",
            "Voeg onder ‘contacts’ een team toe dat bereikbaar is.",
            _without_contact,
        ),
    ),
    without=("states", "events", "vcard", "linked", "checks"),
)
