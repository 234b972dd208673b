"""A record as data: what visitors may know of it, in plain JSON values."""

from __future__ import annotations

from functools import cache
from typing import Any

from records.fields.field_type import RecordField
from records.fields.frozen import Frozen
from records.forms.imprint import Imprint
from records.kinds.call.model import Call
from records.reading.positions import ROOT
from records.record import Record
from records.site.site import Site


def public_form(record: Record, site: Site, imprint: Imprint) -> dict[str, Any]:
    """The fields of a shared record under their own names, with its id, address and text as HTML."""
    found: dict[str, Any] = {"id": record.id, "url": imprint.site_url + record.href}
    for field in public_fields(type(record)):
        found[field.key] = field.type.json(getattr(record, field.key))
    if isinstance(record, Call):
        found["state"] = record.state(site.catalogue.now).value
    found["text"] = site.text(record).replace(ROOT, imprint.site_url)
    return found


@cache
def public_fields(model: type[Frozen]) -> list[RecordField]:
    """The fields that everybody may see, those of all kinds behind its own."""
    shown = [field for field in model.fields.values() if field.options.is_data]
    return sorted(shown, key=lambda field: field.key not in model.__annotations__)
