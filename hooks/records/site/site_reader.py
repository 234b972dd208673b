"""Reads and checks a site, in the editions that visitors and staff see."""

import os
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from records.all_kinds import Kinds
from records.building.cache import Cache
from records.calendars.calendar import calendars
from records.catalogue.catalogue import Catalogue
from records.catalogue.git_log import read_blobs, read_log
from records.catalogue.history import History
from records.catalogue.ledger import check_ledger_history, read_ledger
from records.catalogue.loader import Library, load
from records.catalogue.settings import read_settings
from records.catalogue.tree import tree_problems
from records.feeds.feed import feeds
from records.forms.addresses import path_of
from records.pictures.photo_reader import read_photos
from records.reading.assets import assets_below
from records.reading.problems import Problems

from .asset_paths import TakenPaths, check_paths, unnamed_assets
from .checks import Checks, check_past
from .links import Addresses
from .persistent_urls import check_persistence
from .routes import routes
from .site import Site
from .texts import TextChecker, render_texts, without_links


def read_site(  # noqa: PLR0913 (each caller names what its edition shows)
    root: Path,
    now: datetime,
    kinds: Kinds,
    *,
    preview: bool = False,
    examples: bool | None = True,
    cache: Cache | None = None,
) -> tuple[Site, Problems]:
    """Read and check everything below `root`; a site with errors must not be published.

    A preview also shows records that are not public yet; without `examples`, invented ones are
    hidden, which None leaves to mkdocs.yml. The checks are always those of the public site with its examples.
    """
    problems = tree_problems(root)
    library = load(root, now, kinds, problems, cache or Cache(None))
    reader = SiteReader(library, root, problems)
    site = reader.site()
    check_persistence(site, library, problems)
    check_past(site.catalogue, site.history, library, problems)
    examples = reader.shows_examples if examples is None else examples
    if not examples:
        site = reader.without_examples(site)
    if preview and not all(record.is_public(now) for record in library.all_records()):
        # else it is the public site
        catalogue = Catalogue(library, preview=True, examples=examples)
        site = replace(site, catalogue=catalogue, routes=routes(catalogue))
    return reader.with_its_assets(site), problems


class SiteReader:
    """What is read once for every edition of a site; problems in it are reported."""

    def __init__(self, library: Library, root: Path, problems: Problems) -> None:
        self._library, self._root, self._problems = library, root, problems
        self._settings = read_settings(root, os.environ, problems)
        self._log = read_log(root, library.now.date(), problems)
        self._ledger = read_ledger(root, problems)
        check_ledger_history(self._ledger, root, library.cache, problems)
        self._assets = assets_below(root, problems)
        self._photos = read_photos(root, self._assets, library.cache, problems)

    @property
    def shows_examples(self) -> bool:
        """Whether invented records are public, as far as mkdocs.yml is readable."""
        return self._settings is None or self._settings.shows_examples

    def site(self) -> Site:
        """The public site; its problems are reported."""
        site = self._edition(Catalogue(self._library))
        addresses = self._addresses(site)
        rendered = render_texts(self._library, addresses)
        Checks(self._library, self._assets, self._problems).run(site.routes)
        hrefs = [*(route.href for route in site.routes), *site.redirects]
        taken = TakenPaths([*site.downloads, *map(path_of, hrefs)])
        check_paths(self._assets, self._library.all_records(), taken, self._problems)
        checker = TextChecker(self._library, addresses, site.catalogue, self._problems)
        return replace(site, texts=checker.run(rendered))

    def without_examples(self, whole: Site) -> Site:
        """A site without its examples; in its texts, links to them become plain text."""
        site = self._edition(Catalogue(self._library, examples=False))
        removed = frozenset(whole.hrefs - site.hrefs)
        addresses = replace(self._addresses(whole), removed=removed)
        records, texts = self._library.all_records(), whole.texts
        shown = {one.file: without_links(one, texts[one.file], addresses) for one in records}
        return replace(site, texts=shown)

    def with_its_assets(self, site: Site) -> Site:
        """A site without the static files that only hidden records name."""
        host = self._settings.host if self._settings else ""
        records, shown = self._library.all_records(), site.catalogue.files
        names = self._assets - unnamed_assets(records, shown, site.texts, host)
        sizes = {name: (self._root / "docs" / name).stat().st_size for name in sorted(names)}
        photos = {name: photo for name, photo in self._photos.items() if name in names}
        return replace(site, assets=sizes, photos=photos)

    def _edition(self, catalogue: Catalogue) -> Site:
        """The site of a catalogue, without its texts and static files."""
        read, records = partial(read_blobs, self._root), catalogue.all_records
        history = History(self._log, records, read, catalogue.name_of, self._library.cache)
        return Site(
            catalogue=catalogue,
            routes=routes(catalogue),
            feeds=feeds(catalogue, self._ledger, history),
            calendars=calendars(catalogue, self._ledger),
            texts={},
            assets={},
            photos={},
            ledger=self._ledger,
            history=history,
        )

    def _addresses(self, site: Site) -> Addresses:
        records, host = list(self._library.all_records()), self._settings and self._settings.host
        known = site.hrefs, self._assets, self._library.unread
        return replace(Addresses.of(records, site.catalogue.files, *known), host=host or "")
