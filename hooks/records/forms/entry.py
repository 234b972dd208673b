"""What a feed holds: entries about records."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from html import escape

from records.building.digest import digest
from records.fields.groups import Image, Withdrawal
from records.forms.addresses import ROOT
from records.record import Record

from .context import Context

IMAGE_TYPES = {
    "avif": "image/avif",
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "svg": "image/svg+xml",
    "webp": "image/webp",
}
_OWN_ANCHOR = re.compile(r'(<a href=")#')


@dataclass(frozen=True)
class Enclosure:
    """A file that comes with an entry."""

    href: str
    """From the root of the site."""
    media_type: str
    length: int
    """In bytes."""


@dataclass(frozen=True)
class Entry:
    """One message of a feed."""

    id: str
    """A `tag:` address (RFC 4151) that never changes, whatever the title or address does."""
    title: str
    href: str
    """The page it is about, from the root of the site."""
    summary: str
    """Plain text."""
    published: datetime
    updated: datetime
    tags: tuple[str, ...] = ()
    enclosure: Enclosure | None = None
    write: Callable[[], str] = field(repr=False, default=str)
    """Writes the full text; asked only of entries that a feed shows."""

    @cached_property
    def html(self) -> str:
        """The full text, with absolute addresses."""
        return self.write()

    @cached_property
    def digest(self) -> str:
        """Of all that a feed shows of it."""
        return digest(repr(self), self.html)


def entry_id(context: Context, record: Record, *parts: str) -> str:
    """The id of the entry on a record; `parts` tell later entries on it apart."""
    name = "/".join((record.section, record.oldest_name, *parts))
    return f"tag:{context.imprint.authority}:{name}"


def full_text(context: Context, record: Record, *before: str, image: Image | None = None) -> str:
    """What the page of a record says, with absolute addresses, behind paragraphs of HTML."""
    parts = [f"<p>{paragraph}</p>" for paragraph in before]
    if image:
        alt = escape(image.alt or "")
        parts.append(f'<p><img src="{ROOT}{image.src}" alt="{alt}"></p>')
    text = "\n".join([*parts, context.text(record)])
    url = context.imprint.site_url
    return _OWN_ANCHOR.sub(rf"\1{url}{record.href}#", text).replace(ROOT, url)


def enclosure(context: Context, image: Image | None) -> Enclosure | None:
    """The picture of a record as a file with a type and a length, if it is there."""
    length = context.size(image.src) if image else None
    if image is None or length is None:
        return None
    ending = image.src.rpartition(".")[2].lower()
    return Enclosure(image.src, IMAGE_TYPES.get(ending, "application/octet-stream"), length)


def marked(title: str, *, example: bool, mark: str = "") -> str:
    """A title behind what one must know first: that it is invented, corrected, withdrawn."""
    return ": ".join([*filter(None, (mark, "Voorbeeld" if example else "")), title])


def withdrawn_text(withdrawal: Withdrawal) -> str:
    """Why something is withdrawn, as HTML."""
    return f"<strong>Ingetrokken.</strong> {escape(withdrawal.reason)}"


def latest(*moments: datetime | None) -> datetime:
    """The last of the moments that are known."""
    return max(moment for moment in moments if moment)
