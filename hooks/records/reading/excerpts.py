"""The line of a problem, with a caret under the character where it begins."""

from __future__ import annotations

from pathlib import Path

from .messages import MESSAGES
from .problems import Problem

_WIDTH = 96
"""Characters of a long line that are shown, around the caret."""
_BEFORE = 60


class Excerpts:
    """Reads a file once, however many problems it has."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lines: dict[str, list[str]] = {}

    def of(self, problem: Problem) -> str:
        """Two lines of text; empty when the problem is about the whole file, or the line is."""
        if MESSAGES[problem.code].whole:
            return ""
        place = problem.place
        lines = self._of_file(place.file)
        if place.line > len(lines) or not lines[place.line - 1].strip():
            return ""
        line, column = _window(lines[place.line - 1], place.column)
        gutter = f"{place.line:>5} | "
        indent = "".join(sign if sign == "\t" else " " for sign in line[: column - 1])
        return f"{gutter}{line}\n{' ' * (len(gutter) - 2)}| {indent}^"

    def _of_file(self, name: str) -> list[str]:
        if name not in self._lines:
            path = self._root / name
            text = path.read_bytes().decode("utf-8-sig", "replace") if path.is_file() else ""
            plain = text.replace("\r\n", "\n").replace("\r", "\n")
            self._lines[name] = [_printable(line) for line in plain.split("\n")]
        return self._lines[name]


def _printable(line: str) -> str:
    """A line in which what cannot be seen is a box, so that it neither hides nor moves."""
    return "".join(sign if sign.isprintable() or sign == "\t" else "�" for sign in line)


def _window(line: str, column: int) -> tuple[str, int]:
    """The part of a line around a column, and the column in that part."""
    line = line.rstrip()
    if len(line) <= _WIDTH:
        return line, column
    start = max(0, min(column - 1 - _BEFORE, len(line) - _WIDTH))
    part = line[start : start + _WIDTH]
    head = "…" if start else ""
    tail = "…" if start + _WIDTH < len(line) else ""
    return f"{head}{part}{tail}", column - start + len(head)
