"""What programs leave in a text that was pasted: error values, broken references, odd letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from unicodedata import normalize

from .suggestions import same_looking
from .written_dates import wrong_weekday

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
    found = [re.finditer(form, text) for sign, form in _LEFTOVERS.items() if sign in small]
    for leftover in sorted(chain(*found), key=re.Match.start):
        yield "program-leftover", {"value": leftover[0]}
    if not text.isascii():
        for word in _ODD_WORD.finditer(text):
            yield "letters-odd", {"value": word[0], "meant": normalize("NFKC", word[0])}
        for word in _MIXED_WORD.finditer(text):
            meant = same_looking(word[0])
            yield "letters-odd", {"value": word[0], "meant": meant if meant.isascii() else ""}
    for written, weekday in wrong_weekday(text):
        yield "weekday-wrong", {"value": written, "weekday": weekday}
