"""What all records share: an id, an address, a file and a text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr
from typing_extensions import override

from records.fields.addresses import DocumentAddress, ImagePath, WebAddress
from records.fields.texts import Line, ShortLine
from records.fields.times import Day
from records.language.dates import Moment
from records.reading.problems import Fault, Path


class Group(BaseModel):
    """A few fields that belong together inside a record."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Link(Group):
    """A page elsewhere that a visitor may want."""

    title: ShortLine = Field(
        title="Titel", description="De tekst van de link.", examples=["Openingsuren"]
    )
    url: WebAddress = Field(
        title="Adres",
        description="Het volledige webadres, met https.",
        examples=["https://www.voorbeeld.be/openingsuren"],
    )


class Document(Group):
    """A document to download."""

    title: ShortLine = Field(
        title="Titel", description="De naam van het document.", examples=["Reglement"]
    )
    url: DocumentAddress = Field(
        title="Adres",
        description="Een webadres met https, of een bestand in docs/assets/.",
        examples=["assets/reglement.pdf"],
    )


class Organisation(Group):
    """An organisation with a name and perhaps a site."""

    name: ShortLine = Field(
        title="Naam", description="De naam van de organisatie.", examples=["Fietswerk vzw"]
    )
    url: WebAddress | None = Field(
        None,
        title="Website",
        description="Het adres van haar site.",
        examples=["https://www.voorbeeld.be"],
    )


class Image(Group):
    """A picture, with the sentence that says what it shows (WCAG 1.1.1)."""

    src: ImagePath = Field(
        title="Bestand",
        description="De plaats van de foto, gezien vanaf docs/.",
        examples=["assets/fietspunt.jpg"],
    )
    alt: Line | None = Field(
        None,
        title="Beschrijving",
        description="Eén zin over wat er op de foto te zien is: nodig bij elke foto.",
        examples=["Twee mensen herstellen een fiets in een lichte werkplaats."],
    )
    credit: ShortLine | None = Field(
        None, title="Fotograaf", description="Wie de foto maakte.", examples=["Voornaam Naam"]
    )


class Withdrawal(Group):
    """Taken back, since a day and for a reason."""

    date: Day = Field(
        title="Datum", description="De dag waarop dit werd ingetrokken.", examples=["2027-01-20"]
    )
    reason: Line = Field(
        title="Reden",
        description="Eén zin: waarom, en wat nu.",
        examples=["De datum klopte niet: lees het nieuwe bericht."],
    )

    @property
    def start(self) -> datetime:
        """When it begins to hold: midnight in Belgium."""
        return Moment(self.date).start


class Record(BaseModel):
    """One thing in one file; frozen, so that every public form shows the same.

    Each kind declares its fields itself, in the order in which they stand in a file.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: ClassVar[str]
    """The noun, in English: the name in templates."""
    label: ClassVar[str]
    """The noun in Dutch, as visitors read it."""
    folder: ClassVar[str]
    """Where the files are, from the project's root."""
    ending: ClassVar[str] = ".md"
    section: ClassVar[str]
    """The first part of the address."""

    _file: str = PrivateAttr("")
    _id: str = PrivateAttr("")
    _body: str = PrivateAttr("")

    if TYPE_CHECKING:
        aliases: list[str]

    def of_file(self, name: str, body: str) -> Self:
        """Tell the record which file it comes from, and what its Markdown body is."""
        self._file, self._id, self._body = name, PurePosixPath(name).stem, body
        return self

    @cached_property
    def id(self) -> str:
        """The file name without its ending."""
        return self._id

    @property
    def oldest_name(self) -> str:
        """The first name it ever had: what readers of feeds and calendars know it by."""
        return self.aliases[0] if self.aliases else self._id

    @cached_property
    def file(self) -> str:
        """The path from the project's root."""
        return self._file

    @cached_property
    def href(self) -> str:
        """The address from the root of the site, as `projecten/fietspunt/`."""
        return f"{self.section}/{self.id}/"

    @property
    def text(self) -> str:
        """The Markdown that people read."""
        return self._body

    @property
    def text_path(self) -> Path:
        """The key of the field that holds the text; empty for the body of the file."""
        return ()

    @property
    def changed(self) -> date:
        """The last day on which a person looked after it."""
        raise NotImplementedError

    def faults(self) -> Iterator[Fault]:
        """What contradicts itself inside this record."""
        yield from ()

    @property
    def public_from(self) -> date | None:
        """The first day on which visitors may see it, if it has to wait for one."""
        return None

    def is_public(self, now: datetime) -> bool:
        """Whether visitors may see it at a moment."""
        return bool(now)

    def at(self, now: datetime) -> str:  # noqa: ARG002 (for the kinds that need it)
        """All that a page may show of it and that changes by itself, in one text."""
        return ""


class Reviewed(Record):
    """A record that somebody checks now and then."""

    if TYPE_CHECKING:
        reviewed: date
        example: bool

    @property
    @override
    def changed(self) -> date:
        return self.reviewed


class Publishable(Record):
    """A record that can wait before it shows."""

    if TYPE_CHECKING:
        draft: bool
        publish_from: date | None
        keywords: list[str]

    @property
    @override
    def public_from(self) -> date | None:
        return self.publish_from

    @override
    def is_public(self, now: datetime) -> bool:
        return not self.draft and (self.publish_from is None or self.publish_from <= now.date())
