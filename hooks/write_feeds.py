"""Write every feed in all of its forms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from records.feeds.feed_files import feed_files
from records.rendering.build import build_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_post_build(config: MkDocsConfig) -> None:
    """Put each feed where the pages say it is."""
    build = build_of(config)
    feeds, kinds = build.site.feeds.values(), build.site.catalogue.kinds
    for href, content in feed_files(feeds, kinds, build.context, build.cache):
        path = Path(config.site_dir) / href
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
