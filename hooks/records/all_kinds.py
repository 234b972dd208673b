"""All kinds of record of one site, checked together."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from records.kind import Kind
from records.record import Record
from records.vocabulary import FILE as VOCABULARY_FILE
from records.vocabulary import TERM_LISTS, Vocabulary

Form = TypeVar("Form")


class Kinds:
    """The kinds of one site, in order."""

    def __init__(self, *kinds: Kind[Any]) -> None:
        self._by_name = {kind.name: kind for kind in kinds}
        self.records = [kind for kind in kinds if not kind.is_handwritten]
        """All kinds except pages."""
        self.lists = {kind.plural: kind for kind in self.records}
        """By the template of the page that lists them."""
        (self.page,) = (kind for kind in kinds if kind.is_handwritten)
        self._check_distinct()
        self._check_targets()

    def __iter__(self) -> Iterator[Kind[Any]]:
        return iter(self._by_name.values())

    def __getitem__(self, name: str) -> Kind[Any]:
        return self._by_name[name]

    def get(self, name: str) -> Kind[Any] | None:
        """A kind by its name; None when there is none."""
        return self._by_name.get(name)

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    @property
    def templates(self) -> Mapping[str, str]:
        """What a page may show below its text, each with a hint in Dutch."""
        lists = {name: f"De lijst van {kind.model.labels}." for name, kind in self.lists.items()}
        return self.page.templates(lists) if self.page.templates else lists

    @property
    def by_place(self) -> list[Kind[Any]]:
        """The kinds of records in the order in which pages about something else show them."""
        return sorted(self.records, key=lambda kind: kind.term_place)

    def binding_of(self, menu: str) -> str:
        """How the bands cross that decorate the pages of an item of the main menu."""
        bindings = {term.menu: term.binding for term in TERM_LISTS.values() if term.binding}
        bindings |= {kind.menu: kind.binding for kind in self.records}
        return bindings.get(menu, self.page.binding)

    def giving(self, form: Callable[[Kind[Any]], Form | None]) -> list[tuple[Kind[Any], Form]]:
        """The kinds for which `form` is not None, with its value."""
        given = [(kind, form(kind)) for kind in self.records]
        return [(kind, value) for kind, value in given if value is not None]

    def _check_distinct(self) -> None:
        first: dict[tuple[str, Any], Kind[Any]] = {}
        for kind in self.records:
            for key, value in kind.distinct:
                if (other := first.setdefault((key, value), kind)) is not kind:
                    raise ValueError(f"{other.name}, {kind.name}: one {key}, {value!r}, for both")

    def _check_targets(self) -> None:
        if lost := sorted(set(self._lost_targets())):
            told = "; ".join(lost)
            place = "kinds/registry.py, or that list to Vocabulary in vocabulary.py"
            raise ValueError(f"{told}: add that kind to {place}")

    def _lost_targets(self) -> Iterator[str]:
        """What refers to a kind or list that the site does not have."""
        known = {"", *self._by_name, *TERM_LISTS, "templates"}
        for kind in self:
            yield from (
                f"{kind.name}.through refers to {to}" for to in {*(kind.through or ())} - known
            )
            for key, field in kind.model.fields.items():
                targets = {inner.target for inner in field.type.nested()}
                yield from (f"{kind.name}.{key} refers to {target}" for target in targets - known)

    def model_of(self, name: str) -> type[Record | Vocabulary]:
        """The model of a file, by its path from the project's root."""
        if name == VOCABULARY_FILE:
            return Vocabulary
        for kind in self.records:
            folder = kind.model.folder
            if name.startswith(f"{folder}/") and name != f"{folder}/index.md":
                return kind.model
        return self.page.model
