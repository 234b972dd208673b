"""A page written by hand: its text, and what the template puts around it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field
from typing_extensions import override

from records.fields.field_type import FieldOptions
from records.fields.groups import Group
from records.fields.references import id_of
from records.fields.shared_fields import (
    IsDraft,
    IsExample,
    OldNames,
    ReviewedOn,
    SearchWords,
    VisibleFrom,
)
from records.fields.texts import Line, ShortLine, Summary, Title
from records.record import Handwritten

TemplateName = Annotated[str, id_of("templates")]


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


class Page(Handwritten):
    """`docs/**/*.md`, shown at the same path."""

    kind: ClassVar[str] = "page"
    label: ClassVar[str] = "pagina"
    labels: ClassVar[str] = "pagina's"
    folder: ClassVar[str] = "docs"

    title: Title = Field(
        title="Titel", description="De titel van de pagina.", examples=["De regierol"]
    )
    summary: Summary = Field(
        title="Samenvatting",
        description="Eén of twee zinnen onder de titel en in zoekmachines.",
        examples=["Wat de regierol is, en wat jouw bestuur ermee kan."],
    )
    template: TemplateName = Field(
        "text",
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

    @property
    @override
    def is_searchable(self) -> bool:
        return self.template != "search"
