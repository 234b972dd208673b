"""What a text may not hold, because it hides something or takes a browser too long."""

from __future__ import annotations

import html as html_text
import re
import sys
from dataclasses import dataclass

from records.language.characters import code_point, hidden_character

_OPEN_OR_CLOSE = re.compile(r"<(/?)(?!(?:br|hr|img|input|wbr)\b)[a-z]")
TAG_LIMIT = 500
"""How many tags staff may type in one text: a few of some kinds make a browser build millions."""
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_NUMBER = re.compile(r"&#([xX]?)([0-9a-fA-F]+)")
DEPTH_LIMIT = 40
"""How deep lists and quotations may lie in one another; beyond, time grows with the square."""


@dataclass(frozen=True)
class TextFault:
    """A mistake in a text: a message code, the index of its character, and its words."""

    code: str
    index: int
    words: dict[str, str]


def forbidden(markdown: str) -> TextFault | None:
    """What a text may not hold: too much HTML, or a hidden character by its number or name."""
    if markdown.count("<") > TAG_LIMIT:
        return TextFault("text-tags", markdown.index("<"), {"limit": str(TAG_LIMIT)})
    for found in _ENTITY.finditer(markdown) if "&" in markdown else ():
        if hidden := hidden_character(_character(found[0])):
            words = {"character": f"{found[0]} = {code_point(hidden[0])}"}
            return TextFault("hidden-character", found.start(), words)
    return None


def _character(entity: str) -> str:
    """What an entity such as `&#x202e;` stands for; html.unescape hides the worst of them."""
    number = _NUMBER.match(entity)
    if not number:
        return html_text.unescape(entity)
    code = int(number[2], 16 if number[1] else 10)
    return chr(code) if code <= sys.maxunicode else ""


def too_deep(raw: str, markdown: str) -> TextFault | None:
    """Where in a text its lists and quotations get too deep, seen in the HTML made of it."""
    depth = 0
    for found in _OPEN_OR_CLOSE.finditer(raw):
        depth += -1 if found[1] else 1
        if depth > DEPTH_LIMIT:
            longest = max(markdown.split("\n"), key=_markers)
            return TextFault("text-deep", markdown.index(longest), {"limit": str(DEPTH_LIMIT)})
    return None


def _markers(line: str) -> int:
    """How many signs of a list, a quotation or emphasis a line has, or how far it is indented."""
    return sum(map(line.count, ">-*+_~")) + len(line) - len(line.lstrip())
