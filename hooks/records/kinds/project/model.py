"""A project: work in social economy, by whom, where, for whom, paid by what."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Annotated

from typing_extensions import override

from records.fields.choices import (
    CallId,
    CallIds,
    Choice,
    ContactIds,
    MunicipalityIds,
    OrganisationName,
    TargetGroupIds,
    ThemeIds,
)
from records.fields.field_type import FieldOptions, optional, required, several
from records.fields.groups import Group, Link, Organisation
from records.fields.numbers import Euro, Latitude, Longitude, number_in
from records.fields.shared_fields import Documents, Photo, Priorities, Source, WorkForms
from records.fields.texts import Line, Markdown, ShortLine, Summary, Title
from records.fields.times import Partial
from records.kinds.shared import Publishable, Searched, Yearly
from records.reading.problems import Fault
from records.record import Reviewed

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


class Status(Choice):
    """How far a project is."""

    PLANNED = "in-voorbereiding", "In voorbereiding", "Het project moet nog beginnen."
    RUNNING = "lopend", "Lopend", "Het project loopt nu."
    DONE = "afgerond", "Afgerond", "Het project is klaar."
    STOPPED = "stopgezet", "Stopgezet", "Het project stopte voor het klaar was."


class Project(Yearly, Searched, Publishable, Reviewed):
    """`projects/<id>.yml`, shown at `/projecten/<id>/`."""

    kind = "project"
    label = "project"
    labels = "projecten"
    folder = "projects"
    ending = ".yml"
    section = "projecten"

    title: Title = required("Titel", "De naam van het project.", "Groenploegen zonder grenzen")
    summary: Summary = required(
        "Samenvatting",
        "Eén of twee zinnen: wat het is en voor wie.",
        "Fietsen herstellen en uitlenen. Elk fietspunt is een leerplek voor 6 mensen.",
    )
    status: Status = required("Status", "Hoever het project staat.", "lopend")
    start: Annotated[Partial, FieldOptions(moves="Begin")] = required(
        "Begin", "De dag, de maand of het jaar van de start.", "2026-03"
    )
    end: Annotated[Partial | None, FieldOptions(moves="Einde")] = optional(
        "Einde", "Wanneer het project stopt.", "2027-12-31"
    )
    themes: ThemeIds = required(
        "Thema's", "Waarover het project gaat.", ["groenonderhoud"], min_length=1
    )
    work_forms: WorkForms
    target_groups: TargetGroupIds = several(
        "Doelgroepen", "Voor wie het project er is.", ["doelgroepwerknemers"]
    )
    municipalities: MunicipalityIds = required(
        "Gemeenten", "Waar het project loopt.", ["ranst"], min_length=1
    )
    priorities: Priorities
    promoter: Organisation | None = optional(
        "Trekker",
        "Wie het project leidt.",
        {"name": "Fietswerk vzw", "url": "https://www.voorbeeld.be"},
    )
    partners: Annotated[list[Partner], FieldOptions(one="partner")] = several(
        "Partners", "Wie meewerkt.", [{"name": "OCMW Ranst", "role": "begeleidt de deelnemers"}]
    )
    funding: Annotated[list[Funding], FieldOptions(one="geldbron")] = several(
        "Betaald met",
        "Waar het geld vandaan komt.",
        [{"source": "Vlaamse overheid", "amount": "25.000"}],
    )
    contacts: ContactIds = required(
        "Contact",
        "Wie vragen over dit project beantwoordt.",
        ["team-sociale-economie"],
        min_length=1,
    )
    calls: CallIds = several(
        "Oproepen", "Oproepen waar dit project bij hoort.", ["regierol-2023-2025"]
    )
    links: Annotated[list[Link], FieldOptions(one="link")] = several(
        "Links",
        "Meer lezen op een andere site.",
        [{"title": "Openingsuren", "url": "https://www.voorbeeld.be/uren"}],
    )
    documents: Documents
    image: Photo
    location: Location | None = optional(
        "Plaats", "Waar je het project vindt.", {"address": "Antwerpsesteenweg 503, 2390 Malle"}
    )
    figures: Annotated[list[Figure], FieldOptions(one="cijfer")] = several(
        "Cijfers", "Resultaten in getallen.", [{"label": "vaste werkplekken", "value": "12"}]
    )
    source: Source
    description: Annotated[Markdown, FieldOptions(text=True)] = required(
        "Beschrijving",
        "Het verhaal, in Markdown.",
        "## Wat doen we?\n\nWe herstellen fietsen, samen met mensen uit de buurt.\n",
    )

    @override
    def faults(self) -> Iterator[Fault]:
        if self.end and self.end.last_day < self.start.first_day:
            yield Fault(
                ("end",), "end-before-start", {"start": str(self.start), "end": str(self.end)}
            )
        for index, figure in enumerate(self.figures):
            if figure.unit and figure.number is None:
                yield Fault(("figures", index, "value"), "figure-number", {"value": figure.value})
        yield from super().faults()
        if self.location and self.location.is_far:
            code = "place-swapped" if self.location.is_swapped else "place-far"
            yield Fault(("location", "latitude"), code, {})

    @property
    @override
    def badge(self) -> str:
        return self.status.value

    def years(self, now: datetime) -> range:
        """The years in which it ran, up to now."""
        last = min(self.end.last_day, now.date()) if self.end else now.date()
        return range(self.start.first_day.year, last.year + 1)

    @override
    def faults_at(self, now: datetime) -> Iterator[Fault]:
        today, words = now.date(), {"status": self.status.value, "start": str(self.start)}
        if self.is_overdue(today):
            yield Fault(("end",), "still-running", {"end": str(self.end)})
        if self.status in {Status.DONE, Status.STOPPED} and self.end and self.end.first_day > today:
            yield Fault(("end",), "done-early", words | {"end": str(self.end)})
        if self.status is Status.PLANNED and self.start.last_day < today:
            yield Fault(("start",), "start-passed", words)
        if self.status is not Status.PLANNED and self.start.first_day > today:
            yield Fault(("start",), "start-ahead", words)

    def is_overdue(self, today: date) -> bool:
        """Still `lopend` although its end has passed."""
        return self.status is Status.RUNNING and bool(self.end and self.end.last_day < today)
