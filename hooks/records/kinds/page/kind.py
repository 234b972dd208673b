"""A page written by hand: its text, and what the template puts around it."""

from collections.abc import Mapping
from typing import Annotated

from typing_extensions import override

from records.fields.choices import id_of
from records.fields.field_type import FieldOptions, optional, required, several
from records.fields.groups import Group
from records.fields.shared_fields import EasySentences
from records.fields.texts import Line, ShortLine, Summary, Title
from records.kind import Kind
from records.kinds.shared import Publishable, Searched
from records.record import Handwritten

TEXTS = {"text", "members", "glossary", "priorities"}
"""The templates of pages that are text first of all, whatever stands below it."""
TemplateName = Annotated[str, id_of("templates")]


class Highlight(Group):
    """One of a few things worth a title and a sentence."""

    title: ShortLine = required("Titel", "Twee of drie woorden.", "Mensen samenbrengen")
    text: Line = required(
        "Tekst", "Eén zin.", "We laten besturen en bedrijven uit de streek elkaar vinden."
    )


class Figure(Group):
    """One fact in a number."""

    label: Line = required("Wat", "Wat het getal telt.", "vaste acties per jaar")
    value: ShortLine = required("Getal", "Het getal of jaartal.", "3")


class Page(Searched, Publishable, Handwritten):
    """`docs/**/*.md`, shown at the same path."""

    kind = "page"
    label = "pagina"
    labels = "pagina's"
    folder = "docs"

    title: Title = required("Titel", "De titel van de pagina.", "De regierol")
    summary: Summary = required(
        "Samenvatting",
        "Eén of twee zinnen onder de titel en in zoekmachines.",
        "Wat de regierol is, en wat jouw bestuur ermee kan.",
    )
    easy: EasySentences
    template: TemplateName = optional(
        "Paginavorm", "Wat er onder de tekst komt.", "text", default="text"
    )
    searches: Annotated[list[ShortLine], FieldOptions(silent=True, one="zoekwoord")] = several(
        "Vaak gezocht", "Woorden die bezoekers vaak zoeken.", ["sociaal aankopen"]
    )
    highlights: Annotated[list[Highlight], FieldOptions(one="blikvanger")] = several(
        "In het oog",
        "Enkele blikvangers.",
        [{"title": "Samen", "text": "We laten besturen elkaar vinden."}],
    )
    figures: Annotated[list[Figure], FieldOptions(one="cijfer")] = several(
        "Cijfers", "Feiten in getallen.", [{"label": "vaste acties per jaar", "value": "3"}]
    )
    known: Annotated[list[ShortLine], FieldOptions(silent=True, one="begrip")] = several(
        "Bekend",
        "Begrippen uit de begrippenlijst die teksten niet hoeven uit te leggen.",
        ["Partner"],
    )

    @property
    @override
    def shows_history(self) -> bool:
        return self.template in TEXTS

    @property
    @override
    def is_searchable(self) -> bool:
        return self.template != "search"


def _templates(lists: Mapping[str, str]) -> dict[str, str]:
    return {
        "text": "Alleen de tekst.",
        "home": "De startpagina.",
        **lists,
        "feeds": "De feeds waarop je je kunt abonneren.",
        "changes": "De laatste wijzigingen aan alle bestanden.",
        "data": "De open data, met een voorproef.",
        "totals": "De cijfers: wat alle projecten en bijeenkomsten samen zijn.",
        "members": "De gemeenten en wie er meedoet.",
        "knowledge": "Alle documenten van alle bestanden, per thema.",
        "glossary": "De begrippenlijst met synoniemen.",
        "priorities": "De Vlaamse beleidsprioriteiten.",
        "search": "De zoekpagina.",
    }


PAGE = Kind(
    model=Page,
    plural="pages",
    icon="file-document-outline",
    term_place=7,
    order=lambda page, _now: page.file,
    binding="rib",
    templates=_templates,
    without=(
        *("states", "facets", "feed", "entries", "events", "vcard", "dataset", "statement"),
        *("linked", "measures", "new", "checks", "report"),
    ),
)
