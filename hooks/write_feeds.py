"""Write every feed in all of its forms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from records.feeds.feed_files import feed_files
from records.site.context import context_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_post_build(config: MkDocsConfig) -> None:
    """Put each feed where the pages say it is."""
    output = Path(config.site_dir)
    site, imprint, cache = (config.extra[name] for name in ("site", "imprint", "cache"))
    context = context_of(site, imprint)
    for href, content in feed_files(site.feeds.values(), site.catalogue.kinds, context, cache):
        path = output / href
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
