"""A record as others may have it: full addresses, and nothing that points to what is hidden."""

from __future__ import annotations

from typing import Any

from records.catalogue.catalogue import Catalogue
from records.fields.references import references
from records.forms.imprint import Imprint
from records.record import Record


def shared_record(record: Record, catalogue: Catalogue, imprint: Imprint) -> Record:
    """A copy of a record for the world outside; the record itself when nothing differs."""
    changed: dict[str, Any] = {}
    for reference in references(record):
        if not catalogue.name_of(reference.target, reference.id):
            key, *rest = reference.path
            name = str(key)
            value = changed.get(name, getattr(record, name))
            changed[name] = _without(value, rest, reference.id)
    if image := getattr(record, "image", None):
        changed["image"] = image.model_copy(update={"src": imprint.site_url + image.src})
    if documents := getattr(record, "documents", None):
        changed["documents"] = [
            document.model_copy(update={"url": imprint.site_url + document.url})
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
