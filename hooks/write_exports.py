"""Write every file that other programs use: calendars and address cards."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from records.calendar_files import calendar_files
from records.card_files import card_files

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_post_build(config: MkDocsConfig) -> None:
    """Put each file where the pages say it is."""
    output = Path(config.site_dir)
    site, imprint = config.extra["site"], config.extra["imprint"]
    for href, content in chain(calendar_files(site, imprint), card_files(site, imprint)):
        path = output / href
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
