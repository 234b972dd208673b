"""Excerpts of source files: the line of a problem, with a caret under its column."""

from __future__ import annotations

from pathlib import Path

from .messages import MESSAGES
from .problems import Problem

_WIDTH = 96
"""Maximum characters shown of a line."""
_BEFORE = 60
"""Characters shown before the caret in a longer line."""


class Excerpts:
    """Makes excerpts of the files below a root; each file is read once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lines: dict[str, list[str]] = {}

    def of(self, problem: Problem) -> str:
        """The line and the caret below it; empty for a blank line or a problem of the whole file."""
        if MESSAGES[problem.code].whole:
            return ""
        place = problem.place
        lines = self._lines_of(place.file)
        if place.line > len(lines) or not lines[place.line - 1].strip():
            return ""
        line, column = _window(lines[place.line - 1], place.column)
        gutter = f"{place.line:>5} | "
        indent = "".join(char if char == "\t" else " " for char in line[: column - 1])
        return f"{gutter}{line}\n{' ' * (len(gutter) - 2)}| {indent}^"

    def _lines_of(self, name: str) -> list[str]:
        if name not in self._lines:
            path = self._root / name
            text = path.read_bytes().decode("utf-8-sig", "replace") if path.is_file() else ""
            plain = text.replace("\r\n", "\n").replace("\r", "\n")
            self._lines[name] = [_printable(line) for line in plain.split("\n")]
        return self._lines[name]


def _printable(line: str) -> str:
    """A line with each unprintable character replaced, so that the caret stays aligned."""
    return "".join(char if char.isprintable() or char == "\t" else "�" for char in line)


def _window(line: str, column: int) -> tuple[str, int]:
    """The part of a line around a column, and the column in that part."""
    line = line.rstrip()
    if len(line) <= _WIDTH:
        return line, column
    start = max(0, min(column - 1 - _BEFORE, len(line) - _WIDTH))
    part = line[start : start + _WIDTH]
    prefix = "…" if start else ""
    suffix = "…" if start + _WIDTH < len(line) else ""
    return f"{prefix}{part}{suffix}", column - start + len(prefix)
