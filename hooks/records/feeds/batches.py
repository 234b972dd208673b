"""Batches: the many entries of one sort on one day, which a feed tells as one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from html import escape

from records.forms.entry import Entry
from records.forms.imprint import Imprint
from records.language.dates import day_in_words
from records.language.ids import slug

LIMIT = 10
"""How many entries of one sort a day can have before they are told as one."""
_LISTED = 500
Batch = tuple[str, date]
"""What the entries are together, and their day."""


def full_batches(entries: Iterable[Entry]) -> set[Batch]:
    """The batches that are too large to be told one by one, on the whole site.

    What followers hear in one feed as one, they hear in every feed as one.
    """
    news = (_batch(entry) for entry in entries if entry.batch and entry.is_news)
    return {batch for batch, count in Counter(news).items() if count > LIMIT}


def gathered(
    entries: Iterable[Entry], full: Collection[Batch], page: str, imprint: Imprint
) -> list[Entry]:
    """The entries of a feed, given its page, with one in the place of each full batch."""
    single, batches = [], defaultdict(list)
    for entry in entries:
        if entry.is_news and _batch(entry) in full:
            batches[_batch(entry)].append(entry)
        else:
            single.append(entry)
    return single + [
        _together(batch, sorted(found, key=lambda entry: entry.id), page, imprint)
        for batch, found in batches.items()
    ]


def _batch(entry: Entry) -> Batch:
    return entry.batch, entry.published.date()


def _together(batch: Batch, entries: list[Entry], page: str, imprint: Imprint) -> Entry:
    """One entry about many; its id has the page of the feed, since each feed lists others."""
    what, day = batch
    first = replace(entries[0], id=f"tag:{imprint.authority}:{page}{slug(what)}/{day}")
    if len(entries) == 1:
        return first
    title = f"{len(entries)} {what}"
    return replace(
        first,
        title=title,
        href=page,
        summary=f"{title} op {day_in_words(day)}.",
        tags=(),
        enclosure=None,
        write=lambda: _list(entries, page, imprint.site_url),
    )


def _list(entries: list[Entry], page: str, site_url: str) -> str:
    """A link to each entry, and to the page of the feed when there are very many."""
    items = [
        f'<li><a href="{escape(site_url + entry.href)}">{escape(entry.title)}</a></li>'
        for entry in entries[:_LISTED]
    ]
    if more := len(entries) - len(items):
        items.append(f'<li><a href="{escape(site_url + page)}">En nog {more}</a></li>')
    return f"<ul>{''.join(items)}</ul>"
