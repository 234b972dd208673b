"""The groups of fields inside a project: partners, money, place, results."""

from __future__ import annotations

from records.fields.choices import CallId, Choice, OrganisationName
from records.fields.field_type import optional, required
from records.fields.groups import Group, Organisation
from records.fields.numbers import Euro, Latitude, Longitude, number_in
from records.fields.texts import Line, ShortLine

_EAST = 45
"""Degrees of longitude beyond which nothing of ours lies."""
_SOUTH, _NORTH, _WEST_END, _EAST_END = 49, 52, 2, 7
"""Degrees around Belgium."""


class Partner(Organisation):
    """An organisation that takes part, and as what."""

    role: ShortLine | None = optional("Rol", "Wat deze partner doet.", "leidt de mensen op")


class Funding(Group):
    """Money from one source."""

    source: OrganisationName = required(
        "Bron", "Wie betaalt, of de bestandsnaam van die organisatie.", "Vlaamse overheid"
    )
    amount: Euro | None = optional("Bedrag", "In euro, zonder euroteken.", "25.000")
    call: CallId | None = optional(
        "Oproep", "De oproep waaruit het geld komt.", "regierol-2023-2025"
    )


class Location(Group):
    """Where a project is, for a map."""

    address: Line | None = optional(
        "Adres", "Straat, nummer en gemeente.", "Antwerpsesteenweg 503, 2390 Malle"
    )
    latitude: Latitude | None = optional("Breedtegraad", "In graden, met een punt.", "51.2993")
    longitude: Longitude | None = optional("Lengtegraad", "In graden, met een punt.", "4.7312")

    @property
    def is_swapped(self) -> bool:
        """Whether the two numbers changed places; in Belgium latitude is some 51, longitude some 4."""
        return (self.latitude or 0) < (self.longitude or 0) and (self.longitude or 0) > _EAST

    @property
    def is_far(self) -> bool:
        """Whether the place is outside Belgium and what lies around it."""
        latitude, longitude = self.latitude or _SOUTH, self.longitude or _WEST_END
        return not (_SOUTH <= latitude <= _NORTH and _WEST_END <= longitude <= _EAST_END)


class Unit(Choice):
    """What results of several projects count alike, so that they add up."""

    JOBS = "werkplekken", "Werkplekken"
    TRAINING = "leerplekken", "Leerplekken"
    PEOPLE = "deelnemers", "Deelnemers"
    MOVED_ON = "gewone-jobs", "Gewone jobs na afloop"
    CUSTOMERS = "klanten", "Klanten"
    TONNES = "ton", "Ton materiaal hergebruikt"


class Figure(Group):
    """One result in a number."""

    label: ShortLine = required("Wat", "Wat je telt.", "vaste werkplekken")
    value: ShortLine = required("Getal", "Het resultaat.", "12")
    unit: Unit | None = optional(
        "Eenheid", "Alleen als je dit getal met andere projecten kunt optellen.", "werkplekken"
    )

    @property
    def number(self) -> float | None:
        """The number that adds up; None for words."""
        return number_in(self.value)
