"""An event in calendars."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from records.forms import event as calendar
from records.forms.entry import labelled_title

from .entries import CANCELLED
from .model import Event


def event_events(event: Event, now: datetime) -> Iterator[calendar.Event]:
    """The event itself; cancelled ones too, so that calendars drop them."""
    cancelled = event.cancelled if event.is_withdrawn(now) else None
    revisions = [change.date for change in event.date_changes]
    if event.cancelled:
        revisions.append(event.cancelled.date)
    lines = [event.summary]
    if event.online:
        lines.append(f"Doe online mee: {event.online}")
    if event.accepts(now):
        lines.append(f"Schrijf je in: {event.register_link.removeprefix('mailto:')}")
    yield calendar.Event(
        name="bijeenkomst",
        title=labelled_title(
            event.title, example=event.example, label=CANCELLED if cancelled else ""
        ),
        description=cancelled.reason if cancelled else "\n".join(lines),
        start=event.start.start if event.start.hour else event.start.day,
        end=_end(event),
        place=event.place.line if event.place else event.online or "",
        revised=max([event.reviewed, *revisions]),
        revision=len(event.date_changes) + bool(cancelled),
        is_cancelled=bool(cancelled),
        is_busy=True,
    )


def _end(event: Event) -> datetime | date | None:
    """The end as iCalendar has it: the day after the last one for whole days (RFC 5545, 3.6.1)."""
    if event.start.hour:
        return event.end.end if event.end else None
    return event.last_day + timedelta(days=1)
