"""Write a page for each record and term, and redirects from old addresses."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from records.building.staging import PageJob
from records.forms.addresses import path_of
from records.rendering.build import build_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from records.rendering.page_renderer import PageRenderer
    from records.rendering.shell import Shell
    from records.site.route import Route

_SAMPLE = 100
"""One page in so many is made first: what that teaches, all processes know that make the others."""


def on_post_build(config: MkDocsConfig) -> None:
    """Join each record into the shell of its place, unless its page is there already."""
    build = build_of(config)
    renderer, staging = build.renderer, build.staging
    pages = [_page(renderer, route, build.shells[route.shell]) for route in build.site.made]
    staging.make(pages[::_SAMPLE])
    del pages[::_SAMPLE]
    staging.make(pages, "Pagina's maken")
    staging.make([_redirect(renderer, old, new) for old, new in build.site.redirects.items()])


def _page(renderer: PageRenderer, route: Route, shell: Shell) -> PageJob:
    return PageJob(
        path_of(route.href),
        partial(renderer.fingerprint, route, shell),
        partial(renderer.page, route, shell),
    )


def _redirect(renderer: PageRenderer, old: str, new: str) -> PageJob:
    return PageJob(
        path_of(old),
        partial(renderer.fingerprint, old, new),
        partial(renderer.redirect, old, new),
    )
