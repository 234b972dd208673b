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
