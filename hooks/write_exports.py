"""Write every file that other programs use: calendars, address cards and open data."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from records.data.data_files import data_files
from records.data.datasets import datasets
from records.following.calendar_files import calendar_files
from records.following.card_files import card_files

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> Environment:
    """Make the data before the pages, for one of them shows what it holds and how large it is."""
    config.extra["datasets"] = datasets(config.extra["site"], config.extra["imprint"])
    env.globals["datasets"] = config.extra["datasets"]
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Put each file where the pages say it is."""
    output = Path(config.site_dir)
    site, imprint = config.extra["site"], config.extra["imprint"]
    data = data_files(config.extra["datasets"], imprint)
    for href, content in chain(calendar_files(site, imprint), card_files(site, imprint), data):
        path = output / href
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
