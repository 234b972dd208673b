"""What a kind of record looks like, as JSON Schema for editors that complete and underline."""

from __future__ import annotations

import posixpath
import re
from enum import StrEnum
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from records.catalogue.record_files import SCHEMA_FOLDER
from records.fields.references import RefersTo
from records.fields.written import Written
from records.reading.messages import MESSAGES, example_of
from records.vocabulary import TERM_LISTS, Vocabulary

DRAFT = "http://json-schema.org/draft-07/schema#"
_SCALAR = ["string", "number", "boolean"]
"""A program that reads YAML 1.2 makes numbers of texts of digits, and more of `true`."""

Schema = dict[str, Any]


def schema_of(model: type[BaseModel], vocabulary: Vocabulary) -> Schema:
    """The schema of a model, with the terms of the vocabulary as values to choose from.

    Source: JSON Schema draft 7, with `errorMessage` and `enumDescriptions` of
    yaml-language-server, so that what it says is in Dutch too.
    """
    title = getattr(model, "label", model.__name__)
    return {"$schema": DRAFT, "title": title.capitalize(), **_group(model, vocabulary)}


def schema_file(model: type[BaseModel]) -> str:
    """Where the schema of a model is, from the project's root."""
    return f"{SCHEMA_FOLDER}/{getattr(model, 'kind', 'vocabulary')}.json"


def modeline(model: type[BaseModel], file: str) -> str:
    """The first line of a record: it tells an editor's program where the schema is."""
    path = posixpath.relpath(schema_file(model), posixpath.dirname(file))
    return f"# yaml-language-server: $schema={path}"


def _group(model: type[BaseModel], vocabulary: Vocabulary) -> Schema:
    fields = model.model_fields
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [key for key, field in fields.items() if field.is_required()],
        "properties": {key: _property(key, field, vocabulary) for key, field in fields.items()},
    }


def _property(key: str, field: FieldInfo, vocabulary: Vocabulary) -> Schema:
    schema = _value(key, field.annotation, field.metadata, vocabulary)
    if not field.is_required() and isinstance(schema.get("type"), (str, list)):
        schema["type"] = [*_listed(schema["type"]), "null"]
    if "errorMessage" not in schema:
        code = {"array": "list-expected", "object": "group-expected"}[_listed(schema["type"])[0]]
        words = {"key": key, "example": _example(key, field)}
        words["allowed"] = ", ".join(schema.get("properties", ()))
        schema["errorMessage"] = MESSAGES[code].text(words)
    label = {"title": field.title, "description": field.description}
    return {**label, **schema, "examples": field.examples}


def _example(key: str, field: FieldInfo) -> str:
    return example_of(key, field.examples[0] if field.examples else "…")


def _value(key: str, annotation: Any, metadata: list[Any], vocabulary: Vocabulary) -> Schema:
    """The schema of one value; what `Annotated` says may stand beside a type or inside it."""
    if hasattr(annotation, "__metadata__"):
        inside = [*metadata, *annotation.__metadata__]
        return _value(key, get_args(annotation)[0], inside, vocabulary)
    if get_origin(annotation) is list:
        item = _value(key, get_args(annotation)[0], [], vocabulary)
        least = [part.min_length for part in metadata if hasattr(part, "min_length")]
        return {"type": "array", "items": item, **({"minItems": least[0]} if least else {})}
    if isinstance(annotation, type):
        if issubclass(annotation, BaseModel):
            return _group(annotation, vocabulary)
        if issubclass(annotation, StrEnum):
            return _choice(key, {kind.value: getattr(kind, "hint", "") for kind in annotation})
    optional = [part for part in get_args(annotation) if part is not type(None)]
    if optional:
        return _value(key, optional[0], metadata, vocabulary)
    return _scalar(key, metadata, vocabulary)


def _scalar(key: str, metadata: list[Any], vocabulary: Vocabulary) -> Schema:
    for mark in metadata:
        if isinstance(mark, RefersTo) and mark.target in TERM_LISTS:
            terms = vocabulary.terms(mark.target).values()
            return _choice(key, {term.id: _hint(term) for term in terms})
    written = next((mark for mark in metadata if isinstance(mark, Written)), Written())
    if written.choices:
        return {"type": "boolean", "errorMessage": MESSAGES[written.code].mend}
    words = {"key": key, "example": f"‘{key}: …’"}
    words |= {"low": f"{written.low:g}", "high": f"{written.high:g}"} if written.high else {}
    schema: Schema = {"type": _SCALAR, "errorMessage": MESSAGES[written.code].mend.format(**words)}
    if written.pattern:
        schema["pattern"] = f"^(?:{written.pattern})$"
        schema["type"] = ["string", "number"] if re.fullmatch(written.pattern, "2390") else "string"
    if written.limit:
        schema |= {"maxLength": written.limit, "errorMessage": f"Hoogstens {written.limit} tekens."}
    if written.high:
        schema |= {"type": "number", "minimum": written.low, "maximum": written.high}
    return schema


def _choice(key: str, choices: dict[str, str]) -> Schema:
    allowed = ", ".join(choices)
    words = {"key": key, "value": "Deze waarde", "allowed": allowed}
    return {
        "enum": list(choices),
        "enumDescriptions": list(choices.values()),
        "errorMessage": MESSAGES["choice"].mend.format(**words),
    }


def _hint(term: Any) -> str:
    return f"{term.name}: {term.description}" if term.description else str(term.name)


def _listed(types: str | list[str]) -> list[str]:
    return types if isinstance(types, list) else [types]
