"""A record as data: what visitors may know of it, in plain JSON values."""

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
    """The fields of a shared record under their own names, with its id, address and text as HTML."""
    url = context.imprint.site_url
    found: dict[str, Any] = {"id": record.id, "url": url + record.href}
    for field in public_fields(type(record)):
        found[field.key] = field.type.json(getattr(record, field.key))
    for computed in kind.dataset.computed if kind.dataset else ():
        found[computed.key] = computed.value(record, context.records.now)
    found["text"] = context.text(record).replace(ROOT, url)
    return found


@cache
def public_fields(model: type[Frozen]) -> list[RecordField]:
    """The fields that everybody may see, those of all kinds behind its own."""
    shown = [field for field in model.fields.values() if field.is_data]
    return sorted(shown, key=lambda field: field.key not in model.__annotations__)


def shared_record(record: Record, context: Context) -> Record:
    """A copy of a record for the world outside; the record itself when nothing differs."""
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
    """A field without one reference: in a list, in a group of a list, or by itself."""
    if len(path) == 1:
        return [other for other in value if other != name]
    place, key = path
    return [
        group.model_copy(update={str(key): None}) if index == place else group
        for index, group in enumerate(value)
    ]
