"""Write the news as RSS."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from records.feeds import news_feed
from records.site import NEWS_FEED

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_post_build(config: MkDocsConfig) -> None:
    """Put the feed where every page says it is."""
    feed = news_feed(config.extra["site"], config.extra["imprint"])
    (Path(config.site_dir) / NEWS_FEED).write_bytes(feed)
