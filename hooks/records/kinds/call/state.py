"""The states of a call: planned, open, closing soon, closed or permanent."""

from __future__ import annotations

from enum import StrEnum

SOON = 14
"""Days before its deadline from which a call is closing soon."""


class CallState(StrEnum):
    """Computed from the dates; nobody types it."""

    PLANNED = "gepland"
    OPEN = "open"
    CLOSING = "bijna-afgesloten"
    CLOSED = "afgesloten"
    PERMANENT = "permanent"

    @property
    def label(self) -> str:
        """The word on the badge; closing soon is still open, the days left say the rest."""
        return "Open" if self is CallState.CLOSING else self.value.capitalize()

    @property
    def accepts(self) -> bool:
        """Whether one can apply now."""
        return self in {CallState.OPEN, CallState.CLOSING, CallState.PERMANENT}
