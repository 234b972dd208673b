"""Write every feed in all of its forms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from records.following.feed_files import feed_files

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_post_build(config: MkDocsConfig) -> None:
    """Put each feed where the pages say it is."""
    output = Path(config.site_dir)
    for href, content in feed_files(config.extra["site"], config.extra["imprint"]):
        path = output / href
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
