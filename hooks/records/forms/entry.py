"""Feed entries, and their parts that kinds share."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from html import escape
from operator import attrgetter

from records.building.digest import digest
from records.fields.groups import Image
from records.fields.paths import IMAGE_TYPES
from records.language.dates import Moment
from records.language.ids import slug
from records.record import Record

from .addresses import ROOT, file_url, with_full_addresses
from .context import Context


@dataclass(frozen=True)
class Enclosure:
    """An attached file of an entry."""

    href: str
    """From the root of the site."""
    media_type: str
    length: int
    """In bytes."""


@dataclass(frozen=True)
class Entry:
    """One entry of a feed."""

    id: str
    """A `tag:` URI (RFC 4151) that never changes."""
    title: str
    href: str
    """The address of its page, from the root of the site."""
    summary: str
    """Plain text."""
    published: datetime
    updated: datetime
    tags: tuple[str, ...] = ()
    enclosure: Enclosure | None = None
    write: Callable[[], str] = field(repr=False, default=str)
    """Returns the full text as HTML; called only for entries that a feed shows."""
    is_news: bool = field(repr=False, default=True)
    """False for what happened before its kind had entries: feeds of that time do not tell it."""
    batch: str = field(repr=False, default="")
    """What many of these on one day are together, as `nieuwe projecten`; empty for none."""

    @cached_property
    def html(self) -> str:
        """The full text as HTML with absolute addresses."""
        return self.write()

    @cached_property
    def item(self) -> str:
        """A link to its page in a list, with ROOT before the address."""
        return f'<li><a href="{ROOT}{escape(self.href)}">{escape(self.title)}</a></li>'

    @cached_property
    def digest(self) -> str:
        """The digest of everything that a feed shows of it."""
        return digest(repr(self), self.html)


IN_TURN = attrgetter("published", "id")
"""The sort key of entries, the oldest first."""


def entry_id(context: Context, record: Record, *parts: str) -> str:
    """The id of an entry about a record; `parts` distinguish further entries about it."""
    name = "/".join((record.section, context.entry_name(record), *parts))
    return f"tag:{context.imprint.authority}:{name}"


def entry_about(
    context: Context, record: Record, moment: datetime, summary: str, *parts: str, label: str = ""
) -> Entry:
    """What followers hear of a record at a moment; `parts` distinguish it from its other entries."""
    return Entry(
        id=entry_id(context, record, *parts),
        title=labelled_title(record, label),
        href=record.href,
        summary=summary,
        published=moment,
        updated=moment,
        tags=theme_names(context, record),
    )


def new_entry(context: Context, record: Record, label: str, batch: str) -> Entry:
    """The entry that says that a record is there."""
    image, start = getattr(record, "image", None), Moment(context.first_shown(record)).start
    return replace(
        entry_about(context, record, start, record.lead, label=label),
        enclosure=enclosure(context, image),
        write=lambda: full_text(context, record, image=image),
        is_news=context.is_new(record),
        batch=batch,
    )


def theme_names(context: Context, record: Record) -> tuple[str, ...]:
    """The names of the themes of a record."""
    themes = context.records.terms("themes", getattr(record, "themes", ()))
    return tuple(theme.name for theme in themes)


def full_text(context: Context, record: Record, *before: str, image: Image | None = None) -> str:
    """The text of a record as HTML with absolute addresses, after paragraphs and an image."""
    parts = [f"<p>{paragraph}</p>" for paragraph in before]
    if image:
        alt = escape(image.alt or "")
        src = file_url(context.imprint.site_url, context.shared_address(image.src))
        parts.append(f'<p><img src="{src}" alt="{alt}"></p>')
    if record.shows_text(context.records.now):
        parts.append(context.text(record))
    text = "\n".join(parts)
    return with_full_addresses(text, record.href, context.imprint.site_url)


def enclosure(context: Context, image: Image | None) -> Enclosure | None:
    """The image of a record as an enclosure; None when the file does not exist."""
    href = context.shared_address(image.src) if image else ""
    length = context.size(href)
    if length is None:
        return None
    return Enclosure(href, IMAGE_TYPES[href.rpartition(".")[2].lower()], length)


def labelled_title(record: Record, label: str = "", title: str = "") -> str:
    """Its title, or another one, after `label` and, for an invented record, `Voorbeeld`."""
    example = "Voorbeeld" if record.is_example else ""
    return ": ".join(filter(None, (label, example, title or record.title)))


def with_withdrawal(context: Context, record: Record, entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries about a record; once it is withdrawn each says so, and one more is about that."""
    withdrawal = record.withdrawal_at(context.records.now)
    if withdrawal is None:
        yield from entries
        return
    word, start, all_entries = record.withdrawn_word, withdrawal.start, list(entries)
    notice = f"<strong>{word}.</strong> {escape(withdrawal.reason)}"
    own_id = entry_id(context, record, slug(word))
    all_entries.append(replace(all_entries[0], id=own_id, published=start, updated=start))
    for entry in all_entries:
        yield replace(
            entry,
            title=labelled_title(record, word),
            summary=withdrawal.reason,
            updated=max(entry.updated, start),
            enclosure=None,
            write=lambda: full_text(context, record, notice),
        )
