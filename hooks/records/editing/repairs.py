"""Automatic repairs of typing mistakes, applied when a person agrees."""

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
"""The forms of a value in a line: quoted, in a bracketed list, or plain."""


def repaired(line: str, problem: Problem) -> str | None:
    """The line of a problem with its suggestion applied; None when that is not safe."""
    if not problem.meant:
        return None
    if problem.code.startswith("yaml-"):
        indent = _INDENT.match(line)
        return (indent[0] if indent else "") + problem.meant
    start = problem.place.column - 1
    before, after = line[:start], line[start:]
    for text, length in _candidates(after, problem.code):
        if f"‘{text}’" in problem.text and text != problem.meant:
            return before + problem.meant + after[length:]
    return None


def _candidates(rest: str, code: str) -> Iterator[tuple[str, int]]:
    """Each text that `rest` may begin with, with the number of characters to replace."""
    if code == "unknown-key":
        if key := _KEY.match(rest):
            yield key[0], key.end()
        return
    for pattern in _VALUES:
        if value := pattern.match(rest):
            yield value["text"], value.end() if value.re is _VALUES[0] else len(value["text"])
