"""The JSON-LD of pages, in the words of schema.org."""

from collections.abc import Iterator
from typing import Any

from records.all_kinds import Kinds
from records.forms.context import Context
from records.forms.imprint import Imprint
from records.forms.statement import Statement, cities, described, publisher
from records.kind import Kind
from records.site.route import Route


def page_statements(route: Route, kinds: Kinds, context: Context) -> Iterator[Statement]:
    """The statements about one page (schema.org, version 30); none for a wrong address."""
    if route.subject is None:
        return
    yield _subject(route, kinds, context)
    if route.trail:
        yield _breadcrumb(route, context.imprint)


def _subject(route: Route, kinds: Kinds, context: Context) -> Statement:
    kind, imprint = kinds.get(route.name), context.imprint
    if kind and kind.statement:
        return kind.statement(route.subject, context)
    if not route.href:
        return {
            **described("WebSite", imprint.site_url, imprint.name, route.summary),
            "inLanguage": "nl-BE",
            "publisher": publisher(imprint),
        }
    listed = kinds.lists.get(getattr(route.subject, "template", ""))
    if listed and listed.dataset:
        return _dataset(route, listed, listed.dataset.description, context)
    page = "CollectionPage" if route.pagination else "WebPage"
    return {
        **described(page, imprint.site_url + route.href, route.title, route.summary),
        "dateModified": str(route.changed) if route.changed else None,
        "inLanguage": "nl-BE",
        "publisher": publisher(imprint),
    }


def _dataset(route: Route, kind: Kind[Any], about: str, context: Context) -> Statement:
    imprint = context.imprint
    name = f"{kind.model.labels.capitalize()} van {imprint.name}"
    url = imprint.site_url + route.href
    return {
        **described("Dataset", url, name, f"{route.summary} {about}"),
        "creator": publisher(imprint),
        "inLanguage": "nl-BE",
        "dateModified": str(route.changed) if route.changed else None,
        "isAccessibleForFree": True,
        "spatialCoverage": cities(context.records.terms("municipalities")),
    }


def _breadcrumb(route: Route, imprint: Imprint) -> Statement:
    steps = enumerate([*route.trail, (route.title, route.href)], start=1)
    items = [
        {"@type": "ListItem", "position": place, "name": title, "item": imprint.site_url + href}
        for place, (title, href) in steps
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}
