"""What all records share: an id, an address, a file, a text, and how they change with time."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal, Self

from pydantic import PrivateAttr
from typing_extensions import override

from records.fields.frozen import Frozen
from records.reading.problems import Fault, Path

Schedule = tuple[tuple[datetime | None, str], ...]
"""The states of a record in order, each with the moment from which it holds; None for the first."""
Layout = Literal["card", "row"]
"""How a list shows a record: the template of its kind that renders it."""


def state_at(schedule: Schedule, now: datetime) -> str:
    """The last state begun by a moment; empty when there is none."""
    states = [state for start, state in schedule if start is None or start <= now]
    return states[-1] if states else ""


class Record(Frozen):
    """One thing in one file; frozen, so that every public form shows the same.

    Each kind declares its fields itself, in the order in which they stand in a file.
    """

    kind: ClassVar[str]
    """The noun, in English: the name of the kind, and of the record in templates."""
    label: ClassVar[str]
    """The noun in Dutch, as visitors read it."""
    labels: ClassVar[str]
    """Its plural."""
    folder: ClassVar[str]
    """Where the files are, from the project's root."""
    ending: ClassVar[str] = ".md"
    section: ClassVar[str]
    """The first part of the address."""

    _file: str = PrivateAttr("")
    _id: str = PrivateAttr("")
    _body: str = PrivateAttr("")

    if TYPE_CHECKING:
        title: str
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

    @property
    def names(self) -> list[str]:
        """Its id and the ids that it had before."""
        return [self.id, *self.aliases]

    @cached_property
    def file(self) -> str:
        """The path from the project's root."""
        return self._file

    @cached_property
    def href(self) -> str:
        """The address from the root of the site, as `projecten/fietspunt/`."""
        return f"{self.section}/{self.id}/"

    def href_as(self, name: str) -> str:
        """The address that it has, or had, under one of its names."""
        return f"{self.href.removesuffix('/').rpartition('/')[0]}/{name}/".lstrip("/")

    @classmethod
    def counted(cls, number: int) -> str:
        """`1 project`, `8 projecten`; empty for none."""
        return f"{number} {cls.label if number == 1 else cls.labels}" if number else ""

    @property
    def lead(self) -> str:
        """One or two sentences about it, also when nobody wrote them."""
        return str(getattr(self, "summary", None) or self.title)

    @property
    def text(self) -> str:
        """The Markdown that people read."""
        return self._body

    @property
    def text_path(self) -> Path:
        """The key of the field that holds the text; empty for the body of the file."""
        return ()

    @property
    def is_example(self) -> bool:
        """Whether it is invented."""
        return bool(getattr(self, "example", False))

    @property
    def is_searchable(self) -> bool:
        """Whether the search finds its page."""
        return True

    @property
    def shows_history(self) -> bool:
        """Whether its page says when it changed: a page that shows a list changes with the list."""
        return True

    @property
    @abstractmethod
    def changed(self) -> date:
        """The last day on which a person looked after it."""

    @property
    def search_words(self) -> Iterator[str]:
        """What it is found by beside its text and its terms: names, codes, keywords."""
        yield from getattr(self, "keywords", ())

    # -- what is wrong with it -----------------------------------------------------------------

    def faults(self) -> Iterator[Fault]:
        """What contradicts itself inside this record."""
        yield from ()

    def faults_at(self, now: datetime) -> Iterator[Fault]:  # noqa: ARG002 (for the kinds that need it)
        """What is unwise or missing at a moment."""
        yield from ()

    # -- how it changes with time --------------------------------------------------------------

    @property
    def public_from(self) -> date | None:
        """The first day on which visitors may see it, if it has to wait for one."""
        return None

    def is_public(self, now: datetime) -> bool:
        """Whether visitors may see it at a moment."""
        return bool(now)

    def announced(self, now: datetime) -> date:
        """The day on which it was new, as far as the record itself says; never after a moment."""
        return min(self.public_from or self.changed, now.date())

    def is_current(self, now: datetime) -> bool:
        """Whether lists and feeds show it at a moment; its page stays, since links to it last."""
        return bool(now)

    def is_withdrawn(self, now: datetime) -> bool:
        """Whether it was taken back by a moment."""
        withdrawn = getattr(self, "withdrawn", None)
        return bool(withdrawn and withdrawn.start <= now)

    def shows_text(self, now: datetime) -> bool:
        """Whether its text still holds at a moment."""
        return bool(now)

    @property
    def badge(self) -> str:
        """The id of its status, for a kind whose status is typed; empty for others."""
        return ""

    @property
    def schedule(self) -> Schedule:
        """Its states and when each begins; empty for a kind without states."""
        return ()

    def state(self, now: datetime) -> str:
        """The id of its state at a moment; empty for a kind without states."""
        return state_at(self.schedule, now)

    def schedule_from(self, now: datetime) -> Schedule:
        """Its state at a moment and those that come after it."""
        later = [(start, state) for start, state in self.schedule if start and start > now]
        return (None, self.state(now)), *later

    def layout(self, now: datetime) -> Layout:  # noqa: ARG002 (for the kinds that need it)
        """Which template shows it in a list at a moment."""
        return "card"

    def time_state(self, now: datetime) -> str:
        """All that a page may show of it and that changes by itself, in one text."""
        return f"{self.state(now)} {self.is_current(now)} {self.is_withdrawn(now)}"


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


class Handwritten(Publishable, Reviewed):
    """A page of which the file says the address, and which may show a list or something else."""

    section: ClassVar[str] = ""

    if TYPE_CHECKING:
        template: str

    @cached_property
    @override
    def href(self) -> str:
        """`docs/over/regierol.md` is at `over/regierol/`, `docs/over/index.md` at `over/`."""
        path = self.file.removeprefix("docs/").removesuffix(".md")
        return "" if path == "index" else path.removesuffix("/index") + "/"
