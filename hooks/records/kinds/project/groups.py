"""The groups of fields inside a project: partners, money, place, results."""

from __future__ import annotations

from pydantic import Field

from records.fields.groups import Group, Organisation
from records.fields.numbers import Euro, Latitude, Longitude
from records.fields.references import CallId
from records.fields.texts import Line, ShortLine

_EAST = 45
"""Degrees of longitude beyond which nothing of ours lies."""


class Partner(Organisation):
    """An organisation that takes part, and as what."""

    role: ShortLine | None = Field(
        None, title="Rol", description="Wat deze partner doet.", examples=["leidt de mensen op"]
    )


class Funding(Group):
    """Money from one source."""

    source: ShortLine = Field(
        title="Bron", description="Wie betaalt.", examples=["Vlaamse overheid"]
    )
    amount: Euro | None = Field(
        None, title="Bedrag", description="In euro, zonder euroteken.", examples=["25.000"]
    )
    call: CallId | None = Field(
        None,
        title="Oproep",
        description="De oproep waaruit het geld komt.",
        examples=["regierol-2023-2025"],
    )


class Location(Group):
    """Where a project is, for a map."""

    address: Line | None = Field(
        None,
        title="Adres",
        description="Straat, nummer en gemeente.",
        examples=["Antwerpsesteenweg 503, 2390 Malle"],
    )
    latitude: Latitude | None = Field(
        None, title="Breedtegraad", description="In graden, met een punt.", examples=["51.2993"]
    )
    longitude: Longitude | None = Field(
        None, title="Lengtegraad", description="In graden, met een punt.", examples=["4.7312"]
    )

    @property
    def is_swapped(self) -> bool:
        """Whether the two numbers changed places; in Belgium latitude is some 51, longitude some 4."""
        return (self.latitude or 0) < (self.longitude or 0) and (self.longitude or 0) > _EAST


class Figure(Group):
    """One result in a number."""

    label: ShortLine = Field(
        title="Wat", description="Wat je telt.", examples=["vaste werkplekken"]
    )
    value: ShortLine = Field(title="Getal", description="Het resultaat.", examples=["12"])
