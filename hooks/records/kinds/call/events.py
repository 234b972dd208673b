"""The opening and the closing of a call, as events of calendars."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from records.forms.entry import labelled_title
from records.forms.event import Event
from records.language.dates import moment_in_words
from records.language.ids import slug

from .model import Call


def call_events(call: Call, now: datetime) -> Iterator[Event]:
    """Its opening, steps and closing; cancelled ones too, so that calendars drop them."""
    withdrawn = call.withdrawn if call.is_withdrawn(now) else None
    revisions = [change.date for change in call.date_changes]
    if call.withdrawn:
        revisions.append(call.withdrawn.date)
    dates: list[tuple[str, str, datetime | date]] = [
        (mark.lower(), mark, moment.start if moment.hour else moment.day)
        for mark, moment in (("Opent", call.opens), ("Sluit", call.closes))
        if moment
    ]
    dates += [
        (f"stap/{step.date}/{slug(step.label)}", step.label, step.date.first_day)
        for step in call.steps
        if step.date.day
    ]
    for name, mark, start in dates:
        yield Event(
            name=name,
            title=labelled_title(
                call.title, example=call.example, label="Ingetrokken" if withdrawn else mark
            ),
            description=withdrawn.reason if withdrawn else _description(call, mark),
            start=start,
            revised=max([call.reviewed, *revisions]),
            revision=len(call.date_changes) + bool(withdrawn),
            is_cancelled=bool(withdrawn),
            has_reminder=mark == "Sluit" and not withdrawn,
        )


def _description(call: Call, mark: str) -> str:
    moment = {"Opent": call.opens, "Sluit": call.closes}.get(mark)
    lines = [call.summary]
    if moment and moment.origin:
        lines.append(f"{mark} op {moment_in_words(moment)}.")
    if call.applies_at:
        lines.append(f"Dien je aanvraag in: {call.applies_at}")
    return "\n".join(lines)
