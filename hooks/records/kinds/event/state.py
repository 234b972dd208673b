"""The states of an event: coming, today, past, or cancelled while it was still to come."""

from __future__ import annotations

from enum import StrEnum


class EventState(StrEnum):
    """Computed from the dates; nobody types it."""

    COMING = "komt-eraan"
    TODAY = "vandaag"
    CANCELLED = "gaat-niet-door"
    PAST = "voorbij"

    @property
    def label(self) -> str:
        """The word on the badge."""
        return self.value.replace("-", " ").capitalize()
