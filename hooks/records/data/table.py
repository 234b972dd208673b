"""Records as rows and columns with Dutch headings, for people with a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any

from pydantic import BaseModel

from records.fields.field_types import group_in
from records.fields.groups import Group
from records.fields.references import references
from records.forms.context import Context
from records.kind import Kind
from records.language.dates import Moment, PartialDate
from records.record import Record

from .public_form import public_fields
from .shared_record import shared_record

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BETWEEN = " | "
"""Between the values of one cell."""
_EXAMPLE = "Voorbeeld"
"""The heading of the column that says whether a row is invented."""
_WITHIN = " – "
"""Between the parts of one value."""


@dataclass(frozen=True)
class Table:
    """All records of one kind."""

    heads: tuple[str, ...]
    rows: list[tuple[str, ...]]

    @property
    def preview(self) -> Table:
        """The columns that say most: the first four, and the examples."""
        example = self.heads.index(_EXAMPLE)
        columns = [*range(2, 6), example]
        rows = [tuple(row[column] for column in columns) for row in self.rows]
        return Table(tuple(self.heads[column] for column in columns), rows)


def table(kind: Kind[Any], records: Sequence[Record], context: Context) -> Table:
    """Records of a kind as others may have them, one per row, in their order."""
    shared = [shared_record(record, context) for record in records]
    return Table(heads(kind), [row(record, kind, context) for record in shared])


def heads(kind: Kind[Any]) -> tuple[str, ...]:
    """The headings of the columns of a kind."""
    computed = kind.dataset.computed if kind.dataset else ()
    return "Id", "Webadres", *_heads(kind.model), *(value.label for value in computed)


def row(record: Record, kind: Kind[Any], context: Context) -> tuple[str, ...]:
    """The cells of one shared record."""
    url = context.imprint.site_url + record.href
    computed = kind.dataset.computed if kind.dataset else ()
    values = [value.value(record, context.records.now) for value in computed]
    return record.id, url, *_cells(record, context), *values


def csv_line(cells: Sequence[str]) -> str:
    """A row as Excel in Belgium reads it: semicolons between the cells, CRLF at the end."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerow(cells)
    return text.getvalue()


def _heads(model: type[BaseModel]) -> Iterator[str]:
    for key, group in _columns(model):
        title = model.model_fields[key].title or key
        if group is None:
            yield title
        else:
            for inner in group.model_fields.values():
                yield f"{title}: {(inner.title or '').lower()}"


def _cells(record: Record, context: Context) -> Iterator[str]:
    names = _names(record, context)
    for key, group in _columns(type(record)):
        value = getattr(record, key)
        if group is None:
            yield names.get(key) or cell(value)
        else:
            for inner in group.model_fields:
                yield cell(getattr(value, inner, None))


@cache
def _columns(model: type[BaseModel]) -> list[tuple[str, type[BaseModel] | None]]:
    """The public fields of a kind, each with the group that it holds one of, if it does."""
    found = []
    for key in public_fields(model):
        annotation = model.model_fields[key].annotation
        is_list = str(annotation).startswith("list[")
        found.append((key, None if is_list else group_in(annotation)))
    return found


def _names(record: Record, context: Context) -> dict[str, str]:
    """What a field of ids refers to, by name."""
    found: dict[str, list[str]] = {}
    for reference in references(record):
        if len(reference.path) <= 2:  # noqa: PLR2004 (the field and the place in its list)
            name = context.records.name_of(reference.target, reference.id)
            found.setdefault(str(reference.path[0]), []).append(name)
    return {key: _safe(_BETWEEN.join(names)) for key, names in found.items()}


def cell(value: Any) -> str:
    """A value as a spreadsheet in Belgium reads it: a comma before decimals, ISO dates."""
    return _writer(value.__class__)(value)


@cache
def _writer(kind: type) -> Callable[[Any], str]:
    for known, write in _WRITERS:
        if issubclass(kind, known):
            return write
    raise TypeError(f"{kind.__name__} has no public form")


def _safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula (OWASP: CSV injection)."""
    line = " ".join(text.split())
    return f"'{line}" if line.startswith(_FORMULA) else line


_WRITERS: list[tuple[type, Callable[[Any], str]]] = [
    (NoneType, lambda _: ""),
    (bool, lambda value: "ja" if value else "nee"),
    (int, lambda cents: f"{cents / 100:.2f}".replace(".", ",")),
    (float, lambda value: str(value).replace(".", ",")),
    (Moment, lambda value: str(value).replace("T", " ")),
    (date, str),
    (PartialDate, str),
    (StrEnum, lambda value: str(value.value)),
    (str, _safe),
    (list, lambda parts: _safe(_BETWEEN.join(map(cell, parts)))),
    (Group, lambda group: _WITHIN.join(filter(None, (cell(part) for _, part in group)))),
]
"""How each kind of value is written, the narrower kind first."""
