"""All routes of the site, from the records, terms and removed pages; and lists of redirects for servers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from records.all_kinds import Kinds
from records.catalogue.catalogue import Catalogue
from records.catalogue.facets import terms_with_pages
from records.catalogue.gone import FILE as GONE_FILE
from records.language.dates import day_in_words
from records.language.words import enumeration
from records.record import Handwritten, Record
from records.vocabulary import FILE as VOCABULARY_FILE
from records.vocabulary import TERM_LISTS

from .route import Route, paginate

TERM_SIZE = 24
Pages = Mapping[str, Handwritten]


def routes(catalogue: Catalogue) -> list[Route]:
    """Every page of the site except redirects and the 404 page."""
    pages = {page.href: page for page in catalogue.pages}
    return [
        *_page_routes(catalogue, pages),
        *_record_routes(catalogue, pages),
        *_term_routes(catalogue, pages),
        *_gone_routes(catalogue, pages),
    ]


def menus(kinds: Kinds) -> set[str]:
    """The main menu pages to which records and terms belong."""
    return {*(kind.menu for kind in kinds.records), *(term.menu for term in TERM_LISTS.values())}


def _page_routes(catalogue: Catalogue, pages: Pages) -> Iterator[Route]:
    menu = menus(catalogue.kinds)
    for page in catalogue.pages:
        above = trail(page.href, pages)
        active = next(
            (href for _, href in [*above, ("", page.href)][::-1] if href in menu), page.href
        )
        kind = catalogue.kinds.lists.get(page.template)
        template = f"{kind.name}/list" if kind else f"page/{page.template}"
        route = _route(page, template, active, above)
        if kind is None:
            yield route
        else:
            name, group = kind.name, kind.paged
            records = catalogue.group(name, group) if group else catalogue.current(name)
            yield from _paged(route, records, kind.page_size)


def _record_routes(catalogue: Catalogue, pages: Pages) -> Iterator[Route]:
    for kind in catalogue.kinds.records:
        for record in catalogue.of(kind.name):
            yield _route(record, f"{kind.name}/page", kind.menu, trail(record.href, pages))


def _route(record: Record, template: str, menu: str, above: tuple[tuple[str, str], ...]) -> Route:
    return Route(
        href=record.href,
        title=record.title,
        summary=record.lead,
        template=template,
        name=record.kind,
        subject=record,
        menu=menu,
        trail=above,
        file=record.file,
        changed=record.changed,
    )


def _term_routes(catalogue: Catalogue, pages: Pages) -> Iterator[Route]:
    """The terms, and what finders filter by beside them, for visitors without scripts."""
    for term, related in terms_with_pages(catalogue):
        parts = [kind.model.counted(len(related[kind.name])) for kind in catalogue.kinds.records]
        counts = enumeration(list(filter(None, parts))) or "er is nog niets"
        route = Route(
            href=term.href,
            title=term.heading,
            summary=f"{term.heading}: {counts} op deze site.",
            template=f"term/{term.template}",
            name="term",
            subject=term,
            menu=term.menu,
            trail=(*trail(term.menu, pages), _crumb(term.menu, pages)),
            file=VOCABULARY_FILE,
        )
        items = [record for kind in catalogue.kinds.by_place for record in related[kind.name]]
        yield from _paged(route, items, TERM_SIZE)


def _gone_routes(catalogue: Catalogue, pages: Pages) -> Iterator[Route]:
    menu = sorted(menus(catalogue.kinds), key=len, reverse=True)
    for gone in catalogue.gone:
        yield Route(
            href=gone.address,
            title=gone.title,
            summary=f"Deze pagina is weg sinds {day_in_words(gone.date)}. {gone.reason}",
            template="gone/page",
            name=gone.kind,
            subject=gone,
            menu=next((href for href in menu if gone.address.startswith(href)), ""),
            trail=trail(gone.address, pages),
            file=GONE_FILE,
            changed=gone.date,
            listed=False,
        )


def _paged(route: Route, items: Sequence[Record], size: int) -> Iterator[Route]:
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


def trail(href: str, pages: Pages) -> tuple[tuple[str, str], ...]:
    """The pages above an address, from home down, as far as they exist."""
    parts = href.split("/")[:-1]
    above = ["/".join(parts[:count]) + "/" for count in range(1, len(parts))]
    return tuple(_crumb(step, pages) for step in (["", *above] if href else []) if step in pages)


def _crumb(href: str, pages: Pages) -> tuple[str, str]:
    return ("Home" if not href else pages[href].title if href in pages else href, href)


def for_hosts(moved: Mapping[str, str], root: str) -> str:
    """A `_redirects` file for Netlify and Cloudflare; `root` is the site's path on its host."""
    return "".join(f"{root}{old} {root}{new} 301\n" for old, new in sorted(moved.items()))


def for_nginx(moved: Mapping[str, str], root: str) -> str:
    """The lines of an nginx `map` for permanent redirects (RFC 9110, 301)."""
    return "".join(f'"{root}{old}" "{root}{new}";\n' for old, new in sorted(moved.items()))
