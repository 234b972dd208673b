"""What templates ask about calls: the dates of one in order, and those that a municipality may use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from records.language.dates import PartialDate, hour_in_words, origin_in_words
from records.vocabulary import Applicant, Municipality

from .groups import STATES
from .model import Call


class Passage(StrEnum):
    """Where a date lies, seen from today, with the name of a Material Design icon."""

    DONE = "done", "check-circle"
    TODAY = "today", "circle-medium"
    CLOSING = "closing", "flag-outline"
    LATER = "later", "circle-outline"

    icon: str

    def __new__(cls, name: str, icon: str) -> Self:
        """A passage with its icon."""
        passage = str.__new__(cls, name)
        passage._value_, passage.icon = name, icon
        return passage


@dataclass(frozen=True)
class Milestone:
    """One line of the timeline."""

    day: PartialDate
    label: str
    state: Passage
    note: str = ""

    @property
    def is_today(self) -> bool:
        """Whether it is there on this day alone."""
        return self.state is Passage.TODAY


def timeline(call: Call, now: datetime) -> list[Milestone]:
    """Opening, steps and end of a call, oldest first; and today while one can apply."""
    found = sorted(_milestones(call, now), key=lambda milestone: milestone.day.last_day)
    if withdrawn := call.withdrawal_at(now):
        before = [milestone for milestone in found if milestone.day.last_day <= withdrawn.date]
        return [*before, Milestone(_exact(withdrawn.date), "Ingetrokken", Passage.DONE)]
    if call.state(now) not in STATES.ids("open") or not found:
        return found
    today = Milestone(_exact(now.date()), "Vandaag", Passage.TODAY, "Je kunt indienen.")
    place = sum(milestone.state is Passage.DONE for milestone in found)
    return [*found[:place], today, *found[place:]]


def _milestones(call: Call, now: datetime) -> Iterator[Milestone]:
    today = now.date()
    if call.opens:
        day = call.opens.day
        yield Milestone(_exact(day), "Oproep opent", _passage(day, today))
    for step in call.steps:
        yield Milestone(step.date, step.label, _passage(step.date.last_day, today))
    if call.closes:
        day, hour = call.closes.day, call.closes.hour
        label = (
            f"Sluit om {hour_in_words(hour)}{origin_in_words(call.closes)}"
            if hour
            else "Laatste dag om in te dienen"
        )
        closed = now >= call.closes.end
        state = Passage.DONE if closed else Passage.CLOSING
        note = "" if closed else "Daarna kun je niet meer indienen."
        yield Milestone(_exact(day), label, state, note)


def _passage(day: date, today: date) -> Passage:
    return Passage.DONE if day <= today else Passage.LATER


def _exact(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


def open_to(
    calls: Iterable[Call], place: Municipality, applicants: Iterable[Applicant]
) -> list[Call]:
    """The calls for the board of a municipality, given all kinds of applicant.

    A call that names no kind is for all, unless it says in free text for whom it is.
    """
    boards = {applicant.id for applicant in applicants if applicant.is_board}
    return [
        call
        for call in calls
        if (not call.municipalities or place.id in call.municipalities)
        and (boards & {*call.applicant_kinds} or not (call.applicant_kinds or call.applicants))
    ]
