"""The files of every feed as bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from heapq import nlargest
from itertools import chain

from records.building.cache import Cache
from records.catalogue.catalogue import Publication
from records.catalogue.gone import Gone
from records.catalogue.history import Change
from records.forms.context import Context
from records.forms.entry import Entry
from records.forms.imprint import Imprint
from records.kind import Kinds

from .feed import SIZE, Feed, FeedForm, Subject
from .site_entries import (
    change_entries,
    closing_entries,
    full_batches,
    gathered,
    publication_entries,
)


def feed_files(
    feeds: Iterable[Feed], kinds: Kinds, context: Context, cache: Cache
) -> Iterator[tuple[str, bytes]]:
    """The address and bytes of each feed in each format; feeds share entries.

    A feed is written anew only when something that it shows changed.
    """
    feeds = list(feeds)
    subjects = {id(subject): subject for feed in feeds for subject in feed.subjects}
    entries = {key: list(entries_about(one, kinds, context)) for key, one in subjects.items()}
    full = full_batches(chain.from_iterable(entries.values()))
    for feed in feeds:
        told = [
            entry
            for subject in feed.subjects
            for entry in entries[id(subject)]
            if entry.is_news or not feed.only_news
        ]
        together = gathered(told, full, feed.page, context.imprint)
        shown = nlargest(SIZE, together, key=lambda entry: (entry.published, entry.id))
        inputs = (feed.page, feed.topic, feed.description, repr(context.imprint))
        digests = [entry.digest for entry in shown]
        for form in feed.forms:
            make = partial(_written, form, feed, shown, context.imprint)
            yield feed.href(form), cache.value("feed", make, form, *inputs, *digests)


def entries_about(subject: Subject, kinds: Kinds, context: Context) -> Iterator[Entry]:
    """The entries about one subject of a feed."""
    if isinstance(subject, Change):
        return change_entries(subject, context.imprint)
    if isinstance(subject, Publication):
        return publication_entries(subject, context)
    if isinstance(subject, Gone):
        return closing_entries(subject, context.imprint)
    entries = kinds[subject.kind].entries
    return entries(subject, context) if entries else iter(())


def _written(form: FeedForm, feed: Feed, entries: Sequence[Entry], imprint: Imprint) -> bytes:
    from .feed_formats import atom, json_feed, rss

    writers = {FeedForm.RSS: rss, FeedForm.ATOM: atom, FeedForm.JSON: json_feed}
    return writers[form](feed, entries, imprint)
