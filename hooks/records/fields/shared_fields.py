"""Fields that several kinds of record have, with one label, hint and example everywhere."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .choices import Id, YesNo
from .field_type import FieldOptions
from .texts import ShortLine
from .times import Day

ReviewedOn = Annotated[
    Day,
    FieldOptions(if_alone="Opnieuw nagekeken."),
    Field(
        title="Nagekeken op",
        description="De dag waarop iemand dit het laatst nakeek.",
        examples=["2026-11-24"],
    ),
]
IsExample = Annotated[
    YesNo,
    FieldOptions(silent=True),
    Field(
        title="Voorbeeld",
        description="true voor verzonnen gegevens: overal gemarkeerd.",
        examples=["true"],
    ),
]
OldNames = Annotated[
    list[Id],
    FieldOptions(internal=True),
    Field(
        title="Oude namen",
        description="Namen die dit bestand vroeger had: die adressen verwijzen dan door.",
        examples=[["fietspunt-station"]],
    ),
]
IsDraft = Annotated[
    YesNo,
    FieldOptions(internal=True),
    Field(
        title="Klad",
        description="true houdt dit verborgen tot het klaar is.",
        examples=["true"],
    ),
]
VisibleFrom = Annotated[
    Day | None,
    FieldOptions(internal=True),
    Field(
        title="Zichtbaar vanaf",
        description="Tot die dag ziet niemand dit.",
        examples=["2027-01-15"],
    ),
]
SearchWords = Annotated[
    list[ShortLine],
    FieldOptions(internal=True),
    Field(
        title="Zoekwoorden",
        description="Extra woorden waarmee mensen dit zoeken.",
        examples=[["fietsherstelling", "leenfiets"]],
    ),
]
