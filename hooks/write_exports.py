"""Write every file that other programs use: calendars, address cards and open data."""

from __future__ import annotations

from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from records.calendars.calendar_files import calendar_files
from records.data.data_forms import CATALOGUE
from records.data.datasets import as_json, datasets_of
from records.data.dcat import catalogue_description
from records.site.context import context_of
from records.vcards.vcard_files import vcard_files

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> Environment:
    """Write the data before the pages, for one of them shows what it holds and how large it is."""
    site, imprint = config.extra["site"], config.extra["imprint"]
    create = partial(_create, Path(config.site_dir))
    found = datasets_of(
        site.catalogue.kinds, context_of(site, imprint), config.extra["cache"], create
    )
    with create(CATALOGUE) as file:
        file.write(as_json(catalogue_description(found, imprint)))
    env.globals["datasets"] = found
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Put each file where the pages say it is."""
    site, imprint, cache = (config.extra[name] for name in ("site", "imprint", "cache"))
    catalogue = site.catalogue
    calendars = calendar_files(site.calendars, catalogue, imprint, cache)
    for href, content in chain(calendars, vcard_files(catalogue, imprint)):
        with _create(Path(config.site_dir), href) as file:
            file.write(content)


def _create(output: Path, href: str) -> BinaryIO:
    path = output / href
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.open("wb")
