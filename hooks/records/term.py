"""A term: a word that records choose from, with a page of its own."""

from functools import cached_property
from typing import ClassVar

from records.fields.choices import Id
from records.fields.field_type import optional, required
from records.fields.groups import Group
from records.fields.texts import Line, ShortLine
from records.language.words import lower_first


class Term(Group):
    """One term of a vocabulary list."""

    section: ClassVar[str] = ""
    """The first part of the address of its page."""
    label: ClassVar[str] = ""
    menu: ClassVar[str] = "projecten/"
    """The main menu page to which its page belongs."""
    feed: ClassVar[str] = "bij"
    """The words between `nieuws` and its name in the titles of its feed and its calendar."""
    is_common: ClassVar[bool] = True
    """Whether its name is a common noun, in lower case inside a sentence."""
    divides: ClassVar[str] = ""
    """The kind of which it divides the list, so that pages lead from one part to the others."""
    binding: ClassVar[str] = ""
    """How the bands cross that decorate the pages of its menu item, when no kind says so."""
    template: ClassVar[str] = "page"
    """The template of its page, in overrides/term/."""
    has_own_line: ClassVar[bool] = False
    """Whether each stands by itself, with its heading, where a record shows its terms."""

    id: Id = required(
        "Id", "De korte naam in de bestanden: kleine letters. Ze verandert nooit.", "groenonderhoud"
    )
    name: ShortLine = required("Naam", "Zoals bezoekers het lezen.", "Groenonderhoud")
    description: Line | None = optional(
        "Uitleg", "Eén zin uitleg.", "Parken, bermen, hagen en tuinen verzorgen."
    )

    @property
    def lead(self) -> str:
        """What its page begins with; empty when nothing explains it."""
        return self.description or ""

    @cached_property
    def href(self) -> str:
        """The address of its page, from the root of the site."""
        return f"{self.section}/{self.id.lower()}/"

    @property
    def title(self) -> str:
        """Its name, where records and terms stand together."""
        return self.name

    @property
    def heading(self) -> str:
        """The heading of its page."""
        return f"{self.label.capitalize()} {self.name}"

    @property
    def about(self) -> str:
        """What its feed and its calendar are about, as `over groenonderhoud`."""
        return f"{self.feed} {lower_first(self.name) if self.is_common else self.name}"

    @property
    def also_called(self) -> tuple[str, ...]:
        """Other names by which somebody may look for it in a list of terms."""
        return ()

    @property
    def codes(self) -> tuple[str, ...]:
        """Additional search words of records with the term."""
        return ()

    @property
    def search_words(self) -> tuple[str, ...]:
        """Additional search words of its own page."""
        return ()
