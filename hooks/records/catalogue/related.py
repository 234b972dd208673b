"""What belongs together: the records that refer to each record or term, or that it refers to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from records.kinds.call.model import Call
from records.kinds.contact.model import Contact
from records.kinds.news_item.model import NewsItem
from records.kinds.project.model import Project
from records.record import Record
from records.vocabulary import Term

if TYPE_CHECKING:
    from .catalogue import Catalogue

Thing = Record | Term


@dataclass
class Related:
    """The records that have something to do with one record or term, each in its usual order."""

    projects: list[Project] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    news: list[NewsItem] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.projects or self.calls or self.contacts or self.news)


def relate(catalogue: Catalogue) -> dict[str, Related]:
    """What is related to each record or term, by its address; what is alone is empty."""
    found: dict[str, Related] = defaultdict(Related)
    for contact in catalogue.contacts:
        for href in _hrefs(_terms_of(catalogue, contact)):
            found[href].contacts.append(contact)
    for call in catalogue.calls:
        others = [*_terms_of(catalogue, call), *catalogue.get("contact", call.contacts)]
        for href in _hrefs(others):
            found[href].calls.append(call)
    for project in catalogue.projects:
        for href in _hrefs(_around(catalogue, project)):
            found[href].projects.append(project)
    for item in catalogue.current_news:
        for href in _hrefs(_subjects(catalogue, item)):
            found[href].news.append(item)
    return found


def _hrefs(things: Iterable[Thing]) -> Iterable[str]:
    return dict.fromkeys(thing.href for thing in things)


def _terms_of(catalogue: Catalogue, record: Record) -> Iterator[Term]:
    for name in ("themes", "work_forms", "target_groups", "municipalities", "priorities"):
        yield from catalogue.terms(name, getattr(record, name, ()))


def _around(catalogue: Catalogue, project: Project) -> Iterator[Thing]:
    """The terms, contacts and calls of a project, the calls that pay for it included."""
    yield from _terms_of(catalogue, project)
    yield from catalogue.get("contact", project.contacts)
    calls = [*project.calls, *(part.call for part in project.funding if part.call)]
    yield from catalogue.get("call", dict.fromkeys(calls))


def _subjects(catalogue: Catalogue, item: NewsItem) -> Iterator[Thing]:
    """What a news item is about: its records, and the terms of its projects and calls."""
    yield from catalogue.terms("categories", item.categories)
    for kind, names in (("project", item.projects), ("call", item.calls)):
        for record in catalogue.get(kind, names):
            yield record
            yield from _terms_of(catalogue, record)
    yield from catalogue.get("contact", item.contacts)
