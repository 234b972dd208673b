"""The context that kinds receive when they produce a public form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from records.catalogue.catalogue import Catalogue
from records.feeds.feed import FeedForm
from records.forms.context import Edit, Merger
from records.forms.imprint import Imprint
from records.record import Record

from .photo_elements import without_sizes
from .site import Site

_YEAR = timedelta(days=365)


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
        return self.site.ledger.entry_day(record)

    def first_shown(self, record: Record) -> date:
        """The first day of its page, as the ledger says; today for a page that it does not know.

        Without a ledger its fields decide.
        """
        ledger, today = self.site.ledger, self.records.today
        unknown = today if ledger.days else record.announced(self.records.now)
        return min(ledger.first_day(record) or unknown, today)

    def entry_name(self, record: Record) -> str:
        """Its name in the ids of its entries."""
        return self.site.ledger.entry_name(record)

    def is_new(self, record: Record) -> bool:
        """Whether followers hear that it is there: not of what was there before its kind's feed."""
        return self.site.ledger.announces(record)

    def followed_since(self, record: Record) -> date:
        """The day on which the feed of its kind was first public; today when it was not yet."""
        feed = f"{self.records.kinds[record.kind].menu}{FeedForm.RSS}"
        return self.site.ledger.days.get(feed, self.records.today)

    def edits(self, record: Record) -> Iterator[Edit]:
        """Its edits of the last year while it was public, newest first."""
        return self.site.history.edits(record, self.records.today - _YEAR)

    def sentences(self, record: Record, day: date) -> list[str]:
        """What an edit changed on a day, in Dutch."""
        return self.site.history.sentences(record, day)

    def mergers(self, record: Record) -> Iterator[Merger]:
        """The records that were merged into it: removed in its favour, or as an old name."""
        for gone in self.records.gone:
            if gone.see == record.href and gone.address.startswith(f"{record.section}/"):
                yield Merger(gone.address, gone.title, gone.date, gone.reason)
        for name, title, day in self.site.history.taken_over(record):
            yield Merger(record.href_as(name), title, day)

    def shared_address(self, asset: str) -> str:
        """Where feed readers and other sites find a file in docs/."""
        return self.site.shared_address(asset)

    def size(self, asset: str) -> int | None:
        """The size in bytes of a static file, by its address; None when it does not exist."""
        return self.site.assets.get(asset)


def context_of(site: Site, imprint: Imprint) -> SiteContext:
    """The context of a whole site."""
    return SiteContext(site, imprint, site.catalogue)
