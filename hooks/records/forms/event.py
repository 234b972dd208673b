"""Calendar events of records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Event:
    """One event of a record (RFC 5545, 3.6.1)."""

    name: str
    """Distinguishes the events of one record in their UIDs, as `opent`; it never changes."""
    title: str
    description: str
    """Plain text; the address of the page is appended."""
    start: datetime | date
    """A moment, or a day for an all-day event."""
    revised: date
    """The last day on which the record was changed or reviewed."""
    revision: int = 0
    """The number of changes of the event since it was first published."""
    is_cancelled: bool = False
    has_reminder: bool = False
    end: datetime | date | None = None
    """The end, or the day after the last one of an all-day event; None for a single moment or day."""
    place: str = ""
    """Where it is, in one line."""
    is_busy: bool = False
    """Whether it takes the time of who goes there."""
