"""What a kind may ask when it gives something to a public form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, Protocol

from records.record import Record
from records.vocabulary import Term

from .imprint import Imprint


class Records(Protocol):
    """The public records at one moment."""

    @property
    def now(self) -> datetime:
        """The moment, in Europe/Brussels."""

    @property
    def today(self) -> date:
        """The day."""

    def of(self, kind: str) -> list[Any]:
        """The records of a kind, in the order of its list."""

    def get(self, kind: str, ids: Iterable[str]) -> list[Any]:
        """The records of a kind with these ids, in the order of the ids."""

    def terms(self, name: str, ids: Iterable[str] | None = None) -> list[Any]:
        """Terms of a list of the vocabulary: these, or all of them."""

    def name_of(self, target: str, name: str) -> str:
        """How visitors know what an id refers to; empty when they do not."""

    def fingerprint(self, record: Record) -> str:
        """A text that changes whenever something on the record does."""

    @property
    def vocabulary_digest(self) -> str:
        """The digest of the file that the vocabulary comes from."""

    def related(self, thing: Record | Term) -> Mapping[str, list[Any]]:
        """By kind, the records that refer to a record or term."""


class Context(Protocol):
    """The records, their texts, and who publishes them."""

    @property
    def records(self) -> Records:
        """The public records."""

    @property
    def imprint(self) -> Imprint:
        """Who publishes the site, and where."""

    def text(self, record: Record) -> str:
        """The text of a record as HTML, with ROOT before each address of the site."""

    def first_public(self, record: Record) -> date | None:
        """The first day of its feed entry in the ledger; None when it is new."""

    def size(self, asset: str) -> int | None:
        """Bytes of a file in docs/; None when it is not there."""


class Past(Protocol):
    """A moment, and what git remembers of a record."""

    @property
    def now(self) -> datetime:
        """The moment, in Europe/Brussels."""

    def versions(self, record: Any) -> Iterator[tuple[date, Any, Any]]:
        """Each day on which a record changed while public, with what it was and became."""
