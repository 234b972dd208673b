"""Write a page for each record and term, and redirects from old addresses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from records.shell import root_from

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from records.dressing import Dresser
    from records.shell import Shell
    from records.site import Site


def on_post_build(config: MkDocsConfig) -> None:
    """Join each record into the shell of its place."""
    site: Site = config.extra["site"]
    dresser: Dresser = config.extra["dresser"]
    shells: dict[str, Shell] = config.extra["rendered"]
    output = Path(config.site_dir)
    for route in site.routes:
        if not route.is_handmade:
            page = shells[route.shell].fill(root_from(route.href), **dresser.slots(route))
            _write(output / route.href, page)
    for old, new in site.redirects.items():
        _write(output / old, dresser.redirect(old, new))


def _write(folder: Path, page: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(page, encoding="utf-8")
