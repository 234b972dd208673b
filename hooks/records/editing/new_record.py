"""A new record, complete but for what only a person can fill in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from records.fields.field_type import RecordField
from records.kind import Kind
from records.language.ids import slug
from records.reading.placeholders import FILL_IN
from records.record import Record

from .schema import modeline


def blank_file(model: type[Record], title: str) -> str:
    """The path of a new record, from the project's root."""
    return f"{model.folder}/{slug(title)}{model.ending}"


def blank(kind: Kind[Any], title: str, today: date) -> str:
    """The text of a new record."""
    model, wanted = kind.model, kind.new.fields if kind.new else ()
    known = {"title": _quoted(title), "reviewed": str(today), "date": str(today)}
    lines = [modeline(model, blank_file(model, title))]
    for key, field in model.fields.items():
        if field.required or key in wanted:
            lines += _field(key, field, known)
    if model.ending == ".md":
        return "\n".join(["---", *lines, "---", "", f"{FILL_IN} (de tekst)", ""])
    return "\n".join([*lines, ""])


def _field(key: str, field: RecordField, known: dict[str, str]) -> Iterator[str]:
    example = field.example
    if key in known:
        yield f"{key}: {known[key]}"
    elif field.type.choices:
        yield f"{key}: {FILL_IN} ({', '.join(field.type.choices)})"
    elif isinstance(example, list):
        yield f"{key}:"
        yield f"  - {FILL_IN} ({_hint(field)}, zoals {example[0]})"
    elif "\n" in example:
        yield f"{key}: |"
        yield f"  {FILL_IN} ({_hint(field)})"
    else:
        yield f"{key}: {FILL_IN} ({_hint(field)}, zoals {example})"


def _hint(field: RecordField) -> str:
    """The hint of a field as a part of a sentence that YAML takes as plain text."""
    return field.hint.removesuffix(".").replace(": ", ", ")


def _quoted(title: str) -> str:
    """A title as YAML reads it; between quotation marks when it must be (JSON is YAML)."""
    plain = title[:1].isalnum() and ": " not in title and " #" not in title and title[-1] != ":"
    return title if plain else json.dumps(title, ensure_ascii=False)
