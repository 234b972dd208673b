"""Records as rows and columns with Dutch headings, for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from records.fields.field_type import RecordField, safe_cell
from records.forms.context import Context
from records.kind import Kind
from records.record import Record

from .public_form import named_record, public_fields, shared_record

_EXAMPLE = "Voorbeeld"
"""The heading of the column that marks invented records."""
_SEPARATOR = " | "
"""Separates the names in one cell."""


@dataclass(frozen=True)
class Table:
    """Records of one kind."""

    heads: tuple[str, ...]
    rows: list[tuple[str, ...]]

    @property
    def preview(self) -> Table:
        """The first four fields, and the column for examples."""
        example = self.heads.index(_EXAMPLE)
        columns = [*range(2, 6), example]
        rows = [tuple(row[column] for column in columns) for row in self.rows]
        return Table(tuple(self.heads[column] for column in columns), rows)


def table(kind: Kind[Any], records: Sequence[Record], context: Context) -> Table:
    """The public form of records of a kind, one per row."""
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
    return record.id, url, *_cells(named_record(record, context), context), *values


def csv_line(cells: Sequence[str]) -> str:
    """A row for Excel with Belgian settings: separated by semicolons, ended by CRLF."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerow(cells)
    return text.getvalue()


def _heads(model: type[Record]) -> Iterator[str]:
    for field in public_fields(model):
        parts = [f"{field.label}: {part.label.lower()}" for part in _parts(field)]
        yield from parts or [field.label]


def _cells(record: Record, context: Context) -> Iterator[str]:
    for field in public_fields(type(record)):
        value, kind = getattr(record, field.key), field.type
        if parts := _parts(field):
            yield from (part.type.cell(getattr(value, part.key)) if value else "" for part in parts)
        elif kind.target:
            ids = [(id_type.target, name) for _, id_type, name in kind.leaves(value)]
            yield safe_cell(_SEPARATOR.join(context.records.name_of(*key) for key in ids))
        else:
            yield kind.cell(value)


def _parts(field: RecordField) -> list[RecordField]:
    """The fields of the one group that a field holds: each has a column."""
    return [] if field.type.item else list(field.type.fields.values())
