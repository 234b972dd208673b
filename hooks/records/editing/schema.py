"""JSON Schemas for editors, which complete and validate the fields of records."""

import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from records.all_kinds import Kinds
from records.catalogue.record_files import SCHEMA_FOLDER
from records.fields.field_type import FieldType, RecordField, Schema
from records.fields.frozen import Frozen
from records.reading.problems import MESSAGES, example_of
from records.vocabulary import TERM_LISTS, Vocabulary

DRAFT = "http://json-schema.org/draft-07/schema#"


class Option(NamedTuple):
    """One of the values that a field chooses from."""

    value: str
    label: str
    hint: str


Options = Callable[[FieldType], Sequence[Option] | None]
"""What a field chooses from; None for one that does not, and for records, which come and go."""


def options_of(kinds: Kinds, vocabulary: Vocabulary) -> Options:
    """What fields choose from: terms of the vocabulary, templates of pages, and their own choices."""

    def options(type_: FieldType) -> Sequence[Option] | None:
        if type_.target in TERM_LISTS:
            return [
                Option(term.id, term.name, ": ".join(filter(None, (term.name, term.description))))
                for term in vocabulary.terms(type_.target).values()
            ]
        if type_.target and type_.target not in kinds:
            templates = kinds.templates.items()
            return [Option(name, hint.removesuffix("."), hint) for name, hint in templates]
        return [Option(one.value, one.label, one.hint) for one in type_.choices] or None

    return options


def schema_of(model: type[Frozen], kinds: Kinds, vocabulary: Vocabulary) -> Schema:
    """The schema of a model, with the terms of the vocabulary and the templates of pages as choices.

    Source: JSON Schema draft 7, with `errorMessage` and `enumDescriptions` of
    yaml-language-server, for messages in Dutch.
    """
    title, options = getattr(model, "label", model.__name__), options_of(kinds, vocabulary)
    return {"$schema": DRAFT, "title": title.capitalize(), **_group(model.fields, options)}


def schema_file(model: type[Frozen]) -> str:
    """The path of the schema of a model, from the project's root."""
    return f"{SCHEMA_FOLDER}/{getattr(model, 'kind', 'vocabulary')}.json"


def modeline(model: type[Frozen], file: str) -> str:
    """The first line of a record, with the schema for yaml-language-server."""
    path = posixpath.relpath(schema_file(model), posixpath.dirname(file))
    return f"# yaml-language-server: $schema={path}"


def _group(fields: Mapping[str, RecordField], options: Options) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [key for key, field in fields.items() if field.required],
        "properties": {key: _property(field, options) for key, field in fields.items()},
    }


def _property(field: RecordField, options: Options) -> Schema:
    schema = _value(field.key, field.type, options)
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else types
    if types and not field.required:
        schema["type"] = [*types, "null"]
    if "errorMessage" not in schema:
        code = {"array": "list-expected", "object": "group-expected"}[types[0]]
        words = {"key": field.key, "example": example_of(field.key, field.example)}
        words["allowed"] = ", ".join(schema.get("properties", ()))
        schema["errorMessage"] = MESSAGES[code].text(words)
    label = {"title": field.label, "description": field.hint}
    return {**label, **schema, "examples": field.examples}


def _value(key: str, type_: FieldType, options: Options) -> Schema:
    if type_.item:
        least = {"minItems": type_.least} if type_.least else {}
        return {"type": "array", "items": _value(key, type_.item, options), **least}
    if type_.fields:
        alone = {"type": ["object", "string"]} if type_.alone else {}
        return _group(type_.fields, options) | alone
    known = options(type_)
    return scalar_schema(key, type_) if known is None else _choice(key, known)


def scalar_schema(key: str, type_: FieldType) -> Schema:
    """The schema of a single value, with the message for what does not match."""
    low, high = type_.bounds or (0, 0)
    words = {"key": key, "example": f"‘{key}: …’", "low": f"{low:g}", "high": f"{high:g}"}
    schema: Schema = {
        "type": _types(type_),
        "errorMessage": MESSAGES[type_.code].mend.format(**words),
    }
    if type_.pattern:
        schema["pattern"] = f"^(?:{type_.pattern})$"
    if type_.longest:
        message = f"Hoogstens {type_.longest} tekens."
        schema |= {"maxLength": type_.longest, "errorMessage": message}
    if type_.bounds:  # of a `maximum` alone the editor speaks English
        beyond = {"type": "string", "errorMessage": schema["errorMessage"]}
        schema |= {"if": {"minimum": low, "maximum": high}, "else": beyond}
    return schema


def _types(type_: FieldType) -> str | list[str]:
    """What a program that reads YAML 1.2 makes of it: of digits a number, and more of `true`."""
    if type_.pattern:
        digits = ("1" * count for count in range(1, 13))
        is_number = any(re.fullmatch(type_.pattern, number) for number in digits)
        return ["string", "number"] if is_number else "string"
    own: str = type_.schema.get("anyOf", [type_.schema])[0]["type"]
    return ["string", "number", "boolean"] if own == "string" else own


def _choice(key: str, options: Sequence[Option]) -> Schema:
    values = [option.value for option in options]
    words = {"key": key, "value": "Deze waarde", "allowed": ", ".join(values)}
    return {
        "enum": values,
        "enumDescriptions": [option.hint for option in options],
        "errorMessage": MESSAGES["choice"].mend.format(**words),
    }
