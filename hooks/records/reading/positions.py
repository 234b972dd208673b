"""Positions of values in a file, computed only when there is a problem to show."""

from __future__ import annotations

import re

from .problems import Path, Place, line_and_column
from .reader import SourceFile
from .yaml_text import parse


def place_of(source: SourceFile, path: Path, *, key: bool = False) -> Place:
    """The place of a value, or of its key; when absent, of the nearest enclosing value."""
    positions = source.positions
    position = positions.keys.get(path) if key else positions.values.get(path)
    while position is None and path:
        path = path[:-1]
        position = positions.values.get(path)
    line, column = position or (1, 1)
    return Place(source.name, line + source.yaml_line - 1, column)


def place_in_text(source: SourceFile, path: Path, index: int) -> Place:
    """The place of a character of a Markdown text: the body (`path` is empty) or a field."""
    if not path:
        line, column = line_and_column(source.body, index)
        return Place(source.name, line + source.body_line - 1, column)
    start = place_of(source, path, key=True)
    lines = source.yaml_lines
    first = start.line - source.yaml_line + 1
    head = lines[first - 1]
    if not re.search(r":\s*[|][-+0-9]*\s*(#.*)?$", head) or first >= len(lines):
        return start
    indent = next((len(row) - len(row.lstrip()) for row in lines[first:] if row.strip()), 0)
    fields, _ = parse(source.yaml)
    value = fields.get(str(path[0]), "") if isinstance(fields, dict) else ""
    line, column = line_and_column(str(value), index)
    return Place(source.name, start.line + line, column + indent)
