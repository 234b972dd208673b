"""What feeds, calendars and pages tell of a call: all that happened to it, and its dates in order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from html import escape

from records.forms.context import Context
from records.forms.entry import full_text, labelled_title
from records.forms.specs import Event
from records.kinds.shared import Happening, dated_entries, dated_event, first_shown
from records.language.dates import (
    Moment,
    PartialDate,
    day_in_words,
    hour_in_words,
    moment_in_words,
    origin_in_words,
)
from records.language.ids import slug
from records.vocabulary import Applicant, Municipality

from .groups import SOON, STATES, CallDateChange
from .model import Call

_LEAD = timedelta(days=SOON)


def _happenings(call: Call, context: Context) -> Iterator[Happening]:
    first = first_shown(call, context)
    yield Happening(first, "Nieuwe oproep", call.summary)
    if call.opens and first < call.opens.start < call.over:
        yield Happening(call.opens.start, "Nu open", call.summary, (f"opent/{call.opens.day}",))
    if call.closes:
        soon = max(Moment(call.closes.day - _LEAD).start, first)
        if soon < call.over:
            mark = f"Sluit op {day_in_words(call.closes.day)}"
            yield Happening(soon, mark, call.summary, (f"sluit/{call.closes.day}",))
    for number, change in enumerate(call.date_changes, 1):
        mark = "Nieuwe einddatum" if change.closes else "Nieuwe openingsdatum"
        moment = Moment(change.date).start
        yield Happening(moment, mark, " ".join(dates_in_words(call)), (f"verplaatst/{number}",))


def _text(call: Call, context: Context) -> str:
    before = [escape(sentence) for sentence in dates_in_words(call)]
    if call.applies_at:
        before.append(f'<a href="{escape(call.applies_at)}">Dien je aanvraag in</a>')
    return full_text(context, call, *before)


call_entries = dated_entries(_happenings, _text)


def dates_in_words(call: Call) -> list[str]:
    """The dates of a call, and how they moved, in sentences."""
    sentences = []
    if call.opens:
        sentences.append(f"Opent op {moment_in_words(call.opens)}.")
    closes = f"Sluit op {moment_in_words(call.closes)}." if call.closes else "Er is geen einddatum."
    sentences.append(closes)
    return [*sentences, *map(_moved, call.date_changes)]


def _moved(change: CallDateChange) -> str:
    olds = [("openingsdatum", change.opens), ("einddatum", change.closes)]
    was = " en ".join(f"de {what} was {moment_in_words(old)}" for what, old in olds if old)
    return f"Verplaatst op {day_in_words(change.date)}: {was}."


def call_events(call: Call, now: datetime) -> Iterator[Event]:
    """Its opening, closing and steps; cancelled ones too, so that calendars drop them."""
    for event in _events(call):
        yield dated_event(call, now, event)


def _events(call: Call) -> Iterator[Event]:
    if call.opens:
        yield _event(call, "opent", "Opent", call.opens)
    if call.closes:
        yield replace(_event(call, "sluit", "Sluit", call.closes), has_reminder=True)
    for step in call.steps:
        if step.date.day:
            name = f"stap/{step.date}/{slug(step.label)}"
            yield _event(call, name, step.label, Moment(step.date.first_day))


def _event(call: Call, name: str, mark: str, moment: Moment) -> Event:
    lines = [call.summary]
    if moment.origin:
        lines.append(f"{mark} op {moment_in_words(moment)}.")
    if call.applies_at:
        lines.append(f"Dien je aanvraag in: {call.applies_at}")
    return Event(
        name=name,
        title=labelled_title(call, mark),
        description="\n".join(lines),
        start=moment.start if moment.hour else moment.day,
        revised=call.revised,
    )


_ICONS = {
    "done": "check-circle",
    "today": "circle-medium",
    "closing": "flag-outline",
    "later": "circle-outline",
}
"""By where a date lies, seen from today."""


@dataclass(frozen=True)
class Milestone:
    """One line of the timeline."""

    day: PartialDate
    label: str
    state: str
    """Where it lies: `done`, `today`, `closing` or `later`."""
    note: str = ""

    @property
    def icon(self) -> str:
        """The name of a Material Design icon."""
        return _ICONS[self.state]


def timeline(call: Call, now: datetime) -> list[Milestone]:
    """Opening, steps and end of a call, oldest first; and today while one can apply."""
    milestones = sorted(_milestones(call, now), key=lambda milestone: milestone.day.last_day)
    if withdrawn := call.withdrawal_at(now):
        before = [milestone for milestone in milestones if milestone.day.last_day <= withdrawn.date]
        return [*before, Milestone(_exact(withdrawn.date), "Ingetrokken", "done")]
    if call.state(now) not in STATES.ids("open") or not milestones:
        return milestones
    today = Milestone(_exact(now.date()), "Vandaag", "today", "Je kunt indienen.")
    place = sum(milestone.state == "done" for milestone in milestones)
    return [*milestones[:place], today, *milestones[place:]]


def _milestones(call: Call, now: datetime) -> Iterator[Milestone]:
    dates = [(_exact(call.opens.day), "Oproep opent")] if call.opens else []
    for day, label in [*dates, *((step.date, step.label) for step in call.steps)]:
        yield Milestone(day, label, "done" if day.last_day <= now.date() else "later")
    if call.closes:
        label = "Laatste dag om in te dienen"
        if hour := call.closes.hour:
            label = f"Sluit om {hour_in_words(hour)}{origin_in_words(call.closes)}"
        state, note = "closing", "Daarna kun je niet meer indienen."
        if now >= call.closes.end:
            state, note = "done", ""
        yield Milestone(_exact(call.closes.day), label, state, note)


def _exact(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


def open_to(
    calls: Iterable[Call], place: Municipality, applicants: Iterable[Applicant]
) -> list[Call]:
    """The calls open to the board of a municipality: for boards, or for applicants that they do not name."""
    boards = {applicant.id for applicant in applicants if applicant.is_board}
    return [
        call
        for call in calls
        if (not call.municipalities or place.id in call.municipalities)
        and (boards & {*call.applicant_kinds} or not (call.applicant_kinds or call.applicants))
    ]
