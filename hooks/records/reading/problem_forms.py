"""Problems as text for people, as GitHub annotations, as JSON and as Markdown."""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path

from .excerpts import Excerpts
from .problems import Problem, count, report


def as_text(problems: Iterable[Problem], root: Path) -> str:
    """Each problem with its line and a caret, then a count; empty when there is none."""
    found = list(problems)
    if not found:
        return ""
    excerpts = Excerpts(root)
    return "\n\n".join(
        [*(f"{problem}{_below(excerpts, problem)}" for problem in found), count(found)]
    )


def as_lines(problems: Iterable[Problem], _root: Path) -> str:
    """Each problem on one line, `file:line:column: text`, for programs that read that."""
    return report(problems)


def as_annotations(problems: Iterable[Problem], _root: Path) -> str:
    """A workflow command per problem, errors first: GitHub shows ten of each at their lines.

    Source: Workflow commands for GitHub Actions, docs.github.com; the escapes are those of
    actions/toolkit.
    """
    ranked = sorted(problems, key=lambda problem: problem.is_advice)
    return "\n".join(_annotation(problem) for problem in ranked)


def as_json(problems: Iterable[Problem], _root: Path) -> str:
    """A list for programs, with the path, line and column of each problem."""
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
    """All problems by file, for the summary of a check; a sentence when there is none."""
    found = list(problems)
    if not found:
        return "Alles in orde: er zijn geen fouten."
    excerpts = Excerpts(root)
    parts = [f"**{count(found)}**"]
    for file, group in groupby(found, key=lambda problem: problem.place.file):
        parts.append(f"### {_plain(file)}")
        for problem in group:
            mark = "Let op: " if problem.is_advice else ""
            excerpt = excerpts.of(problem)
            lines = f"\n  <pre>{html.escape(excerpt)}</pre>" if excerpt else ""
            parts.append(f"- Regel {problem.place.line}: {mark}{_plain(problem.text)}{lines}")
    return "\n\n".join(parts)


FORMS: dict[str, Callable[[Iterable[Problem], Path], str]] = {
    "text": as_text,
    "lines": as_lines,
    "annotations": as_annotations,
    "json": as_json,
    "markdown": as_markdown,
}


def _below(excerpts: Excerpts, problem: Problem) -> str:
    excerpt = excerpts.of(problem)
    return f"\n{excerpt}" if excerpt else ""


def _annotation(problem: Problem) -> str:
    place = problem.place
    file = _escaped(place.file).replace(":", "%3A").replace(",", "%2C")
    kind = "warning" if problem.is_advice else "error"
    return f"::{kind} file={file},line={place.line},col={place.column}::{_escaped(problem.text)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _plain(text: str) -> str:
    """A text that Markdown shows as it is, whatever somebody typed in a record."""
    marked = "".join(f"\\{sign}" if sign in "\\`*_[]|~#!" else sign for sign in text)
    return html.escape(marked, quote=False).replace("@", "&#64;")
