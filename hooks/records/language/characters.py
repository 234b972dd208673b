"""Characters that others write otherwise, invisible ones, and what pasting leaves in texts."""

import re
from collections.abc import Iterator
from itertools import chain
from unicodedata import normalize

from .suggestions import same_looking
from .written_dates import wrong_weekday

LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss"}
)
"""Letters that Unicode does not decompose, in lower case."""
_RANGES = (
    (0x00, 0x08),  # control characters except tab and line feed
    (0x0B, 0x1F),
    (0x7F, 0x9F),
    (0xAD, 0xAD),  # soft hyphen: search misses a word that contains one
    (0x061C, 0x061C),  # direction marks and overrides (Unicode Technical Report 36)
    (0x200B, 0x200B),  # zero-width space
    (0x200E, 0x200F),
    (0x2028, 0x202E),  # line separators that editors do not count as lines; direction
    (0x2060, 0x206F),  # invisible operators, direction
    (0xD800, 0xDFFF),  # surrogates, which UTF-8 cannot encode
    (0xE000, 0xF8FF),  # private use; includes ROOT and the slots of generated HTML
    (0xFDD0, 0xFDEF),  # noncharacters
    (0xFEFF, 0xFEFF),  # byte order mark in the middle of a text
    (0xFFF9, 0xFFFB),
    (0xFFFE, 0xFFFF),
    (0xE0000, 0x10FFFF),  # tags, supplementary private use
)
HIDDEN = re.compile(f"[{''.join(f'{chr(first)}-{chr(last)}' for first, last in _RANGES)}]")
"""A control, direction or reserved character."""
UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""A hidden character that changes nothing when it goes: it has no width, letter or direction."""
_GARBLED = re.compile(
    "[\u00c2\u00c3][\u0080-\u00bf\u0152-\u0192\u02c6-\u2122]|\u00e2\u20ac[\u0080-\u2122]|\ufffd"
)
"""A non-ASCII letter whose UTF-8 bytes were decoded as Windows-1252."""
_GARBLED_STARTS = "\u00c2\u00c3\u00e2\ufffd"


def garbled(text: str) -> Iterator[tuple[int, str, str]]:
    """Each letter decoded with the wrong character set: its index, as it stands, as meant (or empty)."""
    if not any(start in text for start in _GARBLED_STARTS):
        return  # a quick test that settles most texts
    for match in _GARBLED.finditer(text):
        try:
            yield match.start(), match[0], match[0].encode("cp1252").decode()
        except UnicodeError:
            yield match.start(), match[0], ""


_BROKEN_WORD = re.compile(
    r"[^\W\d_]{2,}-[ \n]\s*(?!(?:en|of|tot|noch|als|naar|versus)\b)[a-zà-ÿ]{2,}"
)


def broken_word(text: str) -> re.Match[str] | None:
    """The first word that was hyphenated at the end of a line in a PDF; `voor- en nadelen` is none."""
    return _BROKEN_WORD.search(text) if "- " in text or "-\n" in text else None


def code_point(character: str) -> str:
    """The Unicode notation of a character, as `U+202E`."""
    return f"U+{ord(character):04X}"


def visible(text: str) -> str:
    """A text on one line for a terminal or log, with hidden characters as code points."""
    plain = re.sub(r"\A +| +\Z", lambda spaces: "␣" * len(spaces[0]), text)
    plain = " ".join(plain.split())
    return HIDDEN.sub(lambda match: f"<{code_point(match[0])}>", plain)


_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(text: str) -> str:
    """A text without the characters that XML 1.0 (section 2.2) forbids, even as entities."""
    return _FORBIDDEN.sub("", text)


_LEFTOVERS = {
    "! ": r"(?:Fout|Error)! (?:Verwijzingsbron|Bladwijzer|Reference source|Bookmark)[^.<\n]{0,40}",
    "hyperlink ": r"\bHYPERLINK (?:\"|&quot;|_Toc)",  # a field of Word
    "pageref ": r"\bPAGEREF (?:\"|&quot;|_Toc)",
    "[": r"(?<=\w)\[[A-Z]{1,3}\d{1,3}\](?!\()",  # a comment of Word: `bedrag[JP1]`
    "......": r"\.{6,}\s?\d{1,3}(?![^\s<])",  # a line of a table of contents
    "pagina ": r"(?<![^\s>])Pagina \d+ (?:van|/) \d+(?![^\s<])",
    "blz. ": r"(?<![^\s>])Blz\. \d+ (?:van|/) \d+(?![^\s<])",
    "#": r"#(?:VERW!|REF!|DEEL/0!|DIV/0!|N/[AB]\b|NAAM\?|NAME\?|WAARDE!|VALUE!|GETAL!|NUM!|LEEG!)"
    r"|(?<![\w#])#{7,}(?![\w#])",  # the last is a column of Excel that is too narrow
    "! hier": r"\b(?:Natuurlijk|Uiteraard|Zeker)! Hier (?:is|zijn|vind je)\b",
    "\u3010": r"\u3010[^\u3011\n]{1,40}\u3011",
    ":contentreference": r":contentReference\[[^\]\n]{1,40}\](?:\{[^}\n]{0,40}\})?",
    "gener": r"(?i:door ai gegenereerde inhoud[^\".<\n]{0,40}|automatisch gegenereerde beschrijving"
    r"|description automatically generated)",
}
"""What only a program writes (Word, Excel, a chat robot), by what no text with it is without."""
_ODD = "\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff"
"""Ligatures of a PDF; letters and digits that look bold or wide (Unicode, compatibility)."""
_ODD_WORD = re.compile(rf"[^\W{_ODD}]*[{_ODD}][\w{_ODD}]*")
_MIXED_WORD = re.compile(
    r"\w*(?:[A-Za-z][\u0391-\u03c9\u0400-\u045f]|[\u0391-\u03c9\u0400-\u045f][A-Za-z])\w*"
)
"""A word with Latin letters beside Greek or Cyrillic ones."""


def pasted(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The code and words of each advice, in the order of the text for each code."""
    small = text.lower()
    leftovers = [re.finditer(form, text) for sign, form in _LEFTOVERS.items() if sign in small]
    for leftover in sorted(chain(*leftovers), key=re.Match.start):
        yield "program-leftover", {"value": leftover[0]}
    if not text.isascii():
        for word in _ODD_WORD.finditer(text):
            yield "letters-odd", {"value": word[0], "meant": normalize("NFKC", word[0])}
        for word in _MIXED_WORD.finditer(text):
            meant = same_looking(word[0])
            yield "letters-odd", {"value": word[0], "meant": meant if meant.isascii() else ""}
    for written, weekday in wrong_weekday(text):
        yield "weekday-wrong", {"value": written, "weekday": weekday}
