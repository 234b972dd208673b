"""Every feed as the bytes of its files."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import assert_never

from records.building.cache import Cache
from records.catalogue.gone import Gone
from records.catalogue.history import Change
from records.forms.imprint import Imprint
from records.kinds.call.entries import call_entries
from records.kinds.call.model import Call
from records.kinds.news_item.entries import news_entries
from records.kinds.news_item.model import NewsItem
from records.site.site import Site

from .change_entries import change_entries
from .entry import Entry, FeedContext
from .farewell_entries import farewell_entries
from .feed import SIZE, FeedForm, Subject
from .json_feed import json_feed
from .xml_feed import atom, rss

_WRITERS = {FeedForm.RSS: rss, FeedForm.ATOM: atom, FeedForm.JSON: json_feed}


def feed_files(site: Site, imprint: Imprint, cache: Cache) -> Iterator[tuple[str, bytes]]:
    """Address and bytes of each form of each feed; an entry is made once for all feeds."""
    context = FeedContext(site, imprint)
    made: dict[int, list[Entry]] = {}
    for feed in site.feeds.values():
        entries = []
        for subject in feed.subjects:
            if id(subject) not in made:
                made[id(subject)] = list(entries_about(subject, context))
            entries.extend(made[id(subject)])
        entries.sort(key=lambda entry: (entry.published, entry.id), reverse=True)
        shown = entries[:SIZE]
        words = (feed.page, feed.topic, feed.description, repr(imprint))
        digests = [entry.digest for entry in shown]
        for form, write in _WRITERS.items():
            make = partial(write, feed, shown, imprint)
            yield feed.href(form), cache.value("feed", make, form, *words, *digests)


def entries_about(subject: Subject, context: FeedContext) -> Iterator[Entry]:
    """The entries that one record gives, whatever its kind."""
    match subject:
        case NewsItem():
            return news_entries(subject, context)
        case Call():
            return call_entries(subject, context)
        case Change():
            return change_entries(subject, context)
        case Gone():
            return farewell_entries(subject, context)
        case _:
            assert_never(subject)
