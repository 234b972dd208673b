"""The JSON-LD of pages, in the words of schema.org."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from records.forms.context import Context
from records.forms.statement import Statement, cities, described, publisher
from records.kind import Kind, Kinds
from records.site.route import Route


class PageStatements:
    """The pages of one site in the words of schema.org (version 30)."""

    def __init__(self, kinds: Kinds, context: Context) -> None:
        self._kinds = kinds
        self._context = context
        self._imprint = context.imprint

    def route(self, route: Route) -> Iterator[Statement]:
        """The statements about one page; none for a wrong address."""
        if route.subject is None:
            return
        yield self._subject(route)
        if route.trail:
            yield self._breadcrumb(route)

    def _subject(self, route: Route) -> Statement:
        kind = self._kinds.get(route.name)
        if kind and kind.statement:
            return kind.statement(route.subject, self._context)
        if not route.href:
            return self._home(route)
        listed = self._kinds.lists.get(getattr(route.subject, "template", ""))
        return self._dataset(route, listed) if listed and listed.dataset else self._page(route)

    def _home(self, route: Route) -> Statement:
        return {
            **described("WebSite", self._url(""), self._imprint.name, route.summary),
            "inLanguage": "nl-BE",
            "publisher": publisher(self._imprint),
        }

    def _dataset(self, route: Route, kind: Kind[Any]) -> Statement:
        places = self._context.records.terms("municipalities")
        about = kind.dataset.description if kind.dataset else ""
        name = f"{kind.model.labels.capitalize()} van {self._imprint.name}"
        return {
            **described("Dataset", self._url(route.href), name, f"{route.summary} {about}"),
            "creator": publisher(self._imprint),
            "inLanguage": "nl-BE",
            "dateModified": str(route.changed) if route.changed else None,
            "isAccessibleForFree": True,
            "spatialCoverage": cities(places),
        }

    def _page(self, route: Route) -> Statement:
        kind = "CollectionPage" if route.pagination else "WebPage"
        return {
            **described(kind, self._url(route.href), route.title, route.summary),
            "dateModified": str(route.changed) if route.changed else None,
            "inLanguage": "nl-BE",
            "publisher": publisher(self._imprint),
        }

    def _breadcrumb(self, route: Route) -> Statement:
        steps = [*route.trail, (route.title, route.href)]
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": place, "name": title, "item": self._url(href)}
                for place, (title, href) in enumerate(steps, start=1)
            ],
        }

    def _url(self, href: str) -> str:
        return self._imprint.site_url + href
