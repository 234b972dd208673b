"""Write every page, what finders load, and what hosts must know."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from pydantic_core import to_json

from records.building.manifest import Dependencies
from records.building.staging import PageJob
from records.finder import FOLDER, FinderShown, finders
from records.forms.addresses import path_of
from records.record import Record
from records.rendering.build import Build, build_of
from records.rendering.page_renderer import PageRenderer
from records.rendering.policy import headers_file
from records.site.routes import for_hosts, for_nginx

_SAMPLE = 100
"""One page in so many is made first: what is cached meanwhile, all processes have that make the others."""


def on_pre_build(config: MkDocsConfig) -> None:
    """Make the finders."""
    build = build_of(config)
    build.finders = finders(build.site.catalogue)


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> Environment:
    """Give templates what a finder shows before anybody filters."""
    build = build_of(config)

    def finder_of(kind: str) -> FinderShown:
        if finder := build.finders.get(kind):
            return finder.shown
        raise PluginError(f"The kind {kind} has no facets: extend record/list.html in its list.")

    build.renderer.offer("finder_of", finder_of)
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Write each page into the shell of its place, and the redirects from old addresses.

    Redirects are pages, for every host; a list for Netlify and Cloudflare; and one for serve/nginx.conf.
    Finders come first, since pages show the same cards; the headers last, since they name the
    scripts of all pages.
    """
    build = build_of(config)
    _write_finders(build)
    renderer, staging, redirects = build.renderer, build.staging, build.site.redirects
    pages = [
        _job(renderer, renderer.page, route.href, route, build.shells[route.shell])
        for route in build.site.routes
    ]
    staging.make(pages[::_SAMPLE])
    del pages[::_SAMPLE]
    staging.make(
        [_job(renderer, renderer.redirect, old, old, new) for old, new in redirects.items()]
    )
    staging.begin_making(pages, "Pagina's maken")
    staging.finish()
    root = urlsplit(config.site_url or "/").path
    staging.write("_redirects", for_hosts(redirects, root).encode())
    staging.write("_redirects.map", for_nginx(redirects, root).encode())
    staging.write("_headers", headers_file(build.script_hashes, build.policies).encode())


def _job(renderer: PageRenderer, make: Callable[..., Any], href: str, *parts: Any) -> PageJob:
    return PageJob(path_of(href), partial(renderer.fingerprint, *parts), partial(make, *parts))


def _write_finders(build: Build) -> None:
    for name, finder in build.finders.items():
        folder = f"{FOLDER}/{finder.name}"
        build.staging.write(f"{folder}/index.json", to_json(finder.index()))
        build.staging.write(f"{folder}/ids/{finder.order_digest}.json", to_json(finder.ids))
        for sort, numbers in finder.sorts().items():
            build.staging.write(
                f"{folder}/sorts/{sort}/{finder.order_digest}.json", to_json(numbers)
            )
        build.staging.make(
            [
                PageJob(
                    f"{folder}/cards/{order_digest}.json",
                    partial(build.renderer.fingerprint, name, records),
                    partial(_cards, build.renderer, records),
                )
                for order_digest, records in finder.groups.items()
            ]
        )


def _cards(renderer: PageRenderer, records: Sequence[Record]) -> tuple[bytes, Dependencies]:
    cards, asked = renderer.cards(records)
    return to_json(cards), asked
