"""What the search index knows of one page beside its words: kind, state, place, subjects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from records.kinds.call.model import Call
from records.site.prose import plain
from records.site.route import Route
from records.site.site import Site
from records.vocabulary import TERM_LISTS, Municipality, Priority, Term


@dataclass(frozen=True)
class SearchEntry:
    """One page that visitors can find."""

    href: str
    title: str
    kind: str
    """`project`, `call`, `contact`, `news_item` or `page`."""
    place: str
    """The pages above it, as `Projecten`."""
    subjects: tuple[str, ...]
    """Names of what it is about: terms, organisations, postcodes, own search words."""
    text: str
    """All that it says, without tags."""
    example: bool
    """Whether it is invented."""
    facts: dict[str, str] = field(default_factory=dict)
    """What a result shows: `status`, `opens`, `closes`."""


def search_entries(site: Site) -> dict[str, SearchEntry]:
    """An entry for every page that the search finds, by address."""
    routes = (route for route in site.routes if route.is_searchable)
    return {route.href: _entry(route, site) for route in routes}


def _entry(route: Route, site: Site) -> SearchEntry:
    subject = route.subject
    is_term = isinstance(subject, Term)
    subjects = tuple(dict.fromkeys(_subjects(subject, site)))
    body = subject.description or "" if is_term else plain(site.text(subject))
    return SearchEntry(
        href=route.href,
        title=route.title,
        kind="page" if is_term else subject.kind,
        place=" › ".join(title for title, href in route.trail if href),
        subjects=subjects,
        text=" ".join((route.title, route.summary, body, *subjects)),
        example=getattr(subject, "example", False),
        facts=dict(_facts(subject)),
    )


def _subjects(subject: Any, site: Site) -> Iterator[str]:
    for name in TERM_LISTS:
        for term in site.catalogue.terms(name, getattr(subject, name, ())):
            yield term.name
            if isinstance(term, Priority):
                yield term.id
    if isinstance(subject, Municipality):
        yield from subject.postcodes
    for name in ("promoter", "funder"):
        if organisation := getattr(subject, name, None):
            yield organisation.name
    for partner in getattr(subject, "partners", ()):
        yield partner.name
    for name in ("organisation", "field", "code"):
        if value := getattr(subject, name, None):
            yield value
    yield from getattr(subject, "keywords", ())


def _facts(subject: Any) -> Iterator[tuple[str, str]]:
    if status := getattr(subject, "status", None):
        yield "status", status.value
    if isinstance(subject, Call):
        for name, moment in zip(("opens", "closes"), subject.window, strict=True):
            if moment:
                yield name, moment.isoformat()
