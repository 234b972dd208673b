"""Which records, terms and pages a template asks about: what makes a page out of date."""

from collections.abc import Callable
from functools import cache, cached_property
from operator import attrgetter
from typing import Any

from typing_extensions import override

from records.building.tracing import Tracer
from records.calendars.calendar import Calendar
from records.feeds.feed import Feed
from records.forms.specs import DatasetSpec, Measure
from records.kind import Kind
from records.record import Record
from records.site.route import Route
from records.site.site import Site
from records.term import Term

from .shell import Shell

_PARTS: dict[type, Callable[[Any], Any]] = {
    Term: attrgetter("href", "name"),
    Calendar: attrgetter("href", "topic"),
    Shell: attrgetter("digest"),
    **dict.fromkeys((Kind, Measure, DatasetSpec), attrgetter("name")),  # what code declares
    Route: lambda route: (str(route.words), route.subject, route.pagination),
}
"""What makes one thing another than the next."""
_SHOWN_OF_FEED = attrgetter("page", "topic", "description", "forms")
"""Its entries show on no page, but for changes in records (`changes_on`)."""


class SiteTracer(Tracer):
    """Traces `site` and `catalogue`."""

    free = frozenset(
        f"catalogue.{name}" for name in ("terms", "vocabulary", "today", "now", "waits")
    )
    """A page that is kept has the vocabulary and the day of today, and what a record says of the
    moment is part of the record's own fingerprint."""
    nested = ("site.history",)

    def __init__(self, site: Site) -> None:
        super().__init__({"site": site, "catalogue": site.catalogue})
        self._site = site
        self.traced("record", lambda record: record)

    @override
    def address(self, thing: Any) -> str | None:
        if isinstance(thing, Route):
            return f"/{thing.href}"
        return thing.href if isinstance(thing, (Record, Term)) else None

    @override
    def find(self, address: str) -> Record | Term | Route:
        return self._things[address]

    @override
    def mark_of(self, kind: type) -> Callable[[Any], str]:
        if issubclass(kind, Record):
            return self._site.catalogue.fingerprint
        if issubclass(kind, Feed):  # every page asks for some of them
            return cache(lambda feed: self.mark(_SHOWN_OF_FEED(feed)))
        for known, parts in _PARTS.items():
            if issubclass(kind, known):
                return lambda thing: self.mark(parts(thing))
        return super().mark_of(kind)

    @cached_property
    def _things(self) -> dict[str, Record | Term | Route]:
        things: dict[str, Record | Term | Route] = {
            thing.href: thing for thing in self._site.catalogue.things()
        }
        return things | {f"/{route.href}": route for route in self._site.routes}
