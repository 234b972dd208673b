"""A site whose questions are traced: which of its things have addresses, and what each consists of."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from records.building.tracing import Tracer
from records.feeds.feed import Feed
from records.record import Record
from records.site.route import Route
from records.site.site import Site
from records.vocabulary import Term

from .shell import Shell

_FREE = {f"catalogue.{name}" for name in ("terms", "vocabulary", "today", "now", "waits")}
"""What a template may ask unseen: a page that is kept has the vocabulary and the day of today, and
what a record says of the moment is part of the record's own fingerprint."""
_NESTED = {"site.history"}


def tracer_of(site: Site) -> Tracer:
    """Traces `site` and `catalogue`."""
    roots = {"site": site, "catalogue": site.catalogue}
    return Tracer(roots, SiteThings(site), free=_FREE, nested=_NESTED)


class SiteThings:
    """The records, terms and routes of a site, and what else templates get as an answer."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def address(self, thing: Any) -> str | None:
        """Of a record, a term or a route; None of other things."""
        if isinstance(thing, Route):
            return f"/{thing.href}"
        return thing.href if isinstance(thing, (Record, Term)) else None

    def find(self, address: str) -> Record | Term | Route:
        """The thing with an address; raises KeyError when it is gone."""
        return self._by_address[address]

    def parts(self, thing: Any) -> Any | None:
        """What makes one thing another than the next; None for what this does not know."""
        match thing:
            case Record():
                return self._site.catalogue.fingerprint(thing)
            case Term():
                return thing.href, thing.name
            case Shell():
                return thing.digest
            case Feed():
                return thing.page, thing.topic, thing.description  # a page never shows its entries
            case Route():
                return str(thing.words), thing.subject, thing.pagination
        return None

    @cached_property
    def _by_address(self) -> dict[str, Record | Term | Route]:
        found: dict[str, Record | Term | Route] = {
            thing.href: thing for thing in self._site.catalogue.things()
        }
        return found | {f"/{route.href}": route for route in self._site.routes}
