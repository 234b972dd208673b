"""Write every file that other programs use: feeds, calendars, address cards and open data."""

from itertools import chain

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

from records.calendars.calendar import calendar_files
from records.catalogue.totals import totals
from records.data.data_files import CATALOGUE
from records.data.datasets import as_json, datasets_of, totals_dataset
from records.data.dcat import catalogue_description
from records.feeds.feed_files import feed_files
from records.rendering.build import build_of
from records.vcards.vcard_files import vcard_files


def on_nav(nav: Navigation, config: MkDocsConfig, **_: object) -> Navigation:
    """Write the data before the pages, one of which shows its files with their sizes."""
    build = build_of(config)
    create = build.staging.create
    build.datasets = datasets_of(build.site.catalogue.kinds, build.context, build.cache, create)
    build.totals = totals(build.site.catalogue)
    figures = totals_dataset(build.totals, build.site.catalogue, create)
    description = catalogue_description([*build.datasets, figures], build.imprint)
    build.staging.write(CATALOGUE, as_json(description))
    return nav


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> Environment:
    """Give the datasets and the totals to the pages that show them."""
    build = build_of(config)
    build.renderer.offer("datasets", lambda: build.datasets)
    build.renderer.offer("totals", lambda: build.totals)
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Write the feeds, calendars and vCards."""
    build = build_of(config)
    site, imprint = build.site, build.imprint
    feeds = feed_files(site.feeds.values(), site.catalogue.kinds, build.context)
    build.staging.make(list(feeds))
    calendars = calendar_files(site.calendars, site.catalogue, imprint, build.cache)
    for href, content in chain(calendars, vcard_files(site.catalogue, imprint, build.cache)):
        build.staging.write(href, content)
