"""The static files that visitors get: not what only hidden records name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from records.fields.field_type import FieldType
from records.forms.addresses import ROOT
from records.record import Record

from .links import split_path
from .prose import Prose


def unnamed_assets(
    records: Iterable[Record], shown: set[str], texts: dict[str, Prose], host: str
) -> set[str]:
    """The files that records name, but none that is shown; by their path from docs/.

    `shown` are the files of the records that are shown, `host` is the address of the site. A file
    that no record names is not among them: others may link to it.
    """
    named: dict[bool, set[str]] = {True: set(), False: set()}
    for record in records:
        named[record.file in shown].update(_named(record, texts[record.file], host))
    return named[False] - named[True]


def _named(record: Record, text: Prose, host: str) -> Iterator[str]:
    """What the fields and the text of a record lead to on this site."""
    for _, _, name in record.leaves(_may_be_ours):
        yield split_path(name.removeprefix(host))[0]
    for href in text.links.values():
        yield split_path((href or "").removeprefix(ROOT))[0]


def _may_be_ours(kind: FieldType) -> bool:
    return bool(kind.missing) or kind.is_address
