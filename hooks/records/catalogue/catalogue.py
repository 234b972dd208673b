"""All records together, as visitors may see them, with the questions one asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial
from typing import Any, TypeVar, cast

from records.building.cache import Cache
from records.kinds.call.model import Call
from records.kinds.call.state import CallState
from records.kinds.contact.model import Contact
from records.kinds.news_item.model import NewsItem
from records.kinds.page.model import Page
from records.kinds.project.model import Project
from records.language.dates import day_in_words
from records.record import Record
from records.vocabulary import FILE as VOCABULARY_FILE
from records.vocabulary import TERM_LISTS, Municipality, Term

from .loader import Library
from .related import Related, relate
from .similar import similar_projects, terms_of

SomeRecord = TypeVar("SomeRecord", bound=Record)
_STATES = [CallState.CLOSING, CallState.OPEN, CallState.PERMANENT, CallState.PLANNED]


class Catalogue:
    """The public records at one moment; every list is in the order in which pages show it.

    In a preview it also holds what waits to become public.
    """

    def __init__(self, library: Library, *, preview: bool = False) -> None:
        self._digests = library.digests
        self._fingerprints: dict[str, str] = {}
        self.now = library.now
        self.today = library.now.date()
        self.vocabulary = library.vocabulary
        self.gone = library.gone.gone
        public = {
            kind: [record for record in records.values() if preview or record.is_public(self.now)]
            for kind, records in library.records.items()
        }
        self.pages = cast(list[Page], public["page"])
        self.projects = sorted(cast(list[Project], public["project"]), key=_project_order)
        self.calls = sorted(cast(list[Call], public["call"]), key=self._call_order)
        self.contacts = sorted(cast(list[Contact], public["contact"]), key=_contact_order)
        self.news = sorted(cast(list[NewsItem], public["news_item"]), key=_news_order, reverse=True)
        self._by_id: dict[str, dict[str, Record]] = {
            kind: {record.id: record for record in records} for kind, records in public.items()
        }
        self._names: dict[str, dict[str, str]] = {
            **{name: {term.id: term.name for term in self.terms(name)} for name in TERM_LISTS},
            **{
                kind: {record.id: getattr(record, "title", "") for record in records}
                for kind, records in public.items()
            },
        }
        self._related = relate(self)
        self._similar = _similar(self.projects, library.cache)

    @property
    def records(self) -> list[Record]:
        """Every project, call, contact and news item."""
        return [*self.projects, *self.calls, *self.contacts, *self.news]

    def name_of(self, target: str, name: str) -> str:
        """How visitors know what an id refers to; empty when they do not."""
        return self._names[target].get(name, "")

    # -- single records ------------------------------------------------------------------------

    def get(self, kind: str, ids: Iterable[str]) -> list[Any]:
        """The public records of a kind with these ids, in the order of the ids."""
        known = self._by_id[kind]
        return [known[name] for name in ids if name in known]

    def terms(self, name: str, ids: Iterable[str] | None = None) -> list[Any]:
        """Terms of a list of the vocabulary: these, or all of them."""
        known = self.vocabulary.terms(name)
        return [known[key] for key in (known if ids is None else ids) if key in known]

    def waits(self, record: Record) -> str:
        """Why only a preview shows a record: `klad`, or from when on; empty when it is public."""
        if record.is_public(self.now):
            return ""
        if getattr(record, "draft", False):
            return "klad"
        moment = getattr(record, "date", None)
        day = moment.day if moment else getattr(record, "publish_from", None)
        return f"zichtbaar vanaf {day_in_words(day)}" if day else "nog niet zichtbaar"

    def things(self) -> Iterator[Record | Term]:
        """Everything that has an address: all public records, all terms."""
        for records in (self.pages, self.projects, self.calls, self.contacts, self.news):
            yield from records
        for name in TERM_LISTS:
            yield from self.terms(name)

    @property
    def vocabulary_digest(self) -> str:
        """The digest of the file that the vocabulary comes from."""
        return self._digests[VOCABULARY_FILE]

    def fingerprint(self, record: Record) -> str:
        """A text that changes whenever something on the record does, the passing of time included."""
        fingerprint = self._fingerprints.get(record.file)
        if fingerprint is None:
            written = self._digests[record.file]
            passing = f"{record.time_state(self.now)}:{self.waits(record)}"
            fingerprint = self._fingerprints[record.file] = f"{record.file}:{written}:{passing}"
        return fingerprint

    # -- what belongs together -----------------------------------------------------------------

    def related(self, thing: Record | Term) -> Related:
        """The records that refer to a record or term, or that it refers to."""
        return self._related[thing.href]

    def similar(self, project: Project) -> list[Project]:
        """Up to three projects that look most like one."""
        return self.get("project", self._similar[project.id])

    @property
    def current_news(self) -> list[NewsItem]:
        """The news that lists and feeds show, newest first."""
        return [item for item in self.news if item.is_current(self.now)]

    def other_news(self, item: NewsItem) -> list[NewsItem]:
        """The current news but one item, newest first."""
        return [other for other in self.current_news if other.id != item.id]

    def calls_in(self, *states: str) -> list[Call]:
        """The calls in some states, in order of urgency."""
        return [call for call in self.calls if call.state(self.now) in states]

    def contacts_for(self, municipality: Municipality) -> list[Contact]:
        """Whom to reach in a municipality."""
        return self.related(municipality).contacts

    def _call_order(self, call: Call) -> tuple[int, float, str]:
        """Soonest deadline first; permanent ones, planned ones by opening; closed ones last."""
        state = call.state(self.now)
        if state is CallState.CLOSED:
            return len(_STATES), -call.over.timestamp(), call.id
        moment = call.opens if state is CallState.PLANNED else call.closes
        return _STATES.index(state), moment.start.timestamp() if moment else 0.0, call.id


def _project_order(project: Project) -> tuple[int, str, str]:
    """Checked last first."""
    return -project.reviewed.toordinal(), project.title.casefold(), project.id


def _contact_order(contact: Contact) -> tuple[bool, str, str]:
    """By name, the invented ones last."""
    return contact.example, contact.title.casefold(), contact.id


def _news_order(item: NewsItem) -> tuple[datetime, str]:
    """Oldest first."""
    return item.date.start, item.id


def _similar(projects: list[Project], cache: Cache) -> dict[str, list[str]]:
    """For each project the ids of those most like it, which only its terms decide."""
    question = [str((project.id, *terms_of(project))) for project in projects]
    return cache.value("similar", partial(similar_projects, projects), *question)
