"""The placeholder for values that a new record still lacks."""

from __future__ import annotations

from collections.abc import Iterator

from .problems import Path, Place, line_and_column
from .reader import SourceFile
from .yaml_text import Value

FILL_IN = "VUL IN"
"""Part of every value of a new record that a person has to write."""


def fields_with_placeholders(source: SourceFile) -> list[Path]:
    """The key path of each value that contains the placeholder."""
    return list(_paths(source.fields, ())) if FILL_IN in source.yaml else []


def placeholders_in_body(source: SourceFile) -> Iterator[Place]:
    """The place of each placeholder in the Markdown body."""
    index = source.body.find(FILL_IN)
    while index >= 0:
        line, column = line_and_column(source.body, index)
        yield Place(source.name, source.body_line + line - 1, column)
        index = source.body.find(FILL_IN, index + 1)


def _paths(value: Value, path: Path) -> Iterator[Path]:
    if isinstance(value, str):
        if FILL_IN in value:
            yield path
        return
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for step, inner in items:
        yield from _paths(inner, (*path, step))
