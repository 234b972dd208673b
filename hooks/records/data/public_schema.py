"""The JSON Schema of the public form of each kind of record."""

from __future__ import annotations

import types
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from records.forms.imprint import Imprint
from records.kind import Kind
from records.language.dates import Moment, PartialDate
from records.record import Record

from .public_form import public_fields

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SIMPLE: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    float: {"type": "number"},
    int: {"type": "number", "description": "In euro."},
    types.NoneType: {"type": "null"},
    date: {"type": "string", "format": "date"},
    Moment: {
        "anyOf": [{"type": "string", "format": form} for form in ("date", "date-time")],
        "description": "Een dag, of een moment met tijdzone.",
    },
    PartialDate: {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
}


def public_schema(kind: Kind[Any], href: str, imprint: Imprint) -> dict[str, Any]:
    """The schema of the file in which all records of a kind are published; `href` is its own."""
    model: type[Record] = kind.model
    item = _object(model, public_fields(model))
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


def _object(model: type[BaseModel], keys: list[str]) -> dict[str, Any]:
    properties = {}
    for key in keys:
        field = model.model_fields[key]
        words = {"title": field.title, "description": field.description}
        properties[key] = {**_type(field.annotation), **words}
    return {
        "type": "object",
        "properties": properties,
        "required": sorted(keys),
        "additionalProperties": False,
    }


def _type(annotation: Any) -> dict[str, Any]:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _type(inner[0])
    if origin is list:
        return {"type": "array", "items": _type(inner[0])}
    if origin in {Union, types.UnionType}:
        return {"anyOf": [_type(part) for part in inner]}
    if annotation in _SIMPLE:
        return _SIMPLE[annotation]
    if issubclass(annotation, StrEnum):
        return {"enum": [choice.value for choice in annotation]}
    if issubclass(annotation, BaseModel):
        return _object(annotation, list(annotation.model_fields))
    raise TypeError(f"{annotation} has no schema")
