"""A project: work in social economy, by whom, where, for whom, paid by what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field
from typing_extensions import override

from .fields import (
    Cents,
    Latitude,
    Line,
    Longitude,
    Markdown,
    Partial,
    ShortLine,
    Summary,
    one_of,
)
from .problems import Fault, Path
from .record import Group, Image, Link, Organisation, Publishable, Reviewed
from .references import (
    CallId,
    CallIds,
    ContactIds,
    MunicipalityIds,
    PriorityIds,
    TargetGroupIds,
    ThemeIds,
    WorkFormIds,
)


class Status(StrEnum):
    """How far a project is."""

    PLANNED = "in-voorbereiding"
    RUNNING = "lopend"
    DONE = "afgerond"
    STOPPED = "stopgezet"

    @property
    def label(self) -> str:
        """The word on the badge."""
        return self.value.replace("-", " ").capitalize()


class Partner(Organisation):
    """An organisation that takes part, and as what."""

    role: ShortLine | None = Field(None, title="Rol", description="Wat deze partner doet.")


class Funding(Group):
    """Money from one source."""

    source: ShortLine = Field(title="Bron", description="Wie betaalt.")
    amount: Cents | None = Field(None, title="Bedrag", description="In euro, zoals 25.000.")
    call: CallId | None = Field(
        None, title="Oproep", description="De oproep waaruit het geld komt."
    )


class Location(Group):
    """Where a project is, for a map."""

    address: Line | None = Field(None, title="Adres", description="Straat, nummer en gemeente.")
    latitude: Latitude | None = Field(None, title="Breedtegraad", description="Zoals 51.2993.")
    longitude: Longitude | None = Field(None, title="Lengtegraad", description="Zoals 4.7312.")


class Figure(Group):
    """One result in a number."""

    label: ShortLine = Field(title="Wat", description="Wat je telt, zoals ‘vaste werkplekken’.")
    value: Annotated[ShortLine, "number"] = Field(title="Getal", description="Het resultaat.")


class Project(Publishable, Reviewed):
    """`projects/<id>.yml`, shown at `/projecten/<id>/`."""

    kind: ClassVar[str] = "project"
    label: ClassVar[str] = "project"
    folder: ClassVar[str] = "projects"
    ending: ClassVar[str] = ".yml"
    section: ClassVar[str] = "projecten"

    title: ShortLine = Field(title="Titel", description="De naam van het project.")
    summary: Summary = Field(
        title="Samenvatting", description="Eén of twee zinnen: wat het is en voor wie."
    )
    status: Annotated[Status, one_of(Status)] = Field(
        title="Status", description="Hoever het project staat."
    )
    start: Partial = Field(title="Begin", description="De dag, de maand of het jaar van de start.")
    end: Partial | None = Field(None, title="Einde", description="Wanneer het project stopt.")
    themes: ThemeIds = Field(
        min_length=1, title="Thema's", description="Waarover het project gaat."
    )
    work_forms: WorkFormIds = Field(
        [], title="Werkvormen", description="Op welke manier mensen er werken."
    )
    target_groups: TargetGroupIds = Field(
        [], title="Doelgroepen", description="Voor wie het project er is."
    )
    municipalities: MunicipalityIds = Field(
        min_length=1, title="Gemeenten", description="Waar het project loopt."
    )
    priorities: PriorityIds = Field(
        [], title="Beleidsprioriteiten", description="De Vlaamse prioriteit, zoals WSE-LR2."
    )
    promoter: Organisation | None = Field(
        None, title="Trekker", description="Wie het project leidt."
    )
    partners: list[Partner] = Field([], title="Partners", description="Wie meewerkt.")
    funding: list[Funding] = Field(
        [], title="Betaald met", description="Waar het geld vandaan komt."
    )
    contacts: ContactIds = Field(
        min_length=1, title="Contact", description="Wie vragen over dit project beantwoordt."
    )
    calls: CallIds = Field([], title="Oproepen", description="Oproepen waar dit project bij hoort.")
    links: list[Link] = Field([], title="Links", description="Meer lezen op een andere site.")
    image: Image | None = Field(None, title="Foto", description="Een foto met een beschrijving.")
    location: Location | None = Field(
        None, title="Plaats", description="Waar je het project vindt."
    )
    figures: list[Figure] = Field([], title="Cijfers", description="Resultaten in getallen.")
    source: Link | None = Field(None, title="Bron", description="Waar deze gegevens vandaan komen.")
    description: Markdown = Field(title="Beschrijving", description="Het verhaal, in Markdown.")

    @property
    @override
    def text(self) -> str:
        return self.description

    @property
    @override
    def text_path(self) -> Path:
        return ("description",)

    @override
    def faults(self) -> Iterator[Fault]:
        if self.end and self.end.last_day < self.start.first_day:
            yield Fault(
                ("end",), "end-before-start", {"start": str(self.start), "end": str(self.end)}
            )
        if self.image and not self.image.alt:
            yield Fault(("image",), "image-without-alt", {})

    def is_overdue(self, today: date) -> bool:
        """Still `lopend` although its end has passed."""
        return self.status is Status.RUNNING and bool(self.end and self.end.last_day < today)
