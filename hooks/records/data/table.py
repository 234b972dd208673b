"""Records as rows and columns with Dutch headings, for people with a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from records.fields.field_type import RecordField, safe_cell
from records.forms.imprint import Imprint
from records.kinds.call.model import Call
from records.record import Record
from records.site.site import Site

from .public_form import public_fields
from .shared_record import shared_record

_EXAMPLE = "Voorbeeld"
"""The heading of the column that says whether a row is invented."""
_BETWEEN = " | "
"""Between the names in one cell."""


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


def table(model: type[Record], records: Sequence[Record], site: Site, imprint: Imprint) -> Table:
    """Records of a kind as others may have them, one per row, in their order."""
    shared = [shared_record(record, site.catalogue, imprint) for record in records]
    return Table(heads(model), [row(record, site, imprint) for record in shared])


def heads(model: type[Record]) -> tuple[str, ...]:
    """The headings of the columns of a kind."""
    return "Id", "Webadres", *_heads(model), *(["Stand"] if model is Call else [])


def row(record: Record, site: Site, imprint: Imprint) -> tuple[str, ...]:
    """The cells of one shared record."""
    state = [record.state(site.catalogue.now).value] if isinstance(record, Call) else []
    return record.id, imprint.site_url + record.href, *_cells(record, site), *state


def csv_line(cells: Sequence[str]) -> str:
    """A row as Excel in Belgium reads it: semicolons between the cells, CRLF at the end."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerow(cells)
    return text.getvalue()


def _heads(model: type[Record]) -> Iterator[str]:
    for field in public_fields(model):
        parts = [f"{field.label}: {part.label.lower()}" for part in _parts(field)]
        yield from parts or [field.label]


def _cells(record: Record, site: Site) -> Iterator[str]:
    for field in public_fields(type(record)):
        value, kind = getattr(record, field.key), field.type
        if parts := _parts(field):
            yield from (part.type.cell(getattr(value, part.key)) if value else "" for part in parts)
        elif kind.target:
            ids = [(id_type.target, name) for _, id_type, name in kind.leaves(value)]
            yield safe_cell(_BETWEEN.join(site.catalogue.name_of(*found) for found in ids))
        else:
            yield kind.cell(value)


def _parts(field: RecordField) -> list[RecordField]:
    """The fields of the one group that a field holds: each has a column."""
    return [] if field.type.item else list(field.type.fields.values())
