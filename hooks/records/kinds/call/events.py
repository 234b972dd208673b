"""The opening and the closing of a call, as events of calendars."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from records.forms.entry import labelled_title
from records.forms.event import Event

from .model import Call


def call_events(call: Call, now: datetime) -> Iterator[Event]:
    """Its opening and closing; cancelled ones too, so that calendars drop them."""
    withdrawn = call.withdrawn if call.is_withdrawn(now) else None
    revisions = [change.date for change in call.date_changes]
    if call.withdrawn:
        revisions.append(call.withdrawn.date)
    for mark, moment in (("Opent", call.opens), ("Sluit", call.closes)):
        if moment:
            yield Event(
                name=mark.lower(),
                title=labelled_title(
                    call.title, example=call.example, label="Ingetrokken" if withdrawn else mark
                ),
                description=withdrawn.reason if withdrawn else _description(call),
                start=moment.start if moment.hour else moment.day,
                revised=max([call.reviewed, *revisions]),
                revision=len(call.date_changes) + bool(withdrawn),
                is_cancelled=bool(withdrawn),
                has_reminder=mark == "Sluit" and not withdrawn,
            )


def _description(call: Call) -> str:
    if not call.applies_at:
        return call.summary
    return f"{call.summary}\nDien je aanvraag in: {call.applies_at}"
