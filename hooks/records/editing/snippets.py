"""New records as snippets for VS Code, which completes them in Markdown too."""

from __future__ import annotations

import re
from datetime import date
from itertools import count
from typing import Any

from records.kind import Kinds
from records.reading.placeholders import FILL_IN

from .new_record import blank

_TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
_FILL_IN = re.compile(rf"{FILL_IN} \((.*)\)")
_DAY = date(2001, 2, 3)
"""Stands for the day on which somebody uses a snippet."""


def snippets(kinds: Kinds) -> dict[str, Any]:
    """A snippet per kind of record, named after what editors call it.

    Source: Snippets in Visual Studio Code, code.visualstudio.com.
    """
    found = {}
    for kind, new in kinds.giving(lambda kind: kind.new):
        name, model = new.name, kind.model
        lines = blank(kind, FILL_IN, _DAY).replace(str(_DAY), _TODAY).splitlines()
        found[f"Nieuw bestand: {name}"] = {
            "scope": "yaml" if model.ending == ".yml" else "markdown",
            "prefix": name,
            "description": f"Alle velden van een nieuw bestand: {name}.",
            "body": _with_stops([line.replace("$schema", r"\$schema") for line in lines]),
        }
    return found


def _with_stops(lines: list[str]) -> list[str]:
    """The lines with a place to stop at for each value that has to be written."""
    numbers = count(1)
    found = []
    for line in lines:
        whole = line.replace(f"title: {FILL_IN}", f"title: {FILL_IN} (De titel)")
        mark = _FILL_IN.search(whole)
        found.append(whole.replace(mark[0], _stop(next(numbers), mark)) if mark else whole)
    return found


def _stop(number: int, mark: re.Match[str]) -> str:
    """A stop with words to overwrite; for a status, with words to choose from."""
    if re.fullmatch(r"[a-z-]+(?:, [a-z-]+)+", mark[1]):
        return f"${{{number}|{mark[1].replace(', ', ',')}|}}"
    return f"${{{number}:{mark[0]}}}"
