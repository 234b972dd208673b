"""A record as data: what visitors may know of it, in plain JSON values."""

from __future__ import annotations

from functools import cache
from typing import Any

from records.fields.field_type import RecordField
from records.fields.frozen import Frozen
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
