"""The site: all content at one moment, read, checked and ready to render."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path

from records.building.cache import Cache
from records.calendars.calendar import Calendar, calendars
from records.catalogue.catalogue import Catalogue
from records.catalogue.git_log import read_blobs, read_log
from records.catalogue.history import History
from records.catalogue.ledger import Ledger, check_ledger_history, read_ledger
from records.catalogue.loader import Library, load
from records.catalogue.settings import read_settings
from records.catalogue.totals import total_hrefs
from records.catalogue.tree import tree_problems
from records.data.data_forms import data_hrefs
from records.feeds.feed import Feed, feeds, main_feeds
from records.forms.addresses import path_of
from records.kind import Kinds
from records.pictures.photo import Photo
from records.pictures.photo_reader import read_photos
from records.reading.assets import assets_below, sizes_of
from records.reading.problems import Problems
from records.record import Record
from records.vcards.vcard_hrefs import vcard_hrefs

from .asset_paths import TakenPaths, check_paths, unnamed_assets
from .checks import Checks, check_past
from .links import Addresses
from .persistent_urls import check_persistence
from .photo_elements import photo_element, with_photos
from .prose import Prose
from .route import Route
from .routes import redirects, routes
from .texts import render_texts, without_links


@dataclass(frozen=True)
class Site:
    """The content of the whole site at one moment."""

    catalogue: Catalogue
    routes: list[Route]
    feeds: dict[str, Feed]
    """By the address of their page."""
    calendars: list[Calendar]
    texts: dict[str, Prose]
    """The text of each record, by file."""
    redirects: dict[str, str]
    """New address by old address."""
    assets: dict[str, int]
    """The size in bytes of each static file, by its path from docs/."""
    photos: dict[str, Photo]
    """By their path from docs/."""
    ledger: Ledger
    history: History
    downloads: set[str]
    """The addresses of all generated files that are not pages."""

    @cached_property
    def made(self) -> list[Route]:
        """The routes of generated pages: all but the handwritten ones."""
        return [route for route in self.routes if not route.is_handmade]

    @cached_property
    def paths(self) -> list[str]:
        """The file of each generated page, redirects included."""
        return [path_of(href) for href in [*(route.href for route in self.made), *self.redirects]]

    def text(self, record: Record) -> str:
        """The text of a record as HTML, with ROOT before each address of the site.

        Empty for a record that does not show its text any more.
        """
        if not record.shows_text(self.catalogue.now):
            return ""
        is_first = getattr(record, "image", None) is None
        return with_photos(self.texts[record.file].html, self.photos, is_first=is_first)

    def photo(self, src: str, alt: str, sizes: str, *loading: str) -> str:
        """The element that shows a picture in docs/assets/; `loading` may be `lazy`."""
        return photo_element(src, alt, self.photos.get(src), sizes, *loading)

    def shared_address(self, asset: str) -> str:
        """Where feed readers and other sites find a static file: photos in a form that all know."""
        return self.photos[asset].fallback.href if asset in self.photos else asset

    @cached_property
    def shared_calendars(self) -> list[Calendar]:
        """The calendars to subscribe to: all except those of single records."""
        return [calendar for calendar in self.calendars if calendar.is_shared]

    @property
    def kind_calendars(self) -> list[Calendar]:
        """The calendars with all dated records of a kind."""
        return [calendar for calendar in self.shared_calendars if calendar.page.count("/") == 1]

    def calendar_of(self, page: str) -> Calendar | None:
        """The calendar of a page to subscribe to; None without dates."""
        found = (one for one in self.shared_calendars if one.page == page)
        return next(filter(lambda one: one.records, found), None)

    @property
    def feed_lists(self) -> list[tuple[str, list[Feed]]]:
        """The feeds of the whole site, without a label, and those of each list of terms."""
        going = [feed for feed in self.feeds.values() if not feed.is_discontinued]
        labels = dict.fromkeys(feed.label for feed in going)
        return [(label, [feed for feed in going if feed.label == label]) for label in labels]

    @property
    def totals_page(self) -> str:
        """The address of the page of figures; empty when there is none."""
        pages = self.catalogue.pages
        return next((page.href for page in pages if page.template == "totals"), "")

    @property
    def main_feed(self) -> Feed | None:
        """The feed that every page offers; None when no kind has a feed."""
        return next((self.feeds[page] for page in main_feeds(self.catalogue.kinds)), None)

    def nearest_feed(self, route: Route) -> Feed | None:
        """The feed that a page invites to follow: the first of its own, or else the main feed."""
        return next(iter(self.feeds_on(route)), self.main_feed)

    def feeds_on(self, route: Route) -> list[Feed]:
        """The feeds of a page and of its list; on the home page those of whole kinds."""
        page = route.pagination.base if route.pagination else route.href
        pages = [page, route.menu] if route.href else main_feeds(self.catalogue.kinds)
        page_feeds = [self.feeds[href] for href in dict.fromkeys(pages) if href in self.feeds]
        return [feed for feed in page_feeds if not feed.is_discontinued]


def read_site(  # noqa: PLR0913 (each caller names what its edition shows)
    root: Path,
    now: datetime,
    kinds: Kinds,
    *,
    preview: bool = False,
    examples: bool = True,
    cache: Cache | None = None,
) -> tuple[Site, Problems]:
    """Read and check everything below `root`; a site with errors must not be published.

    A preview also shows records that are not public yet; without `examples`, invented ones are
    hidden. The checks are always those of the public site with its examples.
    """
    problems = tree_problems(root)
    library = load(root, now, kinds, problems, cache or Cache(None))
    reading = Reading(library, root, problems)
    site = reading.site()
    check_persistence(site, library, problems)
    check_past(site.catalogue, site.history, library, problems)
    if not examples:
        site = reading.without_examples(site)
    if preview:
        catalogue = Catalogue(library, preview=True, examples=examples)
        site = replace(site, catalogue=catalogue, routes=routes(catalogue))
    return reading.with_its_assets(site), problems


class Reading:
    """What is read once for every edition of a site; problems in it are reported."""

    def __init__(self, library: Library, root: Path, problems: Problems) -> None:
        self._library, self._root, self._problems = library, root, problems
        self._settings = read_settings(root, os.environ, problems)
        self._log = read_log(root, library.now.date(), problems)
        self._ledger = read_ledger(root, problems)
        check_ledger_history(self._ledger, root, library.cache, problems)
        self._assets = assets_below(root, problems)
        self._photos = read_photos(root, self._assets, library.cache, problems)

    def site(self) -> Site:
        """The public site; its problems are reported."""
        site = self._edition(Catalogue(self._library))
        Checks(self._library, self._assets, self._problems).run(site.routes)
        hrefs = [*(route.href for route in site.routes), *site.redirects]
        taken = TakenPaths([*site.downloads, *map(path_of, hrefs)])
        check_paths(self._assets, self._library.all_records(), taken, self._problems)
        texts = render_texts(self._library, self._addresses(site), site.catalogue, self._problems)
        return replace(site, texts=texts)

    def without_examples(self, whole: Site) -> Site:
        """A site without its examples; in its texts, links to them become plain text."""
        site = self._edition(Catalogue(self._library, examples=False))
        removed = frozenset(_hrefs(whole) - _hrefs(site))
        addresses = replace(self._addresses(whole), removed=removed)
        records, texts = self._library.all_records(), whole.texts
        shown = {one.file: without_links(one, texts[one.file], addresses) for one in records}
        return replace(site, texts=shown)

    def with_its_assets(self, site: Site) -> Site:
        """A site without the static files that only hidden records name."""
        host = self._settings.host if self._settings else ""
        records, shown = self._library.all_records(), site.catalogue.files
        names = self._assets - unnamed_assets(records, shown, site.texts, host)
        photos = {name: photo for name, photo in self._photos.items() if name in names}
        return replace(site, assets=sizes_of(self._root, names), photos=photos)

    def _edition(self, catalogue: Catalogue) -> Site:
        """The site of a catalogue, without its texts and static files."""
        records = [*catalogue.records, *catalogue.pages]
        read = partial(read_blobs, self._root)
        history = History(self._log, records, read, catalogue.name_of, self._library.cache)
        feed_map = feeds(catalogue, self._ledger, history)
        calendar_list = calendars(catalogue, self._ledger)
        return Site(
            catalogue=catalogue,
            routes=routes(catalogue),
            feeds=feed_map,
            calendars=calendar_list,
            texts={},
            redirects=redirects(records),
            assets={},
            photos={},
            ledger=self._ledger,
            history=history,
            downloads=_downloads(catalogue, feed_map, calendar_list),
        )

    def _addresses(self, site: Site) -> Addresses:
        """All that texts may link to."""
        records, host = list(self._library.all_records()), self._settings and self._settings.host
        known = _hrefs(site), self._assets, self._library.unread
        return replace(Addresses.of(records, site.catalogue.files, *known), host=host or "")


def _hrefs(site: Site) -> set[str]:
    """The addresses of all pages and generated files."""
    return {route.href for route in site.routes} | site.downloads


def _downloads(
    catalogue: Catalogue, feed_map: dict[str, Feed], calendar_list: list[Calendar]
) -> set[str]:
    """The addresses of all feeds, calendars, vCards and data files."""
    return {
        *(href for feed in feed_map.values() for href in feed.hrefs),
        *(calendar.href for calendar in calendar_list),
        *vcard_hrefs(catalogue),
        *data_hrefs(catalogue.kinds),
        *total_hrefs(catalogue.kinds),
    }
