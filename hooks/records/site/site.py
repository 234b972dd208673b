"""One edition of the site: all that is read, checked and ready to be put into pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path

from records.building.cache import Cache
from records.calendars.calendar import Calendar, calendars
from records.catalogue.catalogue import Catalogue
from records.catalogue.git_log import GitLog, read_blobs, read_log
from records.catalogue.history import History
from records.catalogue.ledger import Ledger, read_ledger
from records.catalogue.ledger_checks import check_ledger_history
from records.catalogue.loader import Library, load
from records.feeds.feed import Feed, feeds, main_feeds
from records.forms.addresses import path_of
from records.kind import Kinds
from records.reading.assets import assets_below, sizes_of
from records.reading.problems import Problems
from records.record import Record
from records.vocabulary import TERM_LISTS

from .checks import check, check_past
from .downloads import addresses_of_downloads
from .links import Addresses
from .persistent_urls import check_lasting
from .prose import Prose
from .route import Route
from .routes import routes
from .texts import render_texts


@dataclass(frozen=True)
class Site:
    """The content of the whole site at one moment."""

    catalogue: Catalogue
    routes: list[Route]
    feeds: dict[str, Feed]
    """By the address of the page that each belongs to."""
    calendars: list[Calendar]
    texts: dict[str, Prose]
    """The text of each record, by file."""
    redirects: dict[str, str]
    """Old addresses, each with the one to go to."""
    assets: dict[str, int]
    """The files in docs/ that are served as they are, each with its size in bytes."""
    ledger: Ledger
    history: History
    downloads: set[str]
    """The addresses of all files that are made besides the pages."""

    @cached_property
    def made(self) -> list[Route]:
        """The routes whose pages are made from records, not by the theme."""
        return [route for route in self.routes if not route.is_handmade]

    @cached_property
    def paths(self) -> list[str]:
        """The file of each page that is made from records, redirects included."""
        return [path_of(href) for href in [*(route.href for route in self.made), *self.redirects]]

    def text(self, record: Record) -> str:
        """The text of a record as HTML, with ROOT before each address of the site.

        What is withdrawn has none any more, wherever it is shown.
        """
        return self.texts[record.file].html if record.shows_text(self.catalogue.now) else ""

    @property
    def shared_calendars(self) -> list[Calendar]:
        """The calendars to follow: all but those of single calls."""
        return [calendar for calendar in self.calendars if calendar.is_shared]

    @property
    def kind_calendars(self) -> list[Calendar]:
        """The calendars with all dated records of a kind."""
        menus = {kind.menu for kind in self.catalogue.kinds.records}
        return [calendar for calendar in self.shared_calendars if calendar.page in menus]

    @property
    def feed_lists(self) -> list[tuple[str, list[Feed]]]:
        """The feeds of the whole site, without a label, and those of each list of terms."""
        going = {page: feed for page, feed in self.feeds.items() if not feed.is_over}
        parts = [("", [feed for page, feed in going.items() if page.count("/") == 1])]
        for term in TERM_LISTS.values():
            below = [feed for page, feed in going.items() if page.startswith(f"{term.section}/")]
            parts.append((term.label, below))
        return [(label, found) for label, found in parts if found]

    @property
    def main_feed(self) -> Feed | None:
        """The feed that every page offers; None when no kind has a feed."""
        return next((self.feeds[page] for page in main_feeds(self.catalogue.kinds)), None)

    def nearest_feed(self, route: Route) -> Feed | None:
        """The feed that a page invites to follow: the first of its own, or else the main feed."""
        return next(iter(self.feeds_on(route)), self.main_feed)

    def feeds_on(self, route: Route) -> list[Feed]:
        """The feeds of a page: its own, those of the list it is in; on the home page the main two."""
        own = route.pagination.base if route.pagination else route.href
        pages = dict.fromkeys([own, route.menu] if route.href else main_feeds(self.catalogue.kinds))
        found = [self.feeds[page] for page in pages if page in self.feeds]
        return [feed for feed in found if not feed.is_over]


def read_site(
    root: Path,
    now: datetime,
    kinds: Kinds,
    *,
    preview: bool = False,
    cache: Cache | None = None,
) -> tuple[Site, Problems]:
    """Read and check everything below `root`; show the site to nobody while there are errors.

    A preview also shows what waits; the checks are those of the public site all the same.
    """
    problems = Problems()
    library = load(root, now, kinds, problems, cache or Cache(None))
    site = _site(library, root, problems)
    check_lasting(site, library, problems)
    check_past(site.catalogue, site.history, library, problems)
    if preview:
        catalogue = Catalogue(library, preview=True)
        site = replace(site, catalogue=catalogue, routes=routes(catalogue))
    return site, problems


def _site(library: Library, root: Path, problems: Problems) -> Site:
    """The site that visitors see; what is wrong with it is noted."""
    catalogue = Catalogue(library)
    log = read_log(root)
    history = _history(root, log, catalogue)
    ledger = read_ledger(root, problems)
    check_ledger_history(ledger, root, log, library.cache, problems)
    found = routes(catalogue)
    followed = feeds(catalogue, ledger, history)
    calendar_list = calendars(catalogue, ledger)
    downloads = addresses_of_downloads(catalogue, followed, calendar_list)
    assets = assets_below(root, problems)
    check(library, found, assets, problems)
    records = list(library.all_records())
    public = {record.file for record in records if record.is_public(library.now)}
    others = {route.href for route in found} | downloads
    addresses = Addresses.of(records, public, others, assets, library.unread)
    return Site(
        catalogue,
        found,
        followed,
        calendar_list,
        render_texts(library, addresses, problems),
        _redirects(record for record in records if record.file in public),
        sizes_of(root, assets),
        ledger,
        history,
        downloads,
    )


def _history(root: Path, log: GitLog, catalogue: Catalogue) -> History:
    records = [*catalogue.records, *catalogue.pages]
    return History(log, records, partial(read_blobs, root), catalogue.name_of)


def _redirects(records: Iterable[Record]) -> dict[str, str]:
    """Old addresses, each with the one to go to."""
    return {record.href_as(alias): record.href for record in records for alias in record.aliases}
