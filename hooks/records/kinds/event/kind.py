"""What events give to the site."""

from collections.abc import Iterator
from datetime import datetime

from records.forms import specs
from records.forms import statement as schema_org
from records.forms.context import Context, Records
from records.forms.emblems import theme_emblem
from records.forms.statement import Statement
from records.forms.states import State, States, urgency
from records.kind import Kind
from records.kinds.shared import unannounced_moves
from records.term import Term

from .entries import event_entries, event_events, moves_in_words
from .model import Event, EventState

STATES = States(
    "wanneer",
    (
        State(EventState.TODAY, "calendar-today", "soon", groups=("coming", "sure")),
        State(EventState.COMING, "calendar-clock", "open", groups=("coming", "sure"), by_next=True),
        State(
            EventState.CANCELLED,
            "calendar-remove-outline",
            "afgesloten",
            groups=("coming",),
            by_next=True,
        ),
        State(
            EventState.PAST,
            "calendar-check-outline",
            "afgesloten",
            groups=("past",),
            newest_first=True,
        ),
    ),
)


class Attendance(Term):
    """A way of taking part, as a value that has a page of its own."""

    section = "agenda/deelnemen"
    label = "deelname"
    menu = "agenda/"
    feed = "met deelname"


_ATTENDANCE = (
    Attendance(id="ter-plaatse", name="Ter plaatse"),
    Attendance(id="online", name="Online"),
)


def _attendance(event: Event, _now: datetime | None) -> list[str]:
    ways = {"ter-plaatse": event.place, "online": event.online}
    return [way for way, given in ways.items() if given]


def _statement(event: Event, context: Context) -> Statement:
    """An Event as Google asks for it: developers.google.com, "Event structured data"."""
    mode = "Mixed" if event.place and event.online else "Online" if event.online else "Offline"
    return {
        **schema_org.described_record("Event", event, context),
        "startDate": schema_org.moment(event.start),
        "endDate": schema_org.moment(event.end),
        "previousStartDate": [
            schema_org.moment(change.start) for change in event.date_changes if change.start
        ],
        "eventStatus": f"https://schema.org/{_status(event, context.records.now)}",
        "eventAttendanceMode": f"https://schema.org/{mode}EventAttendanceMode",
        "location": list(_locations(event)),
        "organizer": schema_org.organisation(event.organiser, context)
        or schema_org.publisher(context.imprint),
        "audience": [
            {"@type": "Audience", "audienceType": term.name}
            for term in context.records.terms("audience", event.audience)
        ],
        "image": schema_org.picture_of(event, context),
        "inLanguage": "nl-BE",
    }


def _locations(event: Event) -> Iterator[Statement]:
    if place := event.place:
        name, address = place.name or place.locality, schema_org.postal_address(place)
        yield {"@type": "Place", "name": name, "address": address}
    if event.online:
        yield {"@type": "VirtualLocation", "url": event.online}


def _status(event: Event, now: datetime) -> str:
    if event.is_withdrawn(now):
        return "EventCancelled"
    return "EventRescheduled" if event.date_changes else "EventScheduled"


def _without_report(event: Event, records: Records) -> str:
    if event.over <= records.now and not (event.documents or event.cancelled):
        return f"{event.title} was op {event.start.typed}."
    return ""


EVENT = Kind(
    model=Event,
    plural="events",
    icon="calendar-range",
    words="Agenda",
    term_place=3,
    order=lambda event, now: urgency(event, STATES.order, now),
    paged="past",
    page_size=20,
    wrapper="k-calls",
    list_link="De hele agenda",
    binding="satijn",
    emblem=lambda event: theme_emblem(event.themes),
    questions={"moves": lambda event, _now: list(moves_in_words(event))},
    states=STATES,
    facets=(
        specs.terms("thema", "Thema", "themes"),
        specs.terms("gemeente", "Gemeente", "municipalities"),
        specs.terms("voor-wie", "Voor wie", "audience"),
        specs.FacetSpec(
            "deelnemen", "Deelnemen", lambda *_: _ATTENDANCE, _attendance, has_pages=True
        ),
        STATES.facet_spec("Wanneer", {"coming": "agenda/#_komt-eraan", "past": "agenda/#_voorbij"}),
    ),
    sorts=(specs.Sort("datum", "Eerst wat eerst komt", None), specs.A_TO_Z),
    feed=specs.FeedSpec(
        "bijeenkomsten",
        "de agenda",
        "Nieuwe bijeenkomsten, andere datums, en wat niet doorgaat.",
        place=3,
        issue="sure",
    ),
    entries=event_entries,
    events=event_events,
    dataset=specs.DatasetSpec(
        "agenda", "Bijeenkomsten over sociale economie: wat, wanneer, waar en voor wie.", "SOCI"
    ),
    statement=_statement,
    measures=specs.MeasureSpec(
        (
            specs.Measure("bijeenkomsten", "Bijeenkomsten", lambda _: 1),
            specs.Measure("aanwezigen", "Aanwezigen", lambda event: event.attended),
        ),
        counts=lambda event, now: event.over <= now and not event.cancelled,
        years=lambda event, _now: [event.year],
    ),
    new=specs.NewRecord(
        "bijeenkomst",
        ("end", "place", "register", "contacts"),
        form="Nieuwe bijeenkomst",
        asked=(
            *("end", "place", "online", "organiser", "register"),
            *("audience", "themes", "municipalities"),
        ),
    ),
    checks=unannounced_moves("start"),
    report=(
        specs.ReportSection(
            "Bijeenkomsten die voorbij zijn, zonder verslag",
            "Zet het verslag of de presentatie bij ‘documents’.",
            _without_report,
        ),
    ),
    without=("vcard", "linked"),
)
