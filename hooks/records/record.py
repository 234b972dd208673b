"""What all records share: an id, an address, a file and a text."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from pydantic import PrivateAttr
from typing_extensions import override

from records.fields.frozen import Frozen
from records.reading.problems import Fault, Path


class Record(Frozen):
    """One thing in one file; frozen, so that every public form shows the same.

    Each kind declares its fields itself, in the order in which they stand in a file.
    """

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
        self._file, self._body = name, body
        self._id = name.rpartition("/")[2].rpartition(".")[0]
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
    @abstractmethod
    def changed(self) -> date:
        """The last day on which a person looked after it."""

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

    def time_state(self, now: datetime) -> str:  # noqa: ARG002 (for the kinds that need it)
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
