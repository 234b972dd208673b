"""What kinds may ask of a site: its public records and their texts, its publisher, its past."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from records.language.dates import day_in_words
from records.record import Record
from records.term import Term
from records.vocabulary import FILE as VOCABULARY_FILE
from records.vocabulary import Vocabulary

from .imprint import Imprint


class Records:
    """The public records at one moment, and the terms that they refer to."""

    _related: Mapping[str, dict[str, list[Any]]]
    """By address and by kind; the catalogue sets it, which knows the kinds."""

    def __init__(
        self,
        now: datetime,
        vocabulary: Vocabulary,
        records: Mapping[str, list[Any]],
        digests: Mapping[str, str],
    ) -> None:
        """`records` has those of each kind in the order of its list, `digests` those of files."""
        self.now, self.today = now, now.date()
        self.vocabulary = vocabulary
        self._records, self._digests = records, digests
        self._fingerprints: dict[str, str] = {}
        by_id = {kind: {one.id: one for one in listed} for kind, listed in records.items()}
        self._by_id: dict[str, Mapping[str, Any]] = {**vocabulary.by_id, **by_id}

    def of(self, kind: str) -> list[Any]:
        """The records of a kind, in the order of its list."""
        return self._records[kind]

    def get(self, target: str, ids: Iterable[str] | str | None) -> list[Any]:
        """The records of a kind, or the terms of a list, with these ids, in their order; with one or none."""
        by_id, names = self._by_id[target], [ids] if isinstance(ids, str) else ids or ()
        return [by_id[name] for name in names if name in by_id]

    def terms(self, name: str, *ids: Iterable[str] | str | None) -> list[Any]:
        """The terms of a vocabulary list with these ids; all of them when ids are not given."""
        return self.get(name, *(ids or [self.vocabulary.terms(name)]))

    def name_of(self, target: str, name: str) -> str:
        """The public name of the term or record with an id; empty when it is not public."""
        things = self._by_id[target]
        return things[name].title if name in things else ""

    def called(self, target: str, text: str) -> str:
        """The name behind an id, or the text itself when it is a name already."""
        return self.name_of(target, text) or text

    def related(self, thing: Record | Term) -> dict[str, list[Any]]:
        """By kind, the records that refer to a record or term."""
        return self._related[thing.href]

    def waits(self, record: Record) -> str:
        """Why a record is not public: `klad`, or the day it waits for; empty when it is public."""
        if record.is_public(self.now):
            return ""
        if getattr(record, "draft", False):
            return "klad"
        day = record.public_from
        return f"zichtbaar vanaf {day_in_words(day)}" if day else "nog niet zichtbaar"

    @property
    def vocabulary_digest(self) -> str:
        """The digest of the vocabulary file."""
        return self._digests[VOCABULARY_FILE]

    def fingerprint(self, record: Record) -> str:
        """A text that changes whenever the content or state of a record does."""
        if record.file not in self._fingerprints:
            state = f"{record.time_state(self.now)}:{self.waits(record)}"
            fingerprint = f"{record.file}:{self._digests[record.file]}:{state}"
            self._fingerprints[record.file] = fingerprint
        return self._fingerprints[record.file]


Versions = Callable[[Any], Iterator[tuple[date, Any, Any]]]
"""Gives each day on which a public record changed, with the record before and after, from git."""


@dataclass(frozen=True)
class Edit:
    """Which fields of a public record an edit changed."""

    day: date
    """The day on which it became public."""
    fields: tuple[str, ...]
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
    is_new: Callable[[Record], bool]
    """Whether followers hear that it is there: not of what was there before its kind's feed."""
    followed_since: Callable[[Record], date]
    """The day on which the feed of its kind was first public; today when it was not yet."""
    edits: Callable[[Record], Iterator[Edit]]
    """Its edits of the last year while it was public, newest first."""
    sentences: Callable[[Record, date], list[str]]
    mergers: Callable[[Record], Iterator[Merger]]
    """The records that were merged into it: removed in its favour, or as an old name."""
    shared_address: Callable[[str], str]
    """Where feed readers and other sites find a file in docs/."""
    size: Callable[[str], int | None]
    """The size in bytes of a static file, by its address; None when it does not exist."""
