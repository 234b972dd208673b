"""Write a page for each record and term, and redirects from old addresses."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from records.building.staging import Draft
from records.site.route import path_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from records.building.staging import Workshop
    from records.rendering.page_renderer import Dresser
    from records.rendering.shell import Shell
    from records.site.route import Route
    from records.site.site import Site

_SAMPLE = 100
"""One page in so many is made first: what that teaches, all processes know that make the others."""


def on_post_build(config: MkDocsConfig) -> None:
    """Join each record into the shell of its place, unless its page is there already."""
    site: Site = config.extra["site"]
    dresser: Dresser = config.extra["dresser"]
    shells: dict[str, Shell] = config.extra["rendered"]
    workshop: Workshop = config.extra["workshop"]
    pages = [_page(dresser, route, shells[route.shell]) for route in site.made]
    workshop.make(pages[::_SAMPLE])
    del pages[::_SAMPLE]
    workshop.make(pages, "Pagina's maken")
    workshop.make([_redirect(dresser, old, new) for old, new in site.redirects.items()])


def _page(dresser: Dresser, route: Route, shell: Shell) -> Draft:
    return Draft(
        path_of(route.href),
        partial(dresser.fingerprint, route, shell),
        partial(dresser.page, route, shell),
    )


def _redirect(dresser: Dresser, old: str, new: str) -> Draft:
    return Draft(
        path_of(old),
        partial(dresser.fingerprint, old, new),
        partial(dresser.redirect, old, new),
    )
