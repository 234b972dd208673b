"""Snippets for VS Code that write new records, in YAML and Markdown."""

from __future__ import annotations

import re
from datetime import date
from itertools import count
from typing import Any

from records.kind import Kinds
from records.reading.placeholders import FILL_IN

from .new_record import new_record

_TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
_FILL_IN = re.compile(rf"{FILL_IN} \((.*)\)")
_DAY = date(2001, 2, 3)
"""Replaced by the variables of the day on which a snippet is used."""


def snippets(kinds: Kinds) -> dict[str, Any]:
    """A snippet per kind of record.

    Source: Snippets in Visual Studio Code, code.visualstudio.com.
    """
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
    """The lines with a tab stop for each placeholder."""
    numbers = count(1)
    result = []
    for line in lines:
        filled = line.replace(f"title: {FILL_IN}", f"title: {FILL_IN} (De titel)")
        if placeholder := _FILL_IN.search(filled):
            filled = filled.replace(placeholder[0], _tab_stop(next(numbers), placeholder))
        result.append(filled)
    return result


def _tab_stop(number: int, placeholder: re.Match[str]) -> str:
    """A tab stop with default text, or with choices when the placeholder lists them."""
    if re.fullmatch(r"[a-z-]+(?:, [a-z-]+)+", placeholder[1]):
        return f"${{{number}|{placeholder[1].replace(', ', ',')}|}}"
    return f"${{{number}:{placeholder[0]}}}"
