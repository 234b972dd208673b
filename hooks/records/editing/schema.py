"""What a kind of record looks like, as JSON Schema for editors that complete and underline."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

from records.catalogue.record_files import SCHEMA_FOLDER
from records.fields.field_type import FieldType, RecordField, Schema
from records.fields.frozen import Frozen
from records.reading.messages import MESSAGES, example_of
from records.vocabulary import TERM_LISTS, Term, Vocabulary

DRAFT = "http://json-schema.org/draft-07/schema#"


def schema_of(model: type[Frozen], vocabulary: Vocabulary) -> Schema:
    """The schema of a model, with the terms of the vocabulary as values to choose from.

    Source: JSON Schema draft 7, with `errorMessage` and `enumDescriptions` of
    yaml-language-server, so that what it says is in Dutch too.
    """
    title = getattr(model, "label", model.__name__)
    return {"$schema": DRAFT, "title": title.capitalize(), **_group(model.fields, vocabulary)}


def schema_file(model: type[Frozen]) -> str:
    """Where the schema of a model is, from the project's root."""
    return f"{SCHEMA_FOLDER}/{getattr(model, 'kind', 'vocabulary')}.json"


def modeline(model: type[Frozen], file: str) -> str:
    """The first line of a record: it tells an editor's program where the schema is."""
    path = posixpath.relpath(schema_file(model), posixpath.dirname(file))
    return f"# yaml-language-server: $schema={path}"


def _group(fields: Mapping[str, RecordField], vocabulary: Vocabulary) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [key for key, field in fields.items() if field.required],
        "properties": {key: _property(field, vocabulary) for key, field in fields.items()},
    }


def _property(field: RecordField, vocabulary: Vocabulary) -> Schema:
    schema = _value(field.key, field.type, vocabulary)
    types = _listed(schema.get("type", []))
    if types and not field.required:
        schema["type"] = [*types, "null"]
    if "errorMessage" not in schema:
        code = {"array": "list-expected", "object": "group-expected"}[types[0]]
        words = {"key": field.key, "example": example_of(field.key, field.example)}
        words["allowed"] = ", ".join(schema.get("properties", ()))
        schema["errorMessage"] = MESSAGES[code].text(words)
    label = {"title": field.label, "description": field.hint}
    return {**label, **schema, "examples": field.examples}


def _value(key: str, kind: FieldType, vocabulary: Vocabulary) -> Schema:
    if kind.item:
        least = {"minItems": kind.least} if kind.least else {}
        return {"type": "array", "items": _value(key, kind.item, vocabulary), **least}
    if kind.fields:
        return _group(kind.fields, vocabulary)
    if kind.target in TERM_LISTS:
        terms = vocabulary.terms(kind.target).values()
        return _choice(key, {term.id: _hint(term) for term in terms})
    if kind.choices:
        return _choice(key, {choice.value: choice.hint for choice in kind.choices})
    return _scalar(key, kind)


def _scalar(key: str, kind: FieldType) -> Schema:
    low, high = kind.bounds or (0, 0)
    words = {"key": key, "example": f"‘{key}: …’", "low": f"{low:g}", "high": f"{high:g}"}
    schema: Schema = {
        "type": _types(kind),
        "errorMessage": MESSAGES[kind.code].mend.format(**words),
    }
    if kind.pattern:
        schema["pattern"] = f"^(?:{kind.pattern})$"
    if kind.longest:
        message = f"Hoogstens {kind.longest} tekens."
        schema |= {"maxLength": kind.longest, "errorMessage": message}
    if kind.bounds:
        schema |= {"minimum": low, "maximum": high}
    return schema


def _types(kind: FieldType) -> str | list[str]:
    """What a program that reads YAML 1.2 makes of it: of digits a number, and more of `true`."""
    if kind.pattern:
        return ["string", "number"] if re.fullmatch(kind.pattern, "2390") else "string"
    own: str = kind.schema.get("anyOf", [kind.schema])[0]["type"]
    return ["string", "number", "boolean"] if own == "string" else own


def _choice(key: str, choices: dict[str, str]) -> Schema:
    words = {"key": key, "value": "Deze waarde", "allowed": ", ".join(choices)}
    return {
        "enum": list(choices),
        "enumDescriptions": list(choices.values()),
        "errorMessage": MESSAGES["choice"].mend.format(**words),
    }


def _hint(term: Term) -> str:
    return f"{term.name}: {term.description}" if term.description else term.name


def _listed(types: str | list[str]) -> list[str]:
    return types if isinstance(types, list) else [types]
