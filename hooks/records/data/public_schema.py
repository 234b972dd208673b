"""The JSON Schema of the public form of each kind of record."""

from __future__ import annotations

from typing import Any

from records.fields.composites import object_schema
from records.forms.imprint import Imprint
from records.kind import Kind
from records.record import Record

from .public_form import public_fields

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def public_schema(kind: Kind[Any], href: str, imprint: Imprint) -> dict[str, Any]:
    """The schema of the JSON file of a kind; `href` is the address of the schema itself."""
    model: type[Record] = kind.model
    item = object_schema(public_fields(model))
    extra: dict[str, Any] = {
        "id": {"type": "string", "description": "De naam van het bestand; verandert nooit."},
        "url": {"type": "string", "format": "uri", "description": "De pagina op deze site."},
        "text": {"type": "string", "description": "De tekst van de pagina, als HTML."},
    }
    for computed in kind.dataset.computed if kind.dataset else ():
        extra[computed.key] = {
            "enum": list(computed.choices),
            "description": computed.description,
        }
    item["properties"] = {**extra, **item["properties"]}
    item["required"] = sorted(item["properties"])
    return {
        "$schema": DIALECT,
        "$id": imprint.site_url + href,
        "title": f"{imprint.short_name}: {model.label}",
        "type": "object",
        "properties": {
            "license": {"type": "string", "format": "uri"},
            "publisher": {"type": "string"},
            "items": {"type": "array", "items": item},
        },
        "required": ["license", "publisher", "items"],
    }
