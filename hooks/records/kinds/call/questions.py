"""What templates ask about calls: the dates of one in order, and those that a municipality may use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from records.language.dates import PartialDate, hour_in_words, origin_in_words
from records.vocabulary import Applicant, Municipality

from .groups import STATES
from .model import Call

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
    found = sorted(_milestones(call, now), key=lambda milestone: milestone.day.last_day)
    if withdrawn := call.withdrawal_at(now):
        before = [milestone for milestone in found if milestone.day.last_day <= withdrawn.date]
        return [*before, Milestone(_exact(withdrawn.date), "Ingetrokken", "done")]
    if call.state(now) not in STATES.ids("open") or not found:
        return found
    today = Milestone(_exact(now.date()), "Vandaag", "today", "Je kunt indienen.")
    place = sum(milestone.state == "done" for milestone in found)
    return [*found[:place], today, *found[place:]]


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
    """The calls for the board of a municipality: those that name its kind, or none and nobody in free text."""
    boards = {applicant.id for applicant in applicants if applicant.is_board}
    return [
        call
        for call in calls
        if (not call.municipalities or place.id in call.municipalities)
        and (boards & {*call.applicant_kinds} or not (call.applicant_kinds or call.applicants))
    ]
