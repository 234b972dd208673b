"""The groups of fields inside a call: budget, steps, dates that moved."""

from __future__ import annotations

from pydantic import Field

from records.fields.groups import Group
from records.fields.numbers import Euro
from records.fields.texts import Line, ShortLine
from records.fields.times import Day, Partial, When


class Budget(Group):
    """How much money there is."""

    total: Euro | None = Field(
        None, title="Totaal", description="Wat er te verdelen is, in euro.", examples=["60.000"]
    )
    maximum: Euro | None = Field(
        None, title="Hoogstens", description="Per project, in euro.", examples=["7.500"]
    )
    cofinancing: Line | None = Field(
        None,
        title="Eigen inbreng",
        description="Wat je zelf betaalt.",
        examples=["minstens 20 procent"],
    )


class Step(Group):
    """One date on the way of a call."""

    date: Partial = Field(
        title="Datum", description="De dag, de maand of het jaar.", examples=["2027-02-20"]
    )
    label: ShortLine = Field(
        title="Wat", description="Wat er dan gebeurt.", examples=["Infosessie in de voormiddag"]
    )


class DateChange(Group):
    """What the dates were before they moved; git cannot say it, for a build may not see its past."""

    date: Day = Field(
        title="Veranderd op",
        description="De dag waarop de datum veranderde.",
        examples=["2027-02-20"],
    )
    opens: When | None = Field(
        None, title="Opende", description="De oude openingsdatum.", examples=["2027-02-01"]
    )
    closes: When | None = Field(
        None, title="Sloot", description="De oude einddatum.", examples=["2027-03-01 12:00"]
    )
