"""The address of every file that is made besides the pages: feeds, calendars, cards, data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from records.calendars.calendar import Calendar
from records.catalogue.catalogue import Catalogue
from records.data.data_forms import data_hrefs
from records.feeds.feed import Feed
from records.vcards.vcard_files import vcard_hrefs


def addresses_of_downloads(
    catalogue: Catalogue, feeds: Mapping[str, Feed], calendars: Iterable[Calendar]
) -> set[str]:
    """All of them, from the root of the site: what a text may link to and the ledger keeps."""
    return {
        *(href for feed in feeds.values() for href in feed.hrefs),
        *(calendar.href for calendar in calendars),
        *vcard_hrefs(catalogue),
        *data_hrefs(catalogue.kinds),
    }
