"""One edition of the site: all that is read, checked and ready to be put into pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from .assets import assets_below
from .catalogue import Catalogue
from .checks import alias_href, check
from .links import Addresses
from .loader import load
from .problems import Problems
from .prose import Prose
from .record import Record
from .routes import Route, routes
from .texts import render_texts

NEWS_FEED = "nieuws/rss.xml"


@dataclass(frozen=True)
class Site:
    """The content of the whole site at one moment."""

    catalogue: Catalogue
    routes: list[Route]
    texts: dict[str, Prose]
    """The text of each record, by file."""
    redirects: dict[str, str]
    """Old addresses, each with the one to go to."""

    def text(self, record: Record) -> str:
        """The text of a record as HTML, with ROOT before each address of the site."""
        return self.texts[record.file].html


def read_site(root: Path, now: datetime, *, preview: bool = False) -> tuple[Site, Problems]:
    """Read and check everything below `root`; show the site to nobody while there are errors.

    A preview also shows what waits; the checks are those of the public site all the same.
    """
    problems = Problems()
    library = load(root, now, problems)
    catalogue = Catalogue(library)
    found = routes(catalogue)
    assets = assets_below(root, problems)
    check(library, found, assets, problems)
    records = list(library.all_records())
    public = {record.file for record in records if record.is_public(now)}
    others = {route.href for route in found} | {NEWS_FEED}
    addresses = Addresses.of(records, public, others, assets, library.unread)
    texts = render_texts(records, library.sources, addresses, problems)
    redirects = {
        alias_href(record, alias): record.href
        for record in records
        if record.file in public
        for alias in record.aliases
    }
    if preview:
        catalogue = Catalogue(library, preview=True)
        found = routes(catalogue)
    return Site(catalogue, found, texts, redirects), problems
