"""A page written by hand: its text, and what the template puts around it."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, ClassVar

from pydantic import Field
from typing_extensions import override

from records.fields.choices import Choice
from records.fields.field_type import FieldOptions
from records.fields.groups import Group
from records.fields.shared_fields import (
    IsDraft,
    IsExample,
    OldNames,
    ReviewedOn,
    SearchWords,
    VisibleFrom,
)
from records.fields.texts import Line, ShortLine, Summary, Title
from records.record import Publishable, Reviewed


class PageTemplate(Choice):
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

    @property
    @override
    def hint(self) -> str:
        """What it shows, for those who write pages."""
        return {
            PageTemplate.TEXT: "Alleen de tekst.",
            PageTemplate.HOME: "De startpagina.",
            PageTemplate.PROJECTS: "De lijst van projecten.",
            PageTemplate.CALLS: "De lijst van oproepen.",
            PageTemplate.CONTACTS: "De contacten, per gemeente.",
            PageTemplate.NEWS: "De lijst van nieuwsberichten.",
            PageTemplate.FEEDS: "De feeds waarop je je kunt abonneren.",
            PageTemplate.CHANGES: "De laatste wijzigingen aan alle bestanden.",
            PageTemplate.DATA: "De open data, met een voorproef.",
            PageTemplate.MEMBERS: "De gemeenten en wie er meedoet.",
            PageTemplate.SEARCH: "De zoekpagina.",
            PageTemplate.GLOSSARY: "De begrippenlijst met synoniemen.",
            PageTemplate.PRIORITIES: "De Vlaamse beleidsprioriteiten.",
        }.get(self, "")


class Highlight(Group):
    """One of a few things worth a title and a sentence."""

    title: ShortLine = Field(
        title="Titel", description="Twee of drie woorden.", examples=["Mensen samenbrengen"]
    )
    text: Line = Field(
        title="Tekst",
        description="Eén zin.",
        examples=["We laten besturen en bedrijven uit de streek elkaar vinden."],
    )


class Figure(Group):
    """One fact in a number."""

    label: Line = Field(
        title="Wat", description="Wat het getal telt.", examples=["vaste acties per jaar"]
    )
    value: ShortLine = Field(title="Getal", description="Het getal of jaartal.", examples=["3"])


class Page(Publishable, Reviewed):
    """`docs/**/*.md`, shown at the same path."""

    kind: ClassVar[str] = "page"
    label: ClassVar[str] = "pagina"
    folder: ClassVar[str] = "docs"
    section: ClassVar[str] = ""

    title: Title = Field(
        title="Titel", description="De titel van de pagina.", examples=["De regierol"]
    )
    summary: Summary = Field(
        title="Samenvatting",
        description="Eén of twee zinnen onder de titel en in zoekmachines.",
        examples=["Wat de regierol is, en wat jouw bestuur ermee kan."],
    )
    template: PageTemplate = Field(
        PageTemplate.TEXT,
        title="Paginavorm",
        description="Wat er onder de tekst komt.",
        examples=["text"],
    )
    searches: Annotated[list[ShortLine], FieldOptions(silent=True)] = Field(
        [],
        title="Vaak gezocht",
        description="Woorden die bezoekers vaak zoeken.",
        examples=[["sociaal aankopen"]],
    )
    highlights: list[Highlight] = Field(
        [],
        title="In het oog",
        description="Enkele blikvangers.",
        examples=[[{"title": "Samen", "text": "We laten besturen elkaar vinden."}]],
    )
    figures: list[Figure] = Field(
        [],
        title="Cijfers",
        description="Feiten in getallen.",
        examples=[[{"label": "vaste acties per jaar", "value": "3"}]],
    )
    reviewed: ReviewedOn
    example: IsExample = False
    aliases: OldNames = Field([])
    draft: IsDraft = False
    publish_from: VisibleFrom = None
    keywords: SearchWords = Field([])

    @cached_property
    @override
    def href(self) -> str:
        """`docs/over/regierol.md` is at `over/regierol/`, `docs/over/index.md` at `over/`."""
        path = self.file.removeprefix("docs/").removesuffix(".md")
        return "" if path == "index" else path.removesuffix("/index") + "/"
