"""One issue of the newsletter, from the entries of the feeds: as HTML for mail, and as plain text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from operator import itemgetter
from pathlib import Path
from textwrap import fill
from typing import Any

import css_inline
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from records.catalogue.catalogue import Catalogue
from records.forms.context import Context
from records.forms.entry import IN_TURN, Entry, labelled_title
from records.forms.imprint import Imprint
from records.forms.specs import FeedSpec
from records.kind import Kind
from records.language.dates import ZONE, Moment, day_in_words, moment_in_words
from records.language.words import upper_first
from records.record import Record

_TEMPLATE = "newsletter.html"
_MOST = 15
"""How many items a part has that nobody waits for."""
_WIDTH = 72


@dataclass(frozen=True)
class Item:
    """One thing to read, which leads to its page."""

    title: str
    url: str
    summary: str
    note: str = ""
    """A deadline or a place; empty for none."""
    is_example: bool = False


@dataclass(frozen=True)
class Part:
    """The items of one kind."""

    heading: str
    items: list[Item]


@dataclass(frozen=True)
class Issue:
    """What one mail says."""

    title: str
    period: str
    parts: list[Part]
    imprint: Imprint

    @property
    def has_examples(self) -> bool:
        """Whether something in it is invented."""
        return any(item.is_example for part in self.parts for item in part.items)


def issue_since(day: date, records: Catalogue, context: Context) -> Issue:
    """What was told since a day, and what is open or still to come; empty parts are left out."""
    parts = [
        Part(upper_first(feed.topic), list(_items(kind, feed, day, records, context)))
        for kind, feed in records.kinds.giving(lambda kind: kind.feed)
    ]
    return Issue(
        f"Nieuwsbrief {context.imprint.name}",
        f"{day_in_words(day)} tot {day_in_words(records.today)}",
        [part for part in parts if part.items],
        context.imprint,
    )


def as_html(issue: Issue, templates: Path) -> str:
    """An issue for mail programs: its styles are in its elements, but for those of dark mode."""
    loader = FileSystemLoader(templates)
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    page = environment.get_template(_TEMPLATE).render(issue=issue, imprint=issue.imprint)
    return css_inline.inline(page, load_remote_stylesheets=False)


def as_text(issue: Issue) -> str:
    """An issue as plain text."""
    blocks = [f"{issue.title}\n{issue.period}"]
    if issue.has_examples:
        blocks.append("Wat ‘Voorbeeld’ heet, is verzonnen.")
    for part in issue.parts:
        blocks.append(f"{part.heading.upper()}\n{'=' * len(part.heading)}")
        for item in part.items:
            lines = [item.title, item.note, item.summary]
            blocks.append("\n".join([*(fill(line, _WIDTH) for line in lines if line), item.url]))
    if not issue.parts:
        blocks.append("Er is geen nieuws in deze periode.")
    blocks.append(f"-- \n{issue.imprint.owner}\n{issue.imprint.site_url}")
    blocks.append(f"Wil je deze mail niet meer? Laat het weten: {issue.imprint.email}")
    return "\n\n".join(blocks) + "\n"


def _items(
    kind: Kind[Any], feed: FeedSpec, day: date, records: Catalogue, context: Context
) -> Iterator[Item]:
    """The records in the group that each issue lists, or else those with an entry since a day."""
    if feed.issue:
        return _by_next_date(kind, records.group(kind.name, feed.issue), context)
    return _newest_first(kind, records.current(kind.name), Moment(day).start, context)


def _newest_entry(kind: Kind[Any], record: Record, context: Context) -> Entry | None:
    entries = kind.entries(record, context) if kind.entries else ()
    published = (entry for entry in entries if entry.published <= context.records.now)
    return max(published, key=IN_TURN, default=None)


def _newest_first(
    kind: Kind[Any], records: Iterable[Record], since: datetime, context: Context
) -> Iterator[Item]:
    site_url = context.imprint.site_url
    newest = [(entry, one) for one in records if (entry := _newest_entry(kind, one, context))]
    told = [pair for pair in newest if pair[0].published >= since]
    for entry, record in sorted(told, key=lambda pair: IN_TURN(pair[0]), reverse=True)[:_MOST]:
        yield Item(entry.title, site_url + entry.href, entry.summary, "", record.is_example)
    if (more := len(told) - _MOST) > 0:
        yield Item(f"Alle {kind.model.labels}", site_url + kind.menu, f"En nog {more}.")


def _by_next_date(kind: Kind[Any], records: Iterable[Record], context: Context) -> Iterator[Item]:
    dated = [(*_next_date(kind, one, context.records.now), one) for one in records]
    for _, note, record in sorted(dated, key=itemgetter(0)):
        if entry := _newest_entry(kind, record, context):
            url = context.imprint.site_url + entry.href
            yield Item(labelled_title(record), url, entry.summary, note, record.is_example)


def _next_date(kind: Kind[Any], record: Record, now: datetime) -> tuple[datetime, str]:
    """The next deadline of a record, or else of its next event the end and the place."""
    dates = []
    for event in kind.events(record, now) if kind.events else ():
        start, end = _moment(event.start), _moment(event.end or event.start)
        if end.end > now:
            place = "Online" if "://" in event.place else event.place
            note = f"Uiterlijk {moment_in_words(start)}" if event.has_reminder else place
            dates.append((not event.has_reminder, start.start, note))
    _, moment, note = min(dates, default=(True, datetime.max.replace(tzinfo=ZONE), ""))
    return moment, note


def _moment(start: datetime | date) -> Moment:
    return Moment(start.date(), start.time()) if isinstance(start, datetime) else Moment(start)
