"""Write a page for each record and term, and redirects from old addresses."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from records.building.staging import PageJob
from records.forms.addresses import path_of
from records.rendering.build import build_of
from records.site.routes import for_hosts, for_nginx

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig

    from records.rendering.page_renderer import PageRenderer

_SAMPLE = 100
"""One page in so many is made first: what that teaches, all processes know that make the others."""


def on_post_build(config: MkDocsConfig) -> None:
    """Join each record into the shell of its place; redirect from old addresses in three ways.

    Pages do it everywhere, one list for Netlify and Cloudflare, one for serve/nginx.conf.
    """
    build = build_of(config)
    renderer, staging, redirects = build.renderer, build.staging, build.site.redirects
    pages = [
        _job(renderer, renderer.page, route.href, route, build.shells[route.shell])
        for route in build.site.made
    ]
    staging.make(pages[::_SAMPLE])
    del pages[::_SAMPLE]
    staging.make(pages, "Pagina's maken")
    staging.make(
        [_job(renderer, renderer.redirect, old, old, new) for old, new in redirects.items()]
    )
    root = urlsplit(config.site_url or "/").path
    staging.write("_redirects", for_hosts(redirects, root).encode())
    staging.write("_redirects.map", for_nginx(redirects, root).encode())


def _job(renderer: PageRenderer, make: Callable[..., Any], href: str, *parts: Any) -> PageJob:
    """The page at an address, which `make` makes from some parts."""
    return PageJob(path_of(href), partial(renderer.fingerprint, *parts), partial(make, *parts))
