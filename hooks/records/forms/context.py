"""What kinds may ask of a site: its records and their texts, its publisher, and the past."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from records.record import Record

from .imprint import Imprint
from .records import Records


@dataclass(frozen=True)
class Edit:
    """Which fields of a public record an edit changed."""

    day: date
    """The day on which it became public."""
    fields: tuple[str, ...]
    """Their keys."""
    badge: str
    """The id of the status that the record got; empty when it kept its own."""


@dataclass(frozen=True)
class Merger:
    """A record that was merged into another one of its kind."""

    href: str
    """Its old address, from the root of the site."""
    title: str
    day: date
    reason: str = ""
    """Why, in a sentence; empty when nobody said so."""


@dataclass(frozen=True, kw_only=True)
class Context:
    """The records, their texts, and the publisher."""

    records: Records
    imprint: Imprint
    text: Callable[[Record], str]
    """The text of a record as HTML, with ROOT before each address of the site."""
    first_public: Callable[[Record], date | None]
    """The day of its first feed entry in the ledger; None when it has none."""
    first_shown: Callable[[Record], date]
    """The first day of its page, as the ledger says; today for a page that it does not know.

    Without a ledger its fields decide.
    """
    entry_name: Callable[[Record], str]
    """Its name in the ids of its entries."""
    is_new: Callable[[Record], bool]
    """Whether followers hear that it is there: not of what was there before its kind's feed."""
    followed_since: Callable[[Record], date]
    """The day on which the feed of its kind was first public; today when it was not yet."""
    edits: Callable[[Record], Iterator[Edit]]
    """Its edits of the last year while it was public, newest first."""
    sentences: Callable[[Record, date], list[str]]
    """What an edit changed on a day, in Dutch."""
    mergers: Callable[[Record], Iterator[Merger]]
    """The records that were merged into it: removed in its favour, or as an old name."""
    shared_address: Callable[[str], str]
    """Where feed readers and other sites find a file in docs/."""
    size: Callable[[str], int | None]
    """The size in bytes of a static file, by its address; None when it does not exist."""


@dataclass(frozen=True)
class Past:
    """The moment, and the git history of records."""

    now: datetime
    """In Europe/Brussels."""
    versions: Callable[[Any], Iterator[tuple[date, Any, Any]]]
    """Gives each day on which a public record changed, with the record before and after."""
