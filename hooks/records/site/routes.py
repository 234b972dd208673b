"""Every address of the site, and what stands there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from records.catalogue.catalogue import Catalogue
from records.catalogue.facets import values_with_pages
from records.catalogue.gone import FILE as GONE_FILE
from records.catalogue.related import Related
from records.kinds.call.state import CallState
from records.kinds.page.model import Page, PageTemplate
from records.language.dates import day_in_words
from records.record import Record
from records.vocabulary import FILE as VOCABULARY_FILE
from records.vocabulary import TERM_LISTS, Term

from .pagination import paginate
from .route import Route
from .titles import summary_of, summary_of_term, term_title

SIZES = {"projects": 24, "calls": 20, "contacts": 48, "news": 20, "term": 24}
"""How many records one page of a list shows."""

_MENU = {
    "project": "projecten/",
    "call": "oproepen/",
    "contact": "contact/",
    "news_item": "nieuws/",
    "themes": "projecten/",
    "work_forms": "projecten/",
    "target_groups": "projecten/",
    "municipalities": "projecten/",
    "priorities": "over/regierol/",
    "categories": "nieuws/",
}
"""The page of the main menu to which each kind and each list of terms belongs."""


def routes(catalogue: Catalogue) -> list[Route]:
    """Every page of the site but redirects and the page for a wrong address."""
    pages = {page.href: page for page in catalogue.pages}
    return [
        *_page_routes(catalogue, pages),
        *_record_routes(catalogue, pages),
        *_term_routes(catalogue, pages),
        *_value_routes(catalogue, pages),
        *_gone_routes(catalogue, pages),
    ]


def _page_routes(catalogue: Catalogue, pages: dict[str, Page]) -> Iterator[Route]:
    lists: dict[PageTemplate, Sequence[Record]] = {
        PageTemplate.PROJECTS: catalogue.projects,
        PageTemplate.CALLS: catalogue.calls_in(CallState.CLOSED),
        PageTemplate.CONTACTS: catalogue.contacts,
        PageTemplate.NEWS: catalogue.current_news,
    }
    menu = set(_MENU.values())
    for page in catalogue.pages:
        above = trail(page.href, pages)
        lit = next((href for _, href in [*above, ("", page.href)][::-1] if href in menu), page.href)
        route = Route(
            page.href,
            page.title,
            page.summary,
            page.template.value,
            "page",
            page,
            lit,
            above,
            page.file,
            page.reviewed,
        )
        items = lists.get(page.template)
        if items is None:
            yield route
        else:
            yield from _paged(route, items, SIZES[page.template.value])


def _record_routes(catalogue: Catalogue, pages: dict[str, Page]) -> Iterator[Route]:
    groups: list[Sequence[Any]] = [
        catalogue.projects,
        catalogue.calls,
        catalogue.contacts,
        catalogue.news,
    ]
    for record in (record for group in groups for record in group):
        yield Route(
            record.href,
            record.title,
            summary_of(record),
            record.kind,
            record.kind,
            record,
            _MENU[record.kind],
            trail(record.href, pages),
            record.file,
            record.changed,
        )


def _term_routes(catalogue: Catalogue, pages: dict[str, Page]) -> Iterator[Route]:
    for name in TERM_LISTS:
        for term in catalogue.terms(name):
            yield from _about(term, catalogue.related(term), _MENU[name], pages)


def _value_routes(catalogue: Catalogue, pages: dict[str, Page]) -> Iterator[Route]:
    """What a finder filters by beside the terms has pages too, for who has no scripts."""
    for value, found in values_with_pages(catalogue):
        yield from _about(value, found, f"{value.section.partition('/')[0]}/", pages)


def _about(term: Term, found: Related, menu: str, pages: dict[str, Page]) -> Iterator[Route]:
    items = [*found.contacts, *found.calls, *found.projects, *found.news]
    route = Route(
        term.href,
        term_title(term),
        summary_of_term(term, found),
        "term",
        "term",
        term,
        menu,
        (*trail(menu, pages), _crumb(menu, pages)),
        VOCABULARY_FILE,
        None,
    )
    yield from _paged(route, items, SIZES["term"])


def _gone_routes(catalogue: Catalogue, pages: dict[str, Page]) -> Iterator[Route]:
    menu = sorted(set(_MENU.values()), key=len, reverse=True)
    for gone in catalogue.gone:
        yield Route(
            gone.address,
            gone.title,
            f"Deze pagina is weg sinds {day_in_words(gone.date)}. {gone.reason}",
            gone.kind,
            gone.kind,
            gone,
            next((href for href in menu if gone.address.startswith(href)), ""),
            trail(gone.address, pages),
            GONE_FILE,
            gone.date,
            listed=False,
        )


def _paged(route: Route, items: Sequence[Any], size: int) -> Iterator[Route]:
    days = [day for day in (route.changed, *(item.changed for item in items)) if day]
    route = replace(route, changed=max(days, default=None))
    for pagination in paginate(route.href, items, size):
        if pagination.number == 1:
            yield replace(route, pagination=pagination)
            continue
        yield replace(
            route,
            href=pagination.href(pagination.number),
            title=f"{route.title} (pagina {pagination.number})",
            summary=f"{route.summary} Pagina {pagination.number} van {pagination.count}.",
            pagination=pagination,
        )


def trail(href: str, pages: dict[str, Page]) -> tuple[tuple[str, str], ...]:
    """The pages above an address, from home down, as far as they exist."""
    parts = href.split("/")[:-1]
    above = ["/".join(parts[:count]) + "/" for count in range(1, len(parts))]
    return tuple(_crumb(step, pages) for step in (["", *above] if href else []) if step in pages)


def _crumb(href: str, pages: dict[str, Page]) -> tuple[str, str]:
    return ("Home" if not href else pages[href].title if href in pages else href, href)
