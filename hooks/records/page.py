"""A page written by hand: its text, and what the template puts around it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field
from typing_extensions import override

from .fields import Line, ShortLine, Summary, one_of
from .record import Group, Publishable, Reviewed


class PageTemplate(StrEnum):
    """What a page shows below its text; the name of a file in overrides/."""

    TEXT = "text"
    HOME = "home"
    PROJECTS = "projects"
    CALLS = "calls"
    CONTACTS = "contacts"
    NEWS = "news"
    FEEDS = "feeds"
    CHANGES = "changes"
    DATA = "data"
    MEMBERS = "members"
    GLOSSARY = "glossary"
    PRIORITIES = "priorities"
    SEARCH = "search"


class Highlight(Group):
    """One of a few things worth a title and a sentence."""

    title: ShortLine = Field(title="Titel", description="Twee of drie woorden.")
    text: Line = Field(title="Tekst", description="Eén zin.")


class Figure(Group):
    """One fact in a number."""

    label: Line = Field(title="Wat", description="Wat het getal telt.")
    value: ShortLine = Field(title="Getal", description="Het getal of jaartal.")


class Page(Publishable, Reviewed):
    """`docs/**/*.md`, shown at the same path."""

    kind: ClassVar[str] = "page"
    label: ClassVar[str] = "pagina"
    folder: ClassVar[str] = "docs"
    section: ClassVar[str] = ""

    title: ShortLine = Field(title="Titel", description="De titel van de pagina.")
    summary: Summary = Field(
        title="Samenvatting", description="Eén of twee zinnen onder de titel en in zoekmachines."
    )
    template: Annotated[PageTemplate, one_of(PageTemplate)] = Field(
        PageTemplate.TEXT, title="Paginavorm", description="Wat er onder de tekst komt."
    )
    searches: list[ShortLine] = Field(
        [], title="Vaak gezocht", description="Woorden die bezoekers vaak zoeken."
    )
    highlights: list[Highlight] = Field([], title="In het oog", description="Enkele blikvangers.")
    figures: list[Figure] = Field([], title="Cijfers", description="Feiten in getallen.")

    @property
    @override
    def href(self) -> str:
        """`docs/over/regierol.md` is at `over/regierol/`, `docs/over/index.md` at `over/`."""
        path = self.file.removeprefix("docs/").removesuffix(".md")
        return "" if path == "index" else path.removesuffix("/index") + "/"
