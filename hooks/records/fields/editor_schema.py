"""What editors' programs know of a field: JSON Schema draft 7 as yaml-language-server reads it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from records.reading.messages import MESSAGES, example_of

from .field_type import EditorSchema, FieldType, RecordField, Schema, Terms

_SCALAR = ["string", "number", "boolean"]
"""A program that reads YAML 1.2 makes numbers of texts of digits, and more of `true`."""


def written(
    code: str = "text-expected",
    *,
    types: str | list[str] | None = None,
    pattern: str = "",
    longest: int = 0,
    bounds: tuple[float, float] | None = None,
) -> EditorSchema:
    """The schema of one value: its pattern or its limits, and the message `code` says how to mend it.

    The pattern is of the whole text, in the words that Python and JavaScript share.
    """
    of_digits = ["string", "number"] if re.fullmatch(pattern, "2390") else "string"
    kinds = types or (of_digits if pattern else _SCALAR)

    def schema(key: str, _terms: Terms) -> Schema:
        words = {"key": key, "example": f"‘{key}: …’"}
        words |= dict(zip(("low", "high"), (f"{bound:g}" for bound in bounds or ()), strict=False))
        found: Schema = {"type": kinds, "errorMessage": MESSAGES[code].mend.format(**words)}
        if pattern:
            found["pattern"] = f"^(?:{pattern})$"
        if longest:
            found |= {"maxLength": longest, "errorMessage": f"Hoogstens {longest} tekens."}
        if bounds:
            found |= {"minimum": bounds[0], "maximum": bounds[1]}
        return found

    return schema


def chosen(key: str, choices: Mapping[str, str]) -> Schema:
    """The schema of a value out of a few, each with its hint."""
    words = {"key": key, "value": "Deze waarde", "allowed": ", ".join(choices)}
    return {
        "enum": list(choices),
        "enumDescriptions": list(choices.values()),
        "errorMessage": MESSAGES["choice"].mend.format(**words),
    }


def listed(inner: FieldType, least: int) -> EditorSchema:
    """The schema of a list of values, `least` of them or more."""
    more = {"minItems": least} if least else {}
    return lambda key, terms: {"type": "array", "items": inner.editor(key, terms), **more}


def grouped(fields: Iterable[RecordField], terms: Terms) -> Schema:
    """The schema of a group of fields, or of a whole record."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [field.key for field in fields if field.required],
        "properties": {field.key: _property(field, terms) for field in fields},
    }


def _property(field: RecordField, terms: Terms) -> Schema:
    schema = field.type.editor(field.key, terms)
    types = schema.get("type", [])
    types = types if isinstance(types, list) else [types]
    if types and not field.required:
        schema["type"] = [*types, "null"]
    if "errorMessage" not in schema:
        code = {"array": "list-expected", "object": "group-expected"}[types[0]]
        words = {"key": field.key, "example": example_of(field.key, field.example)}
        words["allowed"] = ", ".join(schema.get("properties", ()))
        schema["errorMessage"] = MESSAGES[code].text(words)
    label = {"title": field.label, "description": field.hint}
    return {**label, **schema, "examples": field.examples}
