"""A visit (bezoek): a kind that no site has, with something to give to every public form."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from typing_extensions import override

from records.fields.addresses import Email
from records.fields.choices import (
    Choice,
    ContactIds,
    MunicipalityIds,
    OrganisationName,
    ProjectIds,
    ThemeIds,
)
from records.fields.field_type import optional, required, several
from records.fields.numbers import Count, Euro, Percent
from records.fields.texts import Summary, Title
from records.fields.times import When
from records.forms import specs
from records.forms.context import Context, Records, Versions
from records.forms.entry import Entry, entry_about, full_text
from records.forms.statement import Statement, moment, url_of
from records.forms.states import Schedule, State, Stateful, States, urgency
from records.kind import Kind
from records.kinds.shared import Publishable, Searched
from records.language.dates import Moment
from records.reading.problems import Fault
from records.record import Reviewed
from records.term import Term


class Way(Choice):
    """How one visits."""

    WALK = "wandeling", "", "Je komt voor een wandeling."
    TOUR = "rondleiding", "", "Je komt voor een rondleiding."


class VisitState(Choice):
    """Whether one can still come."""

    COMING = "komt-eraan", "Komt eraan"
    PAST = "geweest", "Geweest"


class WayTerm(Term):
    """Ways to visit, as values that have a page of their own."""

    section = "bezoeken/vorm"
    label = "vorm"
    menu = "bezoeken/"


class WhenTerm(Term):
    """Whether one can still come, as a value that has a page of its own."""

    section = "bezoeken/wanneer"
    label = "wanneer"
    menu = "bezoeken/"


class Visit(Searched, Publishable, Reviewed, Stateful):
    """`docs/bezoeken/<id>.md`, shown at `/bezoeken/<id>/`."""

    kind = "visit"
    label = "bezoek"
    labels = "bezoeken"
    folder = "docs/bezoeken"
    section = "bezoeken"

    title: Title = required("Titel", "Wat je bezoekt.", "Achter de schermen")
    summary: Summary = required("Samenvatting", "Wat je er ziet.", "Je ziet hoe het werkt.")
    date: When = required("Datum", "De dag, of de dag en het uur.", "2026-12-01 14:00")
    way: Way = required("Vorm", "Hoe je bezoekt.", "wandeling")
    seats: Count | None = optional("Plaatsen", "Voor hoeveel mensen.", "20")
    price: Euro | None = optional("Prijs", "Wat het kost.", "2,50")
    discount: Percent | None = optional("Korting", "Voor wie met een groep komt.", "10")
    guide: OrganisationName | None = optional("Gids", "Wie je rondleidt.", "Fietswerk")
    email: Email | None = optional("Mail", "Waar je inschrijft.", "bezoek@voorbeeld.be")
    themes: ThemeIds = several("Thema's", "Waarover het gaat.", ["fiets"])
    municipalities: MunicipalityIds = several("Gemeenten", "Waar het is.", ["boom"])
    projects: ProjectIds = several("Projecten", "Wat je bezoekt.", ["fietspunt"])
    contacts: ContactIds = several("Contact", "Wie er meer van weet.", ["fietsteam"])

    @property
    @override
    def schedule(self) -> Schedule:
        return (None, VisitState.COMING), (self.date.end, VisitState.PAST)


STATES = States(
    "wanneer",
    (
        State(VisitState.COMING, "calendar-clock", groups=("coming",), by_next=True),
        State(VisitState.PAST, "lock-outline", groups=("past",)),
    ),
)


def _whens(_records: Records, _visits: Sequence[Visit]) -> list[WhenTerm]:
    return [WhenTerm(id=state.value, name=state.label) for state in VisitState]


def _when(visit: Visit, now: datetime) -> list[str]:
    return [visit.state(now)]


def _entries(visit: Visit, context: Context) -> Iterator[Entry]:
    day = context.first_public(visit) or visit.announced(context.records.now)
    entry = entry_about(context, visit, Moment(day).start, visit.summary)
    yield replace(entry, write=lambda: full_text(context, visit))


def _events(visit: Visit, _now: datetime) -> Iterator[specs.Event]:
    start = visit.date.start if visit.date.hour else visit.date.day
    yield specs.Event("bezoek", visit.title, visit.summary, start, visit.reviewed)


def _statement(visit: Visit, context: Context) -> Statement:
    return {
        "@type": "Event",
        "@id": url_of(visit, context),
        "url": url_of(visit, context),
        "name": visit.title,
        "startDate": moment(visit.date),
    }


def _linked(_visit: Visit) -> Statement:
    return {"@type": ["Event", "skos:Concept"]}


def _by_title(visit: Visit) -> Any:
    return visit.title.casefold(), visit.id


def _moved(visit: Visit, _now: datetime, versions: Versions) -> Iterator[Fault]:
    for day, before, after in versions(visit):
        if before.date != after.date:
            words = {"key": "date", "old": str(before.date), "day": str(day)}
            yield Fault(("date",), "date-moved", words)


def _full(visit: Visit, _records: Records) -> str:
    return "is vol." if visit.seats == 0 else ""


VISIT = Kind(
    model=Visit,
    plural="visits",
    icon="walk",
    term_place=99,
    order=lambda visit, now: urgency(visit, STATES.order, now),
    page_size=2,
    list_link="Alle bezoeken",
    binding="dambord",
    through=("project",),
    similar={"themes": 1},
    questions={"is_today": lambda visit, now: visit.date.day == now.date()},
    states=STATES,
    facets=(
        specs.FacetSpec("wanneer", "Wanneer", _whens, _when, has_pages=True),
        specs.terms("thema", "Thema", "themes"),
        specs.choice("vorm", "Vorm", "way", Way, WayTerm),
    ),
    sorts=(
        specs.Sort("datum", "Eerst wat eerst komt", None),
        specs.Sort("titel", "A tot Z", _by_title),
    ),
    feed=specs.FeedSpec("bezoeken", "de bezoeken", "Nieuwe bezoeken aan projecten.", place=3),
    entries=_entries,
    events=_events,
    vcard=lambda _visit: specs.VCard("Bezoek"),
    dataset=specs.DatasetSpec("bezoeken", "Bezoeken aan projecten.", "EDUC"),
    statement=_statement,
    linked=_linked,
    measures=specs.MeasureSpec(
        (specs.Measure("plaatsen", "Plaatsen", lambda visit: visit.seats),),
        counts=lambda *_: True,
        years=lambda visit, _now: [visit.date.day.year],
    ),
    new=specs.NewRecord(
        "bezoek",
        ("themes",),
        form="Nieuw bezoek",
        asked=("themes", "seats"),
    ),
    checks=_moved,
    report=(specs.ReportSection("Bezoeken die vol zijn", "Zoek een tweede dag.", _full),),
    without=(),
)
