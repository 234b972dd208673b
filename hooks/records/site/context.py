"""What kinds may ask of a whole site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from records.feeds.feed import FeedForm
from records.forms.context import Context, Merger
from records.forms.imprint import Imprint
from records.forms.records import Records
from records.record import Record

from .photo_elements import without_sizes
from .site import Site

_YEAR = timedelta(days=365)


def context_of(site: Site, imprint: Imprint, records: Records | None = None) -> Context:
    """The context of a whole site; `records` stand for its catalogue when somebody traces them."""
    ledger, history = site.ledger, site.history
    year_ago = site.catalogue.today - _YEAR
    return Context(
        records=site.catalogue if records is None else records,
        imprint=imprint,
        text=lambda record: without_sizes(site.text(record)),
        first_public=ledger.entry_day,
        first_shown=partial(_first_shown, site),
        entry_name=ledger.entry_name,
        is_new=ledger.announces,
        followed_since=partial(_followed_since, site),
        edits=lambda record: history.edits(record, year_ago),
        sentences=history.sentences,
        mergers=partial(_mergers, site),
        shared_address=site.shared_address,
        size=site.assets.get,
    )


def _first_shown(site: Site, record: Record) -> date:
    today = site.catalogue.today
    unknown = today if site.ledger.days else record.announced(site.catalogue.now)
    return min(site.ledger.first_day(record) or unknown, today)


def _followed_since(site: Site, record: Record) -> date:
    feed = f"{site.catalogue.kinds[record.kind].menu}{FeedForm.RSS}"
    return site.ledger.days.get(feed, site.catalogue.today)


def _mergers(site: Site, record: Record) -> Iterator[Merger]:
    for gone in site.catalogue.gone:
        if gone.see == record.href and gone.address.startswith(f"{record.section}/"):
            yield Merger(gone.address, gone.title, gone.date, gone.reason)
    for name, title, day in site.history.taken_over(record):
        yield Merger(record.href_as(name), title, day)
