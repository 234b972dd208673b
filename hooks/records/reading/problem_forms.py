"""Output formats of problems: text, lines, GitHub annotations, JSON and Markdown."""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path

from .excerpts import Excerpts
from .problems import Problem, count, report


def as_text(problems: Iterable[Problem], root: Path) -> str:
    """Each problem with its excerpt, then a count; empty when there are none."""
    shown = list(problems)
    if not shown:
        return ""
    excerpts = Excerpts(root)
    parts = ["\n".join(filter(None, (str(problem), excerpts.of(problem)))) for problem in shown]
    return "\n\n".join([*parts, count(shown)])


def as_lines(problems: Iterable[Problem], _root: Path) -> str:
    """Each problem on one line, `file:line:column: text`."""
    return report(problems)


def as_annotations(problems: Iterable[Problem], _root: Path) -> str:
    """A workflow command per problem, errors first, since GitHub shows ten of each.

    Source: Workflow commands for GitHub Actions, docs.github.com; the escapes are those of
    actions/toolkit.
    """
    ranked = sorted(problems, key=lambda problem: problem.is_advice)
    return "\n".join(_annotation(problem) for problem in ranked)


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
    for file, group in groupby(shown, key=lambda problem: problem.place.file):
        parts.append(f"### {_plain(file)}")
        for problem in group:
            prefix = "Let op: " if problem.is_advice else ""
            excerpt = excerpts.of(problem)
            lines = f"\n  <pre>{html.escape(excerpt)}</pre>" if excerpt else ""
            parts.append(f"- Regel {problem.place.line}: {prefix}{_plain(problem.text)}{lines}")
    return "\n\n".join(parts)


FORMS: dict[str, Callable[[Iterable[Problem], Path], str]] = {
    "text": as_text,
    "lines": as_lines,
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
