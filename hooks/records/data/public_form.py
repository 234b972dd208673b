"""The public form of a record: its public fields as JSON values."""

from __future__ import annotations

from functools import cache
from typing import Any

from records.fields.field_type import RecordField
from records.fields.frozen import Frozen
from records.fields.references import references
from records.forms.addresses import ROOT
from records.forms.context import Context
from records.kind import Kind
from records.record import Record


def public_form(record: Record, kind: Kind[Any], context: Context) -> dict[str, Any]:
    """The public fields of a shared record by key, with its id, address and text as HTML."""
    url = context.imprint.site_url
    values: dict[str, Any] = {"id": record.id, "url": url + record.href}
    for field in public_fields(type(record)):
        values[field.key] = field.type.json(getattr(record, field.key))
    for computed in kind.dataset.computed if kind.dataset else ():
        values[computed.key] = computed.value(record, context.records.now)
    values["text"] = context.text(record).replace(ROOT, url)
    return values


@cache
def public_fields(model: type[Frozen]) -> list[RecordField]:
    """The public fields of a model, its own before inherited ones."""
    shown = [field for field in model.fields.values() if field.is_data]
    return sorted(shown, key=lambda field: field.key not in model.__annotations__)


def shared_record(record: Record, context: Context) -> Record:
    """A record with absolute addresses and without references to hidden records."""
    site_url = context.imprint.site_url
    changed: dict[str, Any] = {}
    for reference in references(record):
        if not context.records.name_of(reference.target, reference.id):
            key, *rest = reference.path
            name = str(key)
            value = changed.get(name, getattr(record, name))
            changed[name] = _without(value, rest, reference.id)
    if image := getattr(record, "image", None):
        changed["image"] = image.model_copy(update={"src": site_url + image.src})
    if documents := getattr(record, "documents", None):
        changed["documents"] = [
            document.model_copy(update={"url": site_url + document.url})
            if document.url.startswith("assets/")
            else document
            for document in documents
        ]
    return record.model_copy(update=changed) if changed else record


def _without(value: Any, path: list[str | int], name: str) -> Any:
    """A value without one reference, which is in a list or in a group of a list."""
    if len(path) == 1:
        return [other for other in value if other != name]
    place, key = path
    return [
        group.model_copy(update={str(key): None}) if index == place else group
        for index, group in enumerate(value)
    ]
