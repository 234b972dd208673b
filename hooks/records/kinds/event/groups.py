"""The groups of fields inside an event: its place, and dates that moved; and the states it can be in."""

from __future__ import annotations

from records.fields.choices import Choice
from records.fields.field_type import optional
from records.fields.groups import Address
from records.fields.texts import ShortLine
from records.fields.times import When
from records.forms.states import State, States
from records.kinds.dated import DateChange


class Place(Address):
    """An address, perhaps with the name of the building or room."""

    name: ShortLine | None = optional("Naam", "Het gebouw of de zaal.", "Gemeentehuis, zaal Heide")

    @property
    def line(self) -> str:
        """The place in one line."""
        parts = (self.name, self.street, f"{self.postcode} {self.locality}")
        return ", ".join(filter(None, parts))


class EventDateChange(DateChange):
    """The dates of an event before they moved."""

    start: When | None = optional("Begon", "Het oude begin.", "2027-02-01 14:00")
    end: When | None = optional("Eindigde", "Het oude einde.", "2027-02-01 17:00")


class EventState(Choice):
    """Computed from the dates; nobody types it. One is cancelled while it is still to come."""

    COMING = "komt-eraan", "Komt eraan"
    TODAY = "vandaag", "Vandaag"
    CANCELLED = "gaat-niet-door", "Gaat niet door"
    PAST = "voorbij", "Voorbij"


STATES = States(
    "wanneer",
    (
        State(EventState.TODAY, "calendar-today", "soon", groups=("coming", "sure")),
        State(EventState.COMING, "calendar-clock", "open", groups=("coming", "sure"), by_next=True),
        State(
            EventState.CANCELLED,
            "calendar-remove-outline",
            "afgesloten",
            groups=("coming",),
            by_next=True,
        ),
        State(
            EventState.PAST,
            "calendar-check-outline",
            "afgesloten",
            groups=("past",),
            newest_first=True,
        ),
    ),
)
