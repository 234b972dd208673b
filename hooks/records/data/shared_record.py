"""A record as others may have it: full addresses, and nothing that points to what is hidden."""

from __future__ import annotations

from typing import Any

from records.fields.references import references
from records.forms.context import Context
from records.record import Record


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
