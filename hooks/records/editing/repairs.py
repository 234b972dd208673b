"""Small mistakes that a machine can mend, when a person agrees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from records.reading.problems import Problem

_INDENT = re.compile(r"\s*(?:- )?")
_KEY = re.compile(r"[^\s:]+(?=\s*:)")
_VALUES = (
    re.compile(r"(?P<quote>['\"])(?P<text>.*)(?P=quote)"),
    re.compile(r"(?P<text>[^,\]}]*[^,\]}\s])"),
    re.compile(r"(?P<text>.*?)\s*(?:\s#.*)?$"),
)
"""How a value may stand in a line: quoted, in a list between brackets, or alone."""


def repaired(line: str, problem: Problem) -> str | None:
    """The line of a problem with what was meant in it; None when that cannot be told safely."""
    if not problem.meant:
        return None
    if problem.code.startswith("yaml-"):
        indent = _INDENT.match(line)
        return (indent[0] if indent else "") + problem.meant
    start = problem.place.column - 1
    head, rest = line[:start], line[start:]
    for text, length in _candidates(rest, problem.code):
        if f"‘{text}’" in problem.text and text != problem.meant:
            return head + problem.meant + rest[length:]
    return None


def _candidates(rest: str, code: str) -> Iterator[tuple[str, int]]:
    """Each text that may stand at the beginning of `rest`, with how much of it to replace."""
    if code == "unknown-key":
        if key := _KEY.match(rest):
            yield key[0], key.end()
        return
    for pattern in _VALUES:
        if value := pattern.match(rest):
            yield value["text"], value.end() if value.re is _VALUES[0] else len(value["text"])
