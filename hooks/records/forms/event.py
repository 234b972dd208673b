"""What a calendar holds: events of records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Event:
    """One event of a record (RFC 5545, 3.6.1)."""

    name: str
    """Tells the events of one record apart in their ids; it never changes, as `opent`."""
    title: str
    description: str
    """Plain text; the address of the record's page is added."""
    start: datetime | date
    """A moment, or a whole day."""
    revised: date
    """The last day on which somebody changed or checked the record, never the day of the build."""
    revision: int = 0
    """How often the event was changed since it was first published."""
    is_cancelled: bool = False
    has_reminder: bool = False
