"""The text of a new record, with placeholders for what a person writes; and snippets for VS Code."""

import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import count
from typing import Any

from records.all_kinds import Kinds
from records.catalogue.validation import FILL_IN
from records.fields.field_type import RecordField
from records.kind import Kind
from records.language.ids import fit_id
from records.record import Record

from .schema import modeline


def new_file(model: type[Record], title: str) -> str:
    """The path of a new record, from the project's root."""
    return f"{model.folder}/{fit_id(title)}{model.ending}"


def new_record(kind: Kind[Any], title: str, today: date) -> str:
    """The text of a new record."""
    model, wanted = kind.model, kind.new.fields if kind.new else ()
    prefilled = {"title": _quoted(title), "reviewed": str(today), "date": str(today)}
    lines = [modeline(model, new_file(model, title))]
    for key, field in model.fields.items():
        if field.required or key in wanted:
            lines += _field(key, field, prefilled)
    if model.ending == ".md":
        return "\n".join(["---", *lines, "---", "", f"{FILL_IN} (de tekst)", ""])
    return "\n".join([*lines, ""])


def _field(key: str, field: RecordField, prefilled: dict[str, str]) -> Iterator[str]:
    type_, example = field.type, field.example
    if key in prefilled:
        yield f"{key}: {prefilled[key]}"
    elif type_.fields:
        yield f"{key}:"
        parts = ((name, part) for name, part in type_.fields.items() if part.required)
        lines = (line for name, part in parts for line in _field(name, part, {}))
        for index, line in enumerate(lines):
            yield f"{'  - ' if type_.item and not index else '    ' if type_.item else '  '}{line}"
    elif type_.item:
        yield f"{key}:"
        yield f"  - {_placeholder(field, example[0])}"
    elif "\n" in example:
        yield f"{key}: |"
        yield f"  {_placeholder(field, '')}"
    else:
        yield f"{key}: {_placeholder(field, example)}"


def _placeholder(field: RecordField, example: str) -> str:
    """What to write instead of it, valid in a plain YAML scalar: the choices, or a hint with an example."""
    choices = (field.type.item or field.type).choices
    told = ", ".join(choices) or field.hint.removesuffix(".") + (example and f", zoals {example}")
    return f"{FILL_IN} ({told.replace(': ', ', ').replace(' #', ' ')})"


def _quoted(title: str) -> str:
    """A title as a YAML scalar, quoted when needed (JSON strings are valid YAML)."""
    plain = title[:1].isalnum() and ": " not in title and " #" not in title and title[-1] != ":"
    return title if plain else json.dumps(title, ensure_ascii=False)


_TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
_FILL_IN = re.compile(rf"{FILL_IN} \((.*)\)")
_DAY = date(2001, 2, 3)
"""Replaced by the variables of the day on which a snippet is used."""


def snippets(kinds: Kinds) -> dict[str, Any]:
    """A snippet per kind of record (code.visualstudio.com, Snippets in Visual Studio Code)."""
    result = {}
    for kind, new in kinds.giving(lambda kind: kind.new):
        name, model = new.name, kind.model
        lines = new_record(kind, FILL_IN, _DAY).replace(str(_DAY), _TODAY).splitlines()
        result[f"Nieuw bestand: {name}"] = {
            "scope": "yaml" if model.ending == ".yml" else "markdown",
            "prefix": name,
            "description": f"Alle velden van een nieuw bestand: {name}.",
            "body": _with_tab_stops([line.replace("$schema", r"\$schema") for line in lines]),
        }
    return result


def _with_tab_stops(lines: list[str]) -> list[str]:
    numbers = count(1)
    result = []
    for line in lines:
        filled = line.replace(f"title: {FILL_IN}", f"title: {FILL_IN} (De titel)")
        if placeholder := _FILL_IN.search(filled):
            default = f":{placeholder[0]}"
            if re.fullmatch(r"[a-z-]+(?:, [a-z-]+)+", placeholder[1]):
                default = f"|{placeholder[1].replace(', ', ',')}|"  # choices
            filled = filled.replace(placeholder[0], f"${{{next(numbers)}{default}}}")
        result.append(filled)
    return result
