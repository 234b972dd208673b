"""What kinds may ask when they give something to a public form of a site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from records.feeds.feed import FeedForm
from records.forms.context import Context, Merger, Records
from records.forms.imprint import Imprint
from records.record import Record

from .photo_elements import without_sizes
from .site import Site

_YEAR = timedelta(days=365)


def context_of(site: Site, imprint: Imprint, records: Records | None = None) -> Context:
    """The context of a whole site; `records` stand for its catalogue when somebody traces them."""
    catalogue, ledger, history = site.catalogue, site.ledger, site.history
    year_ago = catalogue.today - _YEAR

    def first_shown(record: Record) -> date:
        unknown = catalogue.today if ledger.days else record.announced(catalogue.now)
        return min(ledger.first_day(record) or unknown, catalogue.today)

    def followed_since(record: Record) -> date:
        feed = f"{catalogue.kinds[record.kind].menu}{FeedForm.RSS}"
        return ledger.days.get(feed, catalogue.today)

    def mergers(record: Record) -> Iterator[Merger]:
        for gone in catalogue.gone:
            if gone.see == record.href and gone.address.startswith(f"{record.section}/"):
                yield Merger(gone.address, gone.title, gone.date, gone.reason)
        for name, title, day in history.taken_over(record):
            yield Merger(record.href_as(name), title, day)

    return Context(
        records=catalogue if records is None else records,
        imprint=imprint,
        text=lambda record: without_sizes(site.text(record)),
        first_public=ledger.entry_day,
        first_shown=first_shown,
        entry_name=ledger.entry_name,
        is_new=ledger.announces,
        followed_since=followed_since,
        edits=lambda record: history.edits(record, year_ago),
        sentences=history.sentences,
        mergers=mergers,
        shared_address=site.shared_address,
        size=site.assets.get,
    )
