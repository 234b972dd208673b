"""Write every file that other programs use: feeds, calendars, address cards and open data."""

from __future__ import annotations

from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from records.calendars.calendar_files import calendar_files
from records.data.data_forms import CATALOGUE
from records.data.datasets import as_json, datasets_of
from records.data.dcat import catalogue_description
from records.feeds.feed_files import feed_files
from records.rendering.build import build_of
from records.vcards.vcard_files import vcard_files

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation


def on_nav(nav: Navigation, config: MkDocsConfig, **_: object) -> Navigation:
    """Write the data before the pages, for one of them shows what it holds and how large it is."""
    build = build_of(config)
    create = partial(_create, Path(config.site_dir))
    build.datasets = datasets_of(build.site.catalogue.kinds, build.context, build.cache, create)
    with create(CATALOGUE) as file:
        file.write(as_json(catalogue_description(build.datasets, build.imprint)))
    return nav


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> Environment:
    """The page about the data shows each dataset."""
    env.globals["datasets"] = build_of(config).datasets
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Put each file where the pages say it is."""
    build = build_of(config)
    site, imprint, cache = build.site, build.imprint, build.cache
    feeds = feed_files(site.feeds.values(), site.catalogue.kinds, build.context, cache)
    calendars = calendar_files(site.calendars, site.catalogue, imprint, cache)
    for href, content in chain(feeds, calendars, vcard_files(site.catalogue, imprint)):
        with _create(Path(config.site_dir), href) as file:
            file.write(content)


def _create(output: Path, href: str) -> BinaryIO:
    path = output / href
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.open("wb")
