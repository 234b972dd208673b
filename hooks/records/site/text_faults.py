"""Faults in texts: hidden characters, HTML that is too large or too deep, pictures that nothing describes."""

from __future__ import annotations

import html as html_text
import re
import sys
from dataclasses import dataclass
from pathlib import PurePosixPath

from records.language.characters import HIDDEN, code_point
from records.language.ids import fit_id
from records.reading.problems import MESSAGES

_OPEN_OR_CLOSE = re.compile(r"<(/?)(?!(?:br|hr|img|input|wbr)\b)[a-z]")
TAG_LIMIT = 500
"""Maximum tags in one text: some let a browser build millions of elements."""
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_NUMBER = re.compile(r"&#([xX]?)([0-9a-fA-F]+)")
DEPTH_LIMIT = 40
"""Maximum nesting of lists and quotations: rendering time is quadratic in depth."""


@dataclass(frozen=True)
class TextFault:
    """A mistake in a text: a message code, the index of its character, and its words."""

    code: str
    index: int
    words: dict[str, str]

    @property
    def is_advice(self) -> bool:
        """Whether it never stops a build."""
        return MESSAGES[self.code].advice


def forbidden(markdown: str) -> TextFault | None:
    """Too many tags in a text, or a hidden character written as an entity."""
    if markdown.count("<") > TAG_LIMIT:
        return TextFault("text-tags", markdown.index("<"), {"limit": str(TAG_LIMIT)})
    for entity in _ENTITY.finditer(markdown) if "&" in markdown else ():
        if hidden := HIDDEN.search(_character(entity[0])):
            words = {"character": f"{entity[0]} = {code_point(hidden[0])}"}
            return TextFault("hidden-character", entity.start(), words)
    return None


def _character(entity: str) -> str:
    """The character of an entity such as `&#x202e;`, for which html.unescape gives nothing."""
    number = _NUMBER.match(entity)
    if not number:
        return html_text.unescape(entity)
    code = int(number[2], 16 if number[1] else 10)
    return chr(code) if code <= sys.maxunicode else ""


def too_deep(raw: str, markdown: str) -> TextFault | None:
    """Too deep nesting in the HTML of a text, placed at its line with the most markers."""
    depth = 0
    for tag in _OPEN_OR_CLOSE.finditer(raw):
        depth += -1 if tag[1] else 1
        if depth > DEPTH_LIMIT:
            longest = max(markdown.split("\n"), key=_markers)
            return TextFault("text-deep", markdown.index(longest), {"limit": str(DEPTH_LIMIT)})
    return None


def _markers(line: str) -> int:
    """The number of list, quotation and emphasis markers of a line, plus its indent."""
    return sum(map(line.count, ">-*+_~")) + len(line) - len(line.lstrip())


_NO_DESCRIPTION = re.compile(
    r"\S+\.(?:avif|gif|heic|heif|jpe?g|png|svg|tiff?|webp)"
    r"|(?:dsc[fn]?|img|image|pxl|mvimg|p|wp|wa|screenshot|schermafbeelding|whatsapp image)"
    r"[ _-]*\d[\d _.:~()-]*(?:(?:at|om)[\d _.:()-]+)?(?:[-_]\w+)?"
    r"|(?:©|\(c\)|(?:foto|bron|credit|copyright) ?:).*"
    r"|(?:een |de )?(?:foto(?:'s)?|afbeelding|beeld|image|img|picture|photo|logo|banner|alt)",
    re.IGNORECASE,
)


def describes_nothing(alt: str, address: str, title: str = "") -> bool:
    """Whether an alternative text is empty, a file name such as `IMG_2034`, or a word like `foto`.

    The `title` above a picture says nothing of it either.
    """
    text, stem = " ".join(alt.split()).strip(" ."), PurePosixPath(address).stem
    is_stem = fit_id(text) == fit_id(stem) and " " not in text and bool(re.search(r"[\d_-]", text))
    is_title = bool(title) and text.casefold() == title.strip(" .").casefold()
    return not text or bool(_NO_DESCRIPTION.fullmatch(text)) or is_stem or is_title
