"""Write a page for each record and term, and redirects from old addresses."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from records.addresses.route import path_of
from records.building.progress import progress

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from records.building.workshop import Workshop
    from records.pages.dressing import Dresser
    from records.pages.shell import Shell
    from records.site.site import Site


def on_post_build(config: MkDocsConfig) -> None:
    """Join each record into the shell of its place, unless its page is there already."""
    site: Site = config.extra["site"]
    dresser: Dresser = config.extra["dresser"]
    shells: dict[str, Shell] = config.extra["rendered"]
    workshop: Workshop = config.extra["workshop"]
    for route in progress(site.made, "Pagina's maken"):
        shell = shells[route.shell]
        fingerprint = partial(dresser.fingerprint, route, shell)
        if not workshop.keeps(path_of(route.href), fingerprint):
            page, asked = dresser.page(route, shell)
            workshop.write(path_of(route.href), page, fingerprint(asked), asked)
    for old, new in site.redirects.items():
        fingerprint = partial(dresser.fingerprint, old, new)
        if not workshop.keeps(path_of(old), fingerprint):
            workshop.write(path_of(old), dresser.redirect(old, new), fingerprint(()), ())
