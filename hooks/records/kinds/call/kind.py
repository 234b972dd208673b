"""What calls give to the site."""

from collections.abc import Sequence
from datetime import datetime

from records.forms import specs
from records.forms import statement as schema_org
from records.forms.context import Context, Records
from records.forms.statement import Statement
from records.forms.states import urgency
from records.kind import Kind
from records.kinds.shared import unannounced_moves
from records.language.ids import fit_id, slug
from records.term import Term

from .entries import call_entries, call_events, open_to, timeline
from .groups import STATES, CallState
from .model import Call


class Funder(Term):
    """Who gives the money of calls, as a value that has a page of its own."""

    section = "oproepen/verstrekkers"
    label = "verstrekker"
    menu = "oproepen/"
    feed = "met steun van"
    is_common = False


def _funders(records: Records, calls: Sequence[Call]) -> list[Funder]:
    funders = [call.funder.name for call in calls if call.funder and slug(call.funder.name)]
    names = {fit_id(name): records.called("organisation", name) for name in funders}
    return [Funder(id=name, name=names[name]) for name in sorted(names)]


def _funder(call: Call, _now: datetime | None) -> list[str]:
    """The id of who gives the money; none when the name has no letter to make one of."""
    return [fit_id(call.funder.name)] if call.funder and slug(call.funder.name) else []


def _statement(call: Call, context: Context) -> Statement:
    budget = call.budget
    return {
        **schema_org.described_record("MonetaryGrant", call, context),
        "identifier": call.code,
        "funder": schema_org.organisation(call.funder, context),
        "amount": schema_org.amount(budget.maximum, "maxValue") if budget else None,
        "subjectOf": _deadline(call, context) if call.closes else None,
    }


def _deadline(call: Call, context: Context) -> Statement:
    return {
        "@type": "Event",
        "name": f"Laatste dag voor {call.title}",
        "description": call.summary,
        "url": schema_org.url_of(call, context),
        "startDate": schema_org.moment(call.closes),
        "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode",
        "eventStatus": "https://schema.org/EventScheduled",
        "location": {
            "@type": "VirtualLocation",
            "url": call.applies_at or schema_org.url_of(call, context),
        },
        "organizer": schema_org.organisation(call.funder, context)
        or schema_org.publisher(context.imprint),
    }


def _closing(call: Call, records: Records) -> str:
    if call.closes and call.state(records.now) is CallState.CLOSING:
        return f"{call.title} sluit op {call.closes.typed}."
    return ""


CALL = Kind(
    model=Call,
    plural="calls",
    icon="bullhorn-outline",
    term_place=2,
    order=lambda call, now: urgency(call, STATES.order, now),
    paged="closed",
    page_size=20,
    wrapper="k-calls",
    binding="visgraat",
    questions={"timeline": timeline, "open_to": open_to},
    states=STATES,
    facets=(
        STATES.facet_spec(
            "Status",
            {
                "open": "oproepen/#_nu-open",
                "planned": "oproepen/#_komt-eraan",
                "closed": "oproepen/#_afgesloten",
            },
        ),
        specs.terms("voor-wie", "Voor wie", "applicant_kinds", "applicants"),
        specs.terms("thema", "Thema", "themes"),
        specs.terms("prioriteit", "Beleidsprioriteit", "priorities"),
        specs.FacetSpec("verstrekker", "Steun van", _funders, _funder, has_pages=True),
    ),
    sorts=(specs.Sort("sluit", "Eerst wat eerst sluit", None), specs.A_TO_Z),
    feed=specs.FeedSpec(
        "oproepen",
        "de oproepen",
        "Nieuwe oproepen, oproepen die binnenkort sluiten en datums die veranderen.",
        place=2,
        issue="open",
    ),
    entries=call_entries,
    events=call_events,
    dataset=specs.DatasetSpec(
        "oproepen", "Oproepen voor projecten: welke steun, voor wie en tot wanneer.", "ECON"
    ),
    statement=_statement,
    new=specs.NewRecord(
        "oproep",
        ("easy", "opens", "closes", "contacts"),
        form="Nieuwe oproep",
        asked=(
            *("funder", "opens", "closes", "applicants"),
            *("themes", "apply_url", "contacts", "source"),
        ),
    ),
    checks=unannounced_moves("opens", "closes"),
    report=(
        specs.ReportSection(
            "Oproepen die binnen 14 dagen sluiten",
            "Schrijf er een nieuwsbericht over, of verwittig wie nog kan indienen.",
            _closing,
        ),
    ),
    without=("vcard", "linked", "measures"),
)
