"""A record as others may have it: full addresses, and nothing that points to what is hidden."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from records.catalogue.catalogue import Catalogue
from records.fields.field_type import FieldType, RecordField
from records.forms.imprint import Imprint
from records.record import Record

Change = Callable[[FieldType, Any], Any]


def shared_record(record: Record, catalogue: Catalogue, imprint: Imprint) -> Record:
    """A copy of a record for the world outside; the record itself when nothing differs."""

    def change(kind: FieldType, value: Any) -> Any:
        if kind.target and not catalogue.name_of(kind.target, value):
            return None
        is_ours = kind.is_file and value.startswith("assets/")
        return imprint.site_url + value if is_ours else value

    shared: Record = _with(record, _fields(type(record)), change)
    return shared


@cache
def _fields(model: type[Record]) -> list[RecordField]:
    """The fields that hold ids or files."""
    return [
        field
        for field in model.fields.values()
        if any(kind.target or kind.is_file for kind in field.type.kinds())
    ]


def _with(group: Any, fields: list[RecordField], change: Change) -> Any:
    """A record or a group in it after a change to each single value."""
    pairs = [(field, getattr(group, field.key)) for field in fields]
    new = {field.key: _changed(field.type, value, change) for field, value in pairs}
    changed = {field.key: new[field.key] for field, value in pairs if new[field.key] != value}
    return group.model_copy(update=changed) if changed else group


def _changed(kind: FieldType, value: Any, change: Change) -> Any:
    """A value after a change; what becomes None leaves the list that it is in."""
    if value is None:
        return None
    if kind.item:
        parts = [_changed(kind.item, part, change) for part in value]
        return [part for part in parts if part is not None]
    return _with(value, list(kind.fields.values()), change) if kind.fields else change(kind, value)
