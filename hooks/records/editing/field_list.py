"""The page of the editors' guide that explains every field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from records.fields.field_type import RecordField
from records.kind import Kinds

FILE = ".github/redactie/velden.md"
_HEAD = """\
# Alle velden

Deze lijst wordt gemaakt uit de modellen in `hooks/records/`, met `make generate`. De velden staan in
de volgorde van een bestand. Een veld met ‘ja’ moet er zijn. De woorden waaruit je kiest bij thema's,
gemeenten en andere lijsten, staan in [`_vocabulary.yml`](../../projects/_vocabulary.yml).

Terug naar de [gids voor redacteurs](../../REDACTIE.md).
"""
_TABLE = "| Veld | Naam | Wat | Nodig | Voorbeeld |\n|---|---|---|---|---|"


def field_list(kinds: Kinds) -> str:
    """The whole page: a table per kind of file."""
    parts = [_HEAD]
    for kind in kinds:
        model = kind.model
        parts.append(f"## {model.label.capitalize()}\n\n{_TABLE}")
        parts.append("\n".join(_rows(model.fields, "")) + "\n")
    return "\n".join(parts)


def _rows(fields: Mapping[str, RecordField], inside: str) -> Iterator[str]:
    for field in fields.values():
        inner, name = field.type.fields, f"{inside}{field.key}"
        needed = "ja" if field.required else "nee"
        example = "" if inner else f"`{_example(field.example)}`"
        yield f"| `{name}` | {field.label} | {field.hint} | {needed} | {example} |"
        yield from _rows(inner, f"{name}.")


def _example(value: Any) -> str:
    lines = str(value[0] if isinstance(value, list) else value).split("\n")
    return lines[0] if len(lines) == 1 else "…"
