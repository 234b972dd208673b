"""Write every file that other programs use: calendars, address cards and open data."""

from __future__ import annotations

from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from records.addresses.data_addresses import CATALOGUE
from records.data.datasets import as_json, datasets
from records.data.dcat import catalogue_description
from records.following.calendar_files import calendar_files
from records.following.card_files import card_files

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> Environment:
    """Write the data before the pages, for one of them shows what it holds and how large it is."""
    site, imprint = config.extra["site"], config.extra["imprint"]
    put = partial(_put, Path(config.site_dir))
    found = datasets(site, imprint, config.extra["cache"], put)
    put(CATALOGUE, as_json(catalogue_description(found, imprint)))
    env.globals["datasets"] = found
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Put each file where the pages say it is."""
    site, imprint = config.extra["site"], config.extra["imprint"]
    for href, content in chain(calendar_files(site, imprint), card_files(site, imprint)):
        _put(Path(config.site_dir), href, content)


def _put(output: Path, href: str, content: bytes) -> None:
    path = output / href
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
