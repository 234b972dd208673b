"""What all records share: id, address, file, text, and changes with time."""

import re
from abc import abstractmethod
from collections.abc import Iterator
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self

from pydantic import PrivateAttr
from typing_extensions import override

from records.fields.frozen import Frozen
from records.fields.groups import Withdrawal
from records.fields.shared_fields import IsExample, OldNames, ReviewedOn
from records.language.dates import YEAR
from records.language.words import counted
from records.reading.problems import Fault

Layout = Literal["card", "row"]
"""The template of its kind with which a list shows a record."""


class Record(Frozen):
    """The content of one file; each kind declares its fields, which the formatter writes in that order."""

    kind: ClassVar[str]
    """The name of the kind, in English; also the variable in templates."""
    label: ClassVar[str]
    """The noun in Dutch, as shown to visitors."""
    labels: ClassVar[str]
    folder: ClassVar[str]
    """The folder of its files, from the project's root."""
    ending: ClassVar[str] = ".md"
    section: ClassVar[str]
    """The first part of the address."""
    withdrawn_word: ClassVar[str] = "Ingetrokken"
    """What visitors read when it is withdrawn."""
    text_path: ClassVar[tuple[str, ...]]
    """The key of the field that holds the text; empty for the body of the file."""

    _file: str = PrivateAttr("")
    _body: str = PrivateAttr("")

    if TYPE_CHECKING:
        title: str
        aliases: list[str]

    @classmethod
    @override
    def __pydantic_init_subclass__(cls, **words: Any) -> None:
        """Its own fields come before those that several kinds have, and its text last."""
        super().__pydantic_init_subclass__(**words)
        own, fields = cls.__annotations__, cls.fields.values()
        in_order = sorted(fields, key=lambda field: (field.options.text, field.key not in own))
        cls.fields = {field.key: field for field in in_order}
        cls.text_path = tuple(field.key for field in in_order if field.options.text)
        cls._check_files()
        cls._check_text()

    @classmethod
    def _check_files(cls) -> None:
        """TypeError for a folder that history, formatter and preview do not know."""
        files = f"{getattr(cls, 'folder', 'docs')}/*{cls.ending}"
        if not re.fullmatch(r"projects/\*\.yml|docs/([^/]+/)?\*\.md", files):
            raise TypeError(f"{cls.__name__}: nobody looks for {files}; write docs/<folder>/*.md")

    @classmethod
    def _check_text(cls) -> None:
        """TypeError for Markdown that no page shows and no check reads."""
        for key, field in cls.fields.items():
            is_markdown = any(part.control == "richtext" for part in field.type.nested())
            if is_markdown and (cls.ending == ".md" or cls.text_path != (key,)):
                told = "only the text of a record is Markdown: the body of a .md file, or one field"
                raise TypeError(f"{cls.__name__}.{key}: {told} with FieldOptions(text=True)")

    def of_file(self, name: str, body: str) -> Self:
        """Set the file and the Markdown body; returns the record."""
        self._file, self._body = name, body
        return self

    @cached_property
    def id(self) -> str:
        """The file name without its suffix."""
        return self._file.rpartition("/")[2].rpartition(".")[0]

    @property
    def oldest_name(self) -> str:
        """Its first id, which the ids in feeds and calendars use."""
        return self.aliases[0] if self.aliases else self.id

    @property
    def names(self) -> list[str]:
        """Its current id and its earlier ones."""
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
        """The address under one of its current or earlier ids."""
        return f"{self.href.removesuffix('/').rpartition('/')[0]}/{name}/".lstrip("/")

    def file_hrefs(self, ending: str) -> list[str]:
        """The address of a file about it, then its old ones, since files have no redirects."""
        return [f"{self.section}/{name}/{name}.{ending}" for name in self.names]

    @classmethod
    def counted(cls, number: int) -> str:
        """`1 project`, `8 projecten`; empty for none."""
        return counted(number, cls.label, cls.labels) if number else ""

    @property
    def lead(self) -> str:
        """The summary, or the title of a record without one."""
        return str(getattr(self, "summary", None) or self.title)

    @property
    def text(self) -> str:
        """The Markdown text."""
        return str(getattr(self, self.text_path[0])) if self.text_path else self._body

    @property
    def is_example(self) -> bool:
        """Whether it is an invented example."""
        return bool(getattr(self, "example", False))

    @property
    def is_searchable(self) -> bool:
        """Whether its page is in the search index."""
        return True

    @property
    def shows_history(self) -> bool:
        """Whether its page says when it changed: a page that shows a list changes with the list."""
        return True

    @property
    @abstractmethod
    def changed(self) -> date:
        """The last day on which a person changed or reviewed it."""

    @property
    def search_words(self) -> Iterator[str]:
        """Search words beside its text and terms: names, codes, keywords."""
        yield from getattr(self, "keywords", ())

    def faults(self) -> Iterator[Fault]:
        """Contradictions inside the record."""
        image = getattr(self, "image", None)
        if image and not image.alt:
            yield Fault(("image",), "image-without-alt", {})

    def faults_at(self, now: datetime) -> Iterator[Fault]:  # noqa: ARG002 (for the kinds that need it)
        """What is inadvisable or missing at a moment."""
        yield from ()

    @property
    def public_from(self) -> date | None:
        """The day on which it becomes public; None when it does not wait."""
        return None

    def is_public(self, now: datetime) -> bool:  # noqa: ARG002 (for the kinds that need it)
        """Whether it is public at a moment."""
        return True

    def announced(self, now: datetime) -> date:
        """The day on which it became public according to its fields, at most that of `now`."""
        return min(self.public_from or self.changed, now.date())

    def is_current(self, now: datetime) -> bool:  # noqa: ARG002 (for the kinds that need it)
        """Whether lists and feeds show it at a moment; its page remains in any case."""
        return True

    @property
    def withdrawal(self) -> Withdrawal | None:
        """Why and when it is withdrawn."""
        withdrawn: Withdrawal | None = getattr(self, "withdrawn", None)
        return withdrawn

    def withdrawal_at(self, now: datetime) -> Withdrawal | None:
        """Its withdrawal, when it holds at a moment."""
        return self.withdrawal if self.withdrawal and self.withdrawal.start <= now else None

    def is_withdrawn(self, now: datetime) -> bool:
        """Whether it is withdrawn at a moment."""
        return bool(self.withdrawal_at(now))

    def shows_text(self, now: datetime) -> bool:  # noqa: ARG002 (for the kinds that need it)
        """Whether its text is shown at a moment."""
        return True

    @property
    def badge(self) -> str:
        """The id of its status; empty for a kind without a status field."""
        return ""

    def layout(self, now: datetime) -> Layout:  # noqa: ARG002 (for the kinds that need it)
        """The template that shows it in a list at a moment."""
        return "card"

    def time_state(self, now: datetime) -> str:
        """Everything about it that depends on the moment, as one text for fingerprints."""
        return f"{self.is_current(now)} {self.is_withdrawn(now)}"


class Reviewed(Record):
    """A record that is reviewed regularly."""

    reviewed: ReviewedOn
    example: IsExample
    aliases: OldNames

    @property
    @override
    def changed(self) -> date:
        return self.reviewed

    def is_stale(self, today: date) -> bool:
        """Whether nobody reviewed it in the last year."""
        return self.reviewed < today - YEAR


class Handwritten(Reviewed):
    """A page whose address follows from its file; its template may show a list."""

    section = ""

    if TYPE_CHECKING:
        template: str

    @cached_property
    @override
    def href(self) -> str:
        """`over/regierol/` for `docs/over/regierol.md`, `over/` for `docs/over/index.md`."""
        path = self.file.removeprefix("docs/").removesuffix(".md")
        return "" if path == "index" else path.removesuffix("/index") + "/"
