"""What machines are told about a page: JSON-LD in the words of schema.org."""

from __future__ import annotations

from collections.abc import Iterator

from records.forms.imprint import Imprint
from records.jsonld.described_records import DescribedRecords
from records.jsonld.schema_org import Statement, cities, publisher
from records.site.route import Route
from records.site.site import Site


class Described:
    """The pages of one site in the words of schema.org (version 30)."""

    def __init__(self, site: Site, imprint: Imprint) -> None:
        self._catalogue = site.catalogue
        self._imprint = imprint
        self._records = DescribedRecords(site.catalogue, imprint)

    def route(self, route: Route) -> Iterator[Statement]:
        """The statements about one page; none for a wrong address."""
        if route.template == "not_found":
            return
        yield self._subject(route)
        if route.trail:
            yield self._breadcrumb(route)

    def _subject(self, route: Route) -> Statement:
        if self._records.know(route.name):
            return self._records.record(route.subject)
        if not route.href:
            return self._home(route)
        return self._dataset(route) if route.template == "projects" else self._page(route)

    def _home(self, route: Route) -> Statement:
        return {
            "@type": "WebSite",
            "@id": self._url(""),
            "url": self._url(""),
            "name": self._imprint.name,
            "description": route.summary,
            "inLanguage": "nl-BE",
            "publisher": publisher(self._imprint),
        }

    def _dataset(self, route: Route) -> Statement:
        places = self._catalogue.terms("municipalities")
        return {
            "@type": "Dataset",
            "@id": self._url(route.href),
            "url": self._url(route.href),
            "name": f"{route.title} in de sociale economie",
            "description": f"{route.summary} Elk project heeft een eigen pagina.",
            "creator": publisher(self._imprint),
            "inLanguage": "nl-BE",
            "dateModified": str(route.changed) if route.changed else None,
            "isAccessibleForFree": True,
            "spatialCoverage": cities(places),
        }

    def _page(self, route: Route) -> Statement:
        return {
            "@type": "CollectionPage" if route.pagination else "WebPage",
            "@id": self._url(route.href),
            "url": self._url(route.href),
            "name": route.title,
            "description": route.summary,
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
