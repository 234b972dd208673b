"""What is wrong with a YAML text, told by what an office worker most likely did."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

import yaml

from records.language.characters import code_point

Position: TypeAlias = tuple[int, int]
"""Line and column, from 1."""

STARTS = "@ ` % & * ! | > [ { ' of \""
_KEY = re.compile(r"\s*(?:- )?([\w-]+):\s")
_KEY_AND_TEXT = re.compile(r"\s*(?:- )?([\w-]+):\s+([^\"\\]+?)\s*")
_NEXT = re.compile(r"[\w-]+:\s|\s*- ")
"""A line that can only begin something new."""
_INDENTED_KEY = re.compile(r"\s+[a-z_]+:\s")
_NO_SPACE = re.compile(r"([a-z_]+):(\S.*)")
_NO_COLON = re.compile(r"([a-z_]+)\s+(.*)")
_QUOTED = {
    "'": re.compile(r"'(?:[^']|'')*'\s*(?:#.*)?"),
    '"': re.compile(r'"(?:[^"\\]|\\.)*"\s*(?:#.*)?'),
}
_LOST = re.compile(r"\s(#[^\s#].*)")
_SAID = {
    "did not find expected key": "yaml-indent",
    "block collection": "yaml-indent",
    "alias": "yaml-anchor",
    "anchor": "yaml-anchor",
}
"""What libyaml says, and what it means here."""


class YamlFault(Exception):
    """What is wrong in a YAML text: a message code, its words, line and column from 1."""

    def __init__(self, code: str, position: Position, **words: str) -> None:
        super().__init__(code)
        self.code, self.position, self.words = code, position, words


def explain(error: yaml.MarkedYAMLError, text: str) -> YamlFault:
    """The fault behind what libyaml found, at the line where it was made."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    said = f"{error.context or ''} {error.problem or ''}"
    lines = text.split("\n")
    written = lines[line - 1] if line <= len(lines) else ""
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return YamlFault("yaml-tab", (line, written.index("\t") + 1))
    start = error.context_mark if "quoted scalar" in said else None
    if quote := _open_quote(lines[:line], start):
        return quote
    if "could not find expected ':'" in said and error.context_mark:
        return _no_colon(lines, error.context_mark)
    if "mapping values are not allowed" in said:
        if _INDENTED_KEY.match(written):
            return YamlFault("yaml-indent", (line, column))
        return YamlFault("yaml-colon", (line, column), meant=_in_quotes(written))
    code = next((code for words, code in _SAID.items() if words in said), "yaml-syntax")
    meant = _in_quotes(written) if code == "yaml-syntax" else ""
    return YamlFault(code, (line, column), starts=STARTS, meant=meant)


def forbidden_character(error: yaml.reader.ReaderError, text: str) -> YamlFault:
    """A character that YAML itself does not allow."""
    index = min(error.position, len(text))
    line = text.count("\n", 0, index) + 1
    column = index - text.rfind("\n", 0, index)
    character = error.character if isinstance(error.character, int) else ord(error.character)
    return YamlFault("hidden-character", (line, column), character=code_point(chr(character)))


def lost_text(lines: list[str], values: Iterable[Position]) -> Iterator[YamlFault]:
    """Each text after a space and a `#` that belongs to a value, but not for YAML."""
    for line, column in values:
        value = lines[line - 1][column - 1 :] if line <= len(lines) else ""
        found = _LOST.search(value)
        if found and value[0] not in "'\"|>#[{":
            meant = _in_quotes(lines[line - 1])
            yield YamlFault(
                "yaml-hash", (line, column + found.start(1)), value=found[1], meant=meant
            )


def _open_quote(lines: list[str], start: Any) -> YamlFault | None:
    """The first value that begins with a quotation mark and does not end with it.

    `start` is where libyaml says that one begins, or None.
    """
    for number, line in enumerate(lines[:-1], 1):
        key = _KEY.match(line) if _NEXT.match(lines[number]) else None
        value = line[key.end() :].lstrip() if key else ""
        if value[:1] in _QUOTED and not _QUOTED[value[0]].fullmatch(value):
            column = len(line) - len(line[key.end() :].lstrip()) + 1 if key else 1
            meant = _in_quotes(line) if value.count(value[0]) == 1 and value[0] == "'" else ""
            return YamlFault("yaml-quote", (number, column), meant=meant)
    return YamlFault("yaml-quote", (start.line + 1, start.column + 1)) if start else None


def _no_colon(lines: list[str], start: Any) -> YamlFault:
    written = lines[start.line] if start.line < len(lines) else ""
    found = _NO_SPACE.fullmatch(written.strip()) or _NO_COLON.fullmatch(written.strip())
    meant = f"{found[1]}: {found[2]}" if found and found[2].count(" ") < 3 else ""  # noqa: PLR2004
    return YamlFault("yaml-no-colon", (start.line + 1, start.column + 1), meant=meant)


def _in_quotes(line: str) -> str:
    """A line `key: text` with its text between quotation marks; empty when it holds some."""
    found = _KEY_AND_TEXT.fullmatch(line)
    return f'{found[1]}: "{found[2]}"' if found else ""
