"""The files of every feed as bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from records.building.cache import Cache
from records.catalogue.gone import Gone
from records.catalogue.history import Change
from records.catalogue.publications import Publication
from records.forms.context import Context
from records.forms.entry import Entry
from records.kind import Kinds

from .feed import SIZE, Feed, FeedForm, Subject
from .json_feed import json_feed
from .site_entries import change_entries, closing_entries, publication_entries
from .xml_feed import atom, rss

_WRITERS = {FeedForm.RSS: rss, FeedForm.ATOM: atom, FeedForm.JSON: json_feed}


def feed_files(
    feeds: Iterable[Feed], kinds: Kinds, context: Context, cache: Cache
) -> Iterator[tuple[str, bytes]]:
    """The address and bytes of each feed in each format; feeds share entries."""
    entries_by_subject: dict[int, list[Entry]] = {}
    for feed in feeds:
        entries = []
        for subject in feed.subjects:
            if id(subject) not in entries_by_subject:
                entries_by_subject[id(subject)] = list(entries_about(subject, kinds, context))
            entries.extend(entries_by_subject[id(subject)])
        entries.sort(key=lambda entry: (entry.published, entry.id), reverse=True)
        shown = entries[:SIZE]
        inputs = (feed.page, feed.topic, feed.description, repr(context.imprint))
        digests = [entry.digest for entry in shown]
        for form, write in _WRITERS.items():
            make = partial(write, feed, shown, context.imprint)
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
