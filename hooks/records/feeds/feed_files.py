"""The files of every feed; the entries that no kind gives, and many of one day told as one."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from hashlib import sha256
from heapq import nlargest
from html import escape
from itertools import chain

from records.all_kinds import Kinds
from records.building.digest import digest
from records.building.staging import PageJob
from records.catalogue.catalogue import Publication
from records.catalogue.gone import Gone
from records.catalogue.history import Change
from records.forms.addresses import ROOT, file_url
from records.forms.context import Context
from records.forms.entry import IN_TURN, Entry, entry_about, labelled_title
from records.forms.imprint import Imprint
from records.language.dates import Moment, day_in_words
from records.language.ids import slug
from records.language.words import lower_first

from .feed import SIZE, Feed, FeedForm, Subject


def change_entries(change: Change, imprint: Imprint) -> Iterator[Entry]:
    """One entry about the changes in a record on one day."""
    record = change.record
    moment = Moment(change.day).start
    tag = f"{imprint.authority}:wijzigingen/{change.day}"
    url = imprint.site_url + record.href
    items = "".join(f"<li>{escape(sentence)}</li>" for sentence in change.sentences)
    kind = record.label.capitalize()
    head = f'{kind} <a href="{escape(url)}">{escape(record.title)}</a>, {day_in_words(change.day)}:'
    yield Entry(
        id=f"tag:{tag}/{record.section}/{record.oldest_name}",
        title=labelled_title(record, title=f"{kind} ‘{record.title}’: {_first(change)}"),
        href=record.href,
        summary=" ".join(change.sentences),
        published=moment,
        updated=moment,
        tags=(record.label,),
        write=lambda: f"<p>{head}</p>\n<ul>{items}</ul>",
    )


def _first(change: Change) -> str:
    """The first change, and how many others there are, as the end of a title."""
    first = change.sentences[0].rstrip(".")
    more = len(change.sentences) - 1
    rest = f" (en nog {more})" if more else ""
    return lower_first(first) + rest


def publication_entries(publication: Publication, context: Context) -> Iterator[Entry]:
    """One entry about a document, which leads to the page of its record."""
    record, document, imprint = publication.record, publication.document, context.imprint
    moment = Moment(record.announced(context.records.now)).start
    url = file_url(imprint.site_url, document.url)
    name = sha256(document.url.encode()).hexdigest()[:16]  # an address has signs that ids have not
    where = f"{record.label.capitalize()} ‘{record.title}’."
    yield replace(
        entry_about(context, record, moment, where, "document", name),
        title=labelled_title(record, title=document.title),
        write=lambda: (
            f'<p><a href="{escape(url)}">{escape(document.title)}</a></p>\n<p>{escape(where)}</p>'
        ),
    )


_STOPPED = "Hier komen geen berichten meer. Je kunt deze feed verwijderen."


def closing_entries(gone: Gone, imprint: Imprint) -> Iterator[Entry]:
    """The single entry of a discontinued feed."""
    moment = Moment(gone.date).start
    yield Entry(
        id=f"tag:{imprint.authority}:{gone.address}weg",
        title=f"Gestopt: {gone.title}",
        href=gone.address,
        summary=f"{gone.reason} {_STOPPED}",
        published=moment,
        updated=moment,
        write=lambda: _text(gone, imprint.site_url),
    )


def _text(gone: Gone, site_url: str) -> str:
    links = [("Kijk hier verder", f"{site_url}{gone.see}")] if gone.see else []
    links.extend((link.title, link.url) for link in gone.links)
    items = [f'<p><a href="{escape(url)}">{escape(title)}</a></p>' for title, url in links]
    return "\n".join([f"<p>{escape(gone.reason)} {_STOPPED}</p>", *items])


LIMIT = 10
"""How many entries of one sort a day can have before they are told as one."""
_LISTED = 500
Batch = tuple[str, date]
"""What the entries are together, and their day."""


def full_batches(entries: Iterable[Entry]) -> set[Batch]:
    """The batches that are too large on the whole site, and so are told as one in every feed."""
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
        _together(batch, sorted(members, key=lambda entry: entry.id), page, imprint)
        for batch, members in batches.items()
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
    items = [entry.item for entry in entries[:_LISTED]]
    if more := len(entries) - len(items):
        items.append(f'<li><a href="{ROOT}{escape(page)}">En nog {more}</a></li>')
    return f"<ul>{''.join(items)}</ul>".replace(ROOT, escape(site_url))


def feed_files(feeds: Iterable[Feed], kinds: Kinds, context: Context) -> Iterator[PageJob]:
    """Each feed in each format, to be made when anything that it shows has changed."""
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
        shown = nlargest(SIZE, together, key=IN_TURN)
        inputs = (feed.page, feed.topic, feed.description, repr(context.imprint))
        digests = [entry.digest for entry in shown]
        for form in feed.forms:
            make = partial(_written, form, feed, shown, context.imprint)
            yield PageJob.of(feed.href(form), digest(form, *inputs, *digests), make)


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
