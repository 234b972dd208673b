"""The declaration of a kind of record: its model, and what it provides to each public form."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from records.forms import specs
from records.forms.context import Context, Versions
from records.forms.emblems import Emblem
from records.forms.entry import Entry
from records.forms.statement import Statement
from records.forms.states import Badge, States
from records.language.words import upper_first
from records.reading.problems import Fault
from records.record import Handwritten, Record

SomeRecord = TypeVar("SomeRecord", bound=Record)

FORMS = (
    *("states", "facets", "feed", "entries", "events", "vcard", "dataset", "statement", "linked"),
    *("measures", "new", "checks", "report"),
)
"""What each kind gives to the site, or names in `without`."""
_NEEDS = (("feed", "entries"), ("linked", "statement"), ("sorts", "facets"), ("paged", "states"))
"""What a kind gives only together with something else."""
_NEEDED_FIELDS = {"title", "aliases", "example"}


@dataclass(frozen=True, kw_only=True)
class Kind(Generic[SomeRecord]):
    """One kind of record. Each public form is given, or named in `without`: none is forgotten."""

    model: type[SomeRecord]
    plural: str
    """In English: the template of the page that lists it, and the folder of its finder."""
    icon: str
    """The name of a Material Design icon."""
    word: str = ""
    """What a search result calls one record, when that is not the model's `label`."""
    words: str = ""
    """What the search calls all of them, when that is not the model's `labels`."""
    heading: str = ""
    """The heading above its records on the page of a term, when that is not `words`."""
    term_place: int
    """The position of that heading among other kinds, from 1."""
    binding: str
    """How the bands cross that decorate the pages of its menu item (rendering/fabrics.py)."""
    emblem: Callable[[SomeRecord], Emblem] | None = None
    """What its cards show when there is no photo."""
    og_type: str = "website"
    """What social media take a record for: an `og:type` of The Open Graph protocol."""

    order: Callable[[SomeRecord, datetime], Any]
    """The sort key of a record in lists at a moment."""
    descending: bool = False
    paged: str | None = None
    """The group of states that its list pages show; None for all current records."""
    page_size: int = 24
    wrapper: str = "k-cards"
    """The CSS class around its records in a list: `k-cards`, `k-rows`, ..."""
    list_link: str | None = None
    """The text of the link to its list beside records that belong to another; None for no link."""
    sorts: tuple[specs.Sort, ...] = ()
    """The orders in which its finder shows it."""
    statuses: tuple[Badge, ...] = ()
    """The badges of its statuses; those of states follow from these."""

    through: tuple[str, ...] | None = None
    """The kinds whose terms it inherits when it refers to their records."""
    similar: Mapping[str, int] | None = None
    """The fields that determine similar records, with their weights."""
    questions: Mapping[str, Callable[..., Any]] | None = None
    """Functions for its templates, by name; most are of a record and a moment."""
    templates: Callable[[Mapping[str, str]], Mapping[str, str]] | None = None
    """What pages may show below their text, each with a hint, given the lists of other kinds."""

    states: States | None = None
    facets: tuple[specs.FacetSpec, ...] | None = None
    """The filters of its finder in display order."""
    feed: specs.FeedSpec | None = None
    entries: Callable[[SomeRecord, Context], Iterator[Entry]] | None = None
    events: Callable[[SomeRecord, datetime], Iterator[specs.Event]] | None = None
    vcard: Callable[[SomeRecord], specs.VCard] | None = None
    dataset: specs.DatasetSpec | None = None
    statement: Callable[[SomeRecord, Context], Statement] | None = None
    linked: Callable[[SomeRecord], Statement] | None = None
    """Additions to the statement in other vocabularies, for linked data."""
    measures: specs.MeasureSpec | None = None
    new: specs.NewRecord | None = None
    checks: Callable[[SomeRecord, datetime, Versions], Iterator[Fault]] | None = None
    """Problems of a record at a moment that follow from its history."""
    report: tuple[specs.ReportSection, ...] | None = None
    without: tuple[str, ...]
    """The forms that it does not have."""

    def __post_init__(self) -> None:
        """Take the words of the model; TypeError for a form that is forgotten or said twice."""
        label, labels = self.model.label, self.model.labels
        usual = {"word": label, "words": labels, "heading": self.words or labels}
        for key, word in usual.items():
            object.__setattr__(self, key, getattr(self, key) or upper_first(word))
        absent = {form for form in FORMS if getattr(self, form) is None}
        if forgotten := sorted(absent.difference(self.without)):
            raise TypeError(f"{self.name}: give {forgotten}, or name what it lacks in `without`")
        if wrong := sorted({*self.without} - absent):
            raise TypeError(f"{self.name}: `without` names {wrong}, which are given or no form")
        self._check_names()

    def _check_names(self) -> None:
        """TypeError for what is given without what it needs, and for a field that the model lacks."""
        for form, other in _NEEDS:
            if getattr(self, form) and not getattr(self, other):
                raise TypeError(f"{self.name}: `{form}` needs `{other}`: give that too, or neither")
        new = (*self.new.fields, *self.new.asked) if self.new else ()
        named = {"similar": self.similar or (), "new": new, "every page": _NEEDED_FIELDS}
        for needing, keys in named.items():
            if unknown := sorted({*keys} - self.model.fields.keys()):
                raise TypeError(f"{self.name}: {needing} needs {unknown}: no fields of its model")

    @property
    def name(self) -> str:
        """The name, in English."""
        return self.model.kind

    @property
    def is_handwritten(self) -> bool:
        """Whether its records are pages, whose addresses follow from their files."""
        return issubclass(self.model, Handwritten)

    @property
    def menu(self) -> str:
        """The main menu page to which its records belong."""
        return f"{self.model.section}/"

    @property
    def distinct(self) -> Iterator[tuple[str, Any]]:
        """What no other kind of the site has, each with what it is."""
        yield from ((key, getattr(self.model, key)) for key in ("kind", "folder", "section"))
        yield from ((key, getattr(self, key)) for key in ("plural", "term_place", "heading"))
        if self.dataset:
            yield "dataset", self.dataset.name

    @property
    def badges(self) -> tuple[Badge, ...]:
        """One for each status or state."""
        return self.states.badges if self.states else self.statuses

    @property
    def shows_cards(self) -> bool:
        """Whether its lists show cards beside each other, not lines below each other."""
        return self.wrapper == "k-cards"

    def badge(self, name: str) -> Badge:
        """The badge of a status or state; raises KeyError for an unknown one."""
        badges: dict[str, Badge] = {badge.id: badge for badge in self.badges}
        return badges[name]
