"""The page of the editors' guide that explains every field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from records.fields.field_types import group_in
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
        parts.append("\n".join(_rows(model, "")) + "\n")
    return "\n".join(parts)


def _rows(model: type[BaseModel], inside: str) -> Iterator[str]:
    for key, field in model.model_fields.items():
        needed = "ja" if field.is_required() else "nee"
        example = "" if group_in(field.annotation) else f"`{_example(field)}`"
        name = f"{inside}{key}"
        yield f"| `{name}` | {field.title} | {field.description} | {needed} | {example} |"
        if group := group_in(field.annotation):
            yield from _rows(group, f"{name}.")


def _example(field: FieldInfo) -> str:
    value: Any = field.examples[0] if field.examples else ""
    lines = str(value[0] if isinstance(value, list) else value).split("\n")
    return lines[0] if len(lines) == 1 else "…"
