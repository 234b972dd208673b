"""Output formats of problems: text with an excerpt, lines, GitHub annotations, JSON and Markdown."""

import html
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from pathlib import Path

from .problems import MESSAGES, Problem, count, report

FEW = 50
"""How many problems are listed without totals."""
ANNOTATIONS = 10
"""How many errors, and how many warnings, GitHub shows of a step."""
SUMMARY = 900_000
"""Bytes of a summary; GitHub takes 1 MiB of a step."""
_BLANK = re.compile(r"‘?\{\w+\}’?")
"""A word of a message that is filled in."""


def as_text(problems: Iterable[Problem], root: Path) -> str:
    """Each problem with its excerpt, then a count; empty when there are none."""
    shown = list(problems)
    if not shown:
        return ""
    excerpts = Excerpts(root)
    parts = ["\n".join(filter(None, (str(problem), excerpts.of(problem)))) for problem in shown]
    return "\n\n".join([*totals(shown), *parts, count(shown)])


def totals(problems: Sequence[Problem]) -> list[str]:
    """How often each message comes back, most often first; empty for a few problems."""
    if len(problems) <= FEW:
        return []
    ranked = Counter(problem.code for problem in problems).most_common()
    rows = (f"{number:>6} keer: {_BLANK.sub('…', MESSAGES[code].what)}" for code, number in ranked)
    return ["\n".join((count(problems), *rows))]


def as_annotations(problems: Iterable[Problem], _root: Path) -> str:
    """A workflow command for each of the first ten errors and ten pieces of advice.

    GitHub shows no more of a step; the last one says how many there are. Source: Workflow commands
    for GitHub Actions, docs.github.com; the escapes are those of actions/toolkit.
    """
    commands: list[str] = []
    listed = list(problems)
    for advice in (False, True):
        ranked = [problem for problem in listed if problem.is_advice is advice]
        fits = len(ranked) <= ANNOTATIONS
        commands += map(_annotation, ranked if fits else ranked[: ANNOTATIONS - 1])
        if not fits:
            level = "warning" if advice else "error"
            commands.append(f"::{level}::{count(ranked)} Zie de samenvatting voor alle andere.")
    return "\n".join(commands)


def as_json(problems: Iterable[Problem], _root: Path) -> str:
    """A JSON list with the path, line and column of each problem."""
    rows = [
        {
            "file": problem.place.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "level": "advice" if problem.is_advice else "error",
            "code": problem.code,
            "message": problem.text,
            "meant": problem.meant or None,
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_markdown(problems: Iterable[Problem], root: Path) -> str:
    """All problems by file, for the summary of a check; a sentence when there are none."""
    shown = list(problems)
    if not shown:
        return "Alles in orde: er zijn geen fouten."
    excerpts = Excerpts(root)
    parts = [f"**{count(shown)}**"]
    if rows := totals(shown):
        parts.append(f"<pre>{html.escape(rows[0])}</pre>")
    room = SUMMARY - sum(map(len, parts))
    for file, group in groupby(shown, key=lambda problem: problem.place.file):
        part = "\n\n".join([f"### {_plain(file)}", *(_item(each, excerpts) for each in group)])
        room -= len(part.encode()) + 2
        if room < 0:
            return "\n\n".join([*parts, "De andere passen hier niet: doe `make check`."])
        parts.append(part)
    return "\n\n".join(parts)


def _item(problem: Problem, excerpts: "Excerpts") -> str:
    prefix = "Let op: " if problem.is_advice else ""
    excerpt = excerpts.of(problem)
    lines = f"\n  <pre>{html.escape(excerpt)}</pre>" if excerpt else ""
    return f"- Regel {problem.place.line}: {prefix}{_plain(problem.text)}{lines}"


FORMS: dict[str, Callable[[Iterable[Problem], Path], str]] = {
    "text": as_text,
    "lines": lambda problems, _root: report(problems),
    "annotations": as_annotations,
    "json": as_json,
    "markdown": as_markdown,
}


def _annotation(problem: Problem) -> str:
    place = problem.place
    file = _escaped(place.file).replace(":", "%3A").replace(",", "%2C")
    kind = "warning" if problem.is_advice else "error"
    return f"::{kind} file={file},line={place.line},col={place.column}::{_escaped(problem.text)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _plain(text: str) -> str:
    """A text escaped for Markdown, with mentions disabled."""
    escaped = "".join(f"\\{char}" if char in "\\`*_[]|~#!" else char for char in text)
    return html.escape(escaped, quote=False).replace("@", "&#64;")


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
            aligned = (char if char.isprintable() or char in "\t\n" else "�" for char in plain)
            self._lines[name] = "".join(aligned).split("\n")  # the caret stays below its character
        return self._lines[name]


def _window(line: str, column: int) -> tuple[str, int]:
    line = line.rstrip()
    if len(line) <= _WIDTH:
        return line, column
    start = max(0, min(column - 1 - _BEFORE, len(line) - _WIDTH))
    part = line[start : start + _WIDTH]
    prefix = "…" if start else ""
    suffix = "…" if start + _WIDTH < len(line) else ""
    return f"{prefix}{part}{suffix}", column - start + len(prefix)
