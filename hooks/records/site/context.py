"""The context that kinds receive when they produce a public form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from records.catalogue.catalogue import Catalogue
from records.forms.imprint import Imprint
from records.record import Record

from .photo_elements import without_sizes
from .site import Site


@dataclass(frozen=True)
class SiteContext:
    """A site and its publisher (forms/context.py, `Context`)."""

    site: Site
    imprint: Imprint
    records: Catalogue

    def text(self, record: Record) -> str:
        """The text of a record as HTML, with ROOT before each address of the site."""
        return without_sizes(self.site.text(record))

    def first_public(self, record: Record) -> date | None:
        """The day of its first feed entry in the ledger; None when it has none."""
        return self.site.ledger.entry_day(record.section, record.oldest_name)

    def shared_address(self, asset: str) -> str:
        """Where feed readers and other sites find a file in docs/."""
        return self.site.shared_address(asset)

    def size(self, asset: str) -> int | None:
        """The size in bytes of a static file, by its address; None when it does not exist."""
        return self.site.assets.get(asset)


def context_of(site: Site, imprint: Imprint) -> SiteContext:
    """The context of a whole site."""
    return SiteContext(site, imprint, site.catalogue)
