"""The public form of records: their public fields as JSON values, and as rows with Dutch headings for spreadsheets."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

from records.fields.field_type import FieldType, RecordField
from records.fields.frozen import Frozen, holding
from records.forms.addresses import file_url, with_full_addresses
from records.forms.context import Context
from records.forms.states import Stateful
from records.kind import Kind
from records.record import Record

Change = Callable[[FieldType, Any], Any]
SomeGroup = TypeVar("SomeGroup", bound=Frozen)
_TARGET = attrgetter("target")


def public_form(record: Record, context: Context) -> dict[str, Any]:
    """The public fields of a shared record by key, with its id, address and text as HTML."""
    url = context.imprint.site_url
    values: dict[str, Any] = {"id": record.id, "url": url + record.href}
    for field in public_fields(type(record)):
        values[field.key] = field.type.json(getattr(record, field.key))
    if isinstance(record, Stateful):
        values["state"] = record.state(context.records.now)
    values["text"] = with_full_addresses(context.text(record), record.href, url)
    return values


@cache
def public_fields(model: type[Frozen]) -> list[RecordField]:
    """The fields that everybody may see."""
    return [field for field in model.fields.values() if field.options.is_data]


def shared_record(record: Record, context: Context) -> Record:
    """A copy of a record for the world outside; the record itself when nothing differs."""

    def change(type_: FieldType, value: Any) -> Any:
        if type_.refers(value) and not context.records.name_of(type_.target, value):
            return None
        is_ours = type_.missing and value.startswith("assets/")
        return file_url(context.imprint.site_url, value) if is_ours else value

    return _with(record, holding(type(record), _points), change)


def _points(type_: FieldType) -> str:
    return type_.target or type_.missing


def _with(group: SomeGroup, fields: list[RecordField], change: Change) -> SomeGroup:
    pairs = [(field, getattr(group, field.key)) for field in fields]
    new = {field.key: _changed(field.type, value, change) for field, value in pairs}
    changed = {field.key: new[field.key] for field, value in pairs if new[field.key] != value}
    return group.model_copy(update=changed) if changed else group


def _changed(type_: FieldType, value: Any, change: Change) -> Any:
    """A value after a change; what becomes None leaves the list that it is in."""
    if value is None:
        return None
    if type_.item:
        parts = [_changed(type_.item, part, change) for part in value]
        return [part for part in parts if part is not None]
    return (
        _with(value, list(type_.fields.values()), change) if type_.fields else change(type_, value)
    )


_EXAMPLE = "Voorbeeld"


def preview(kind: Kind[Any], records: Sequence[Record], context: Context) -> list[tuple[str, ...]]:
    """The headings and a row for each record, of the first four fields and that for examples."""
    shared = (shared_record(record, context) for record in records)
    rows = [heads(kind), *(row(record, context) for record in shared)]
    columns = sorted({*range(len(rows[0]))[2:6], rows[0].index(_EXAMPLE)})
    return [tuple(cells[column] for column in columns) for cells in rows]


def heads(kind: Kind[Any]) -> tuple[str, ...]:
    """The headings of the columns of a kind."""
    return "Id", "Webadres", *_heads(kind.model), *(["Status"] if kind.states else [])


def row(record: Record, context: Context) -> tuple[str, ...]:
    """The cells of one shared record."""
    url = context.imprint.site_url + record.href
    state = [str(record.state(context.records.now))] if isinstance(record, Stateful) else []
    return record.id, url, *_cells(record, context), *state


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
    """The cells of the public fields, with the name of what an id stands for."""

    def name(type_: FieldType, value: Any) -> Any:
        return (type_.target and context.records.name_of(type_.target, value)) or value

    referring = {field.key for field in holding(type(record), _TARGET)}
    for field in public_fields(type(record)):
        value, type_ = getattr(record, field.key), field.type
        value = _changed(type_, value, name) if field.key in referring else value
        if parts := _parts(field):
            yield from (part.type.cell(getattr(value, part.key)) if value else "" for part in parts)
        else:
            yield type_.cell(value)


def _parts(field: RecordField) -> list[RecordField]:
    """The fields of the one group that a field holds: each has a column."""
    return [] if field.type.item else list(field.type.fields.values())
