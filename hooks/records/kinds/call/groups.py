"""The groups of fields inside a call: budget, steps, dates that moved; and the states it can be in."""

from records.fields.choices import Choice
from records.fields.field_type import optional, required
from records.fields.groups import Group
from records.fields.numbers import Euro
from records.fields.texts import Line, ShortLine
from records.fields.times import Partial, When
from records.forms.states import State, States
from records.kinds.shared import DateChange


class Budget(Group):
    """How much money there is."""

    total: Euro | None = optional("Totaal", "Wat er te verdelen is, in euro.", "60.000")
    maximum: Euro | None = optional("Hoogstens", "Per project, in euro.", "7.500")
    cofinancing: Line | None = optional(
        "Eigen inbreng", "Wat je zelf betaalt.", "minstens 20 procent"
    )


class Step(Group):
    """One date on the way of a call."""

    date: Partial = required("Datum", "De dag, de maand of het jaar.", "2027-02-20")
    label: ShortLine = required("Wat", "Wat er dan gebeurt.", "Infosessie in de voormiddag")


class CallDateChange(DateChange):
    """The dates of a call before they moved."""

    opens: When | None = optional("Opende", "De oude openingsdatum.", "2027-02-01")
    closes: When | None = optional("Sloot", "De oude einddatum.", "2027-03-01 12:00")


SOON = 14
"""Days before its deadline from which a call is closing soon."""


class CallState(Choice):
    """Computed from the dates; nobody types it."""

    PLANNED = "gepland", "Gepland"
    OPEN = "open", "Open"
    CLOSING = "bijna-afgesloten", "Bijna afgesloten"
    CLOSED = "afgesloten", "Afgesloten"
    PERMANENT = "permanent", "Permanent"


STATES = States(
    "stand",
    (
        State(
            CallState.CLOSING,
            "timer-sand",
            "soon",
            groups=("open", "closing"),
            shown_as=CallState.OPEN,
            part_of=CallState.OPEN,
        ),
        State(CallState.OPEN, "lock-open-variant-outline", groups=("open", "running")),
        State(CallState.PERMANENT, "all-inclusive", groups=("open",), part_of=CallState.OPEN),
        State(CallState.PLANNED, "calendar-clock", groups=("planned",), by_next=True),
        State(CallState.CLOSED, "lock-outline", groups=("closed",), newest_first=True),
    ),
)
