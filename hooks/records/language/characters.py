"""Characters that no text may hold: unseen ones change how a text is read, sorted or found."""

from __future__ import annotations

import re

_RANGES = (
    (0x00, 0x08),  # control characters, but for tab and line feed
    (0x0B, 0x1F),
    (0x7F, 0x9F),
    (0xAD, 0xAD),  # soft hyphen: a word that has one inside is not found
    (0x061C, 0x061C),  # marks and overrides of direction (Unicode Technical Report 36)
    (0x200B, 0x200B),  # zero-width space
    (0x200E, 0x200F),
    (0x2028, 0x202E),  # line separators, which editors do not count as lines; direction
    (0x2060, 0x206F),  # invisible operators, direction
    (0xD800, 0xDFFF),  # halves of a character, which UTF-8 cannot hold
    (0xE000, 0xF8FF),  # private use: a box on most screens; ROOT and the slots of our own HTML
    (0xFDD0, 0xFDEF),  # no characters at all
    (0xFEFF, 0xFEFF),  # byte order mark in the middle of a text
    (0xFFF9, 0xFFFB),
    (0xFFFE, 0xFFFF),
    (0xE0000, 0x10FFFF),  # tags, supplementary private use
)
_HIDDEN = re.compile(f"[{''.join(f'{chr(first)}-{chr(last)}' for first, last in _RANGES)}]")


def hidden_character(text: str) -> re.Match[str] | None:
    """The first control, direction-changing or reserved character of a text."""
    return _HIDDEN.search(text)


_GARBLED = re.compile(
    "[\u00c2\u00c3][\u0080-\u00bf\u0152-\u0192\u02c6-\u2122]|\u00e2\u20ac[\u0080-\u2122]|\ufffd"
)
"""What a letter outside ASCII becomes when its two or three bytes are read as Windows-1252."""
_GARBLED_STARTS = "\u00c2\u00c3\u00e2\ufffd"


def garbled(text: str) -> tuple[int, str] | None:
    """Where the first letter stands that a wrong character set has spoilt, and what it was.

    What it was is empty when nobody can tell.
    """
    if not any(start in text for start in _GARBLED_STARTS):
        return None  # as in most texts, ten times as fast
    found = _GARBLED.search(text)
    if not found:
        return None
    try:
        return found.start(), found[0].encode("cp1252").decode()
    except UnicodeError:
        return found.start(), ""


def code_point(character: str) -> str:
    """The name by which anyone can look a character up: `U+202E`."""
    return f"U+{ord(character):04X}"


def visible(text: str) -> str:
    """A text for a terminal or a log: each hidden character as its code point, in one line."""
    plain = " ".join(text.split())
    return _HIDDEN.sub(lambda found: f"<{code_point(found[0])}>", plain)


_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """A text without the characters that XML 1.0 (section 2.2) forbids, even as entities."""
    return _FORBIDDEN.sub("", text)
