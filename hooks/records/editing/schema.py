"""What a kind of record looks like, as JSON Schema for editors that complete and underline."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from records.catalogue.record_files import SCHEMA_FOLDER
from records.fields.references import RefersTo
from records.fields.written import Written
from records.kind import Kinds
from records.reading.messages import MESSAGES, example_of
from records.vocabulary import TERM_LISTS, Vocabulary

DRAFT = "http://json-schema.org/draft-07/schema#"
_SCALAR = ["string", "number", "boolean"]
"""A program that reads YAML 1.2 makes numbers of texts of digits, and more of `true`."""

Schema = dict[str, Any]


@dataclass(frozen=True)
class Choices:
    """What a reference may name, where a file cannot tell: terms, and templates of pages."""

    kinds: Kinds
    vocabulary: Vocabulary

    def of(self, target: str) -> dict[str, str] | None:
        """Each id with a hint; None for records, which come and go."""
        if target in TERM_LISTS:
            terms = self.vocabulary.terms(target).values()
            return {term.id: _hint(term) for term in terms}
        return None if target in self.kinds else self.kinds.templates


def schema_of(model: type[BaseModel], choices: Choices) -> Schema:
    """The schema of a model, with the terms of the vocabulary as values to choose from.

    Source: JSON Schema draft 7, with `errorMessage` and `enumDescriptions` of
    yaml-language-server, so that what it says is in Dutch too.
    """
    title = getattr(model, "label", model.__name__)
    return {"$schema": DRAFT, "title": title.capitalize(), **_group(model, choices)}


def schema_file(model: type[BaseModel]) -> str:
    """Where the schema of a model is, from the project's root."""
    return f"{SCHEMA_FOLDER}/{getattr(model, 'kind', 'vocabulary')}.json"


def modeline(model: type[BaseModel], file: str) -> str:
    """The first line of a record: it tells an editor's program where the schema is."""
    path = posixpath.relpath(schema_file(model), posixpath.dirname(file))
    return f"# yaml-language-server: $schema={path}"


def _group(model: type[BaseModel], choices: Choices) -> Schema:
    fields = model.model_fields
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [key for key, field in fields.items() if field.is_required()],
        "properties": {key: _property(key, field, choices) for key, field in fields.items()},
    }


def _property(key: str, field: FieldInfo, choices: Choices) -> Schema:
    schema = _value(key, field.annotation, field.metadata, choices)
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


def _value(key: str, annotation: Any, metadata: list[Any], choices: Choices) -> Schema:
    """The schema of one value; what `Annotated` says may stand beside a type or inside it."""
    if hasattr(annotation, "__metadata__"):
        inside = [*metadata, *annotation.__metadata__]
        return _value(key, get_args(annotation)[0], inside, choices)
    if get_origin(annotation) is list:
        item = _value(key, get_args(annotation)[0], [], choices)
        least = [part.min_length for part in metadata if hasattr(part, "min_length")]
        return {"type": "array", "items": item, **({"minItems": least[0]} if least else {})}
    if isinstance(annotation, type):
        if issubclass(annotation, BaseModel):
            return _group(annotation, choices)
        if issubclass(annotation, StrEnum):
            return _choice(key, {kind.value: getattr(kind, "hint", "") for kind in annotation})
    optional = [part for part in get_args(annotation) if part is not type(None)]
    if optional:
        return _value(key, optional[0], metadata, choices)
    return _scalar(key, metadata, choices)


def _scalar(key: str, metadata: list[Any], choices: Choices) -> Schema:
    for mark in metadata:
        if isinstance(mark, RefersTo) and (known := choices.of(mark.target)) is not None:
            return _choice(key, known)
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


def _choice(key: str, known: dict[str, str]) -> Schema:
    allowed = ", ".join(known)
    words = {"key": key, "value": "Deze waarde", "allowed": allowed}
    return {
        "enum": list(known),
        "enumDescriptions": list(known.values()),
        "errorMessage": MESSAGES["choice"].mend.format(**words),
    }


def _hint(term: Any) -> str:
    return f"{term.name}: {term.description}" if term.description else str(term.name)


def _listed(types: str | list[str]) -> list[str]:
    return types if isinstance(types, list) else [types]
