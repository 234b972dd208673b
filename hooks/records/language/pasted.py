"""What programs leave in a text that was pasted: error values, broken references, odd letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from .suggestions import same_looking
from .written_dates import wrong_weekday

_LEFTOVER = re.compile(
    r"(?:Fout|Error)! (?:Verwijzingsbron|Bladwijzer|Reference source|Bookmark)[^.<\n]{0,40}"
    r"|\b(?:HYPERLINK|PAGEREF) (?:\"|&quot;|_Toc)"  # fields of Word
    r"|(?<=\w)\[[A-Z]{1,3}\d{1,3}\](?!\()"  # a comment of Word: `bedrag[JP1]`
    r"|\.{6,}\s?\d{1,3}(?![^\s<])"  # a line of a table of contents
    r"|(?<![^\s>])(?:Pagina|Blz\.) \d+ (?:van|/) \d+(?![^\s<])"
    r"|#(?:VERW!|REF!|DEEL/0!|DIV/0!|N/[AB]\b|NAAM\?|NAME\?|WAARDE!|VALUE!|GETAL!|NUM!|LEEG!)"
    r"|(?<![\w#])#{7,}(?![\w#])"  # a column of Excel that is too narrow
    r"|\b(?:Natuurlijk|Uiteraard|Zeker)! Hier (?:is|zijn|vind je)\b"
    r"|\u3010[^\u3011\n]{1,40}\u3011|:contentReference\[[^\]\n]{1,40}\](?:\{[^}\n]{0,40}\})?"
    r"|(?i:door ai gegenereerde inhoud[^\".<\n]{0,40}|automatisch gegenereerde beschrijving"
    r"|description automatically generated)"
)
"""What only a program writes: Word, Excel, a chat robot."""
_ODD = "\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff"
"""Ligatures of a PDF; letters and digits that look bold or wide (Unicode, compatibility)."""
_ODD_WORD = re.compile(rf"[^\W{_ODD}]*[{_ODD}][\w{_ODD}]*")
_MIXED_WORD = re.compile(
    r"\w*(?:[A-Za-z][\u0391-\u03c9\u0400-\u045f]|[\u0391-\u03c9\u0400-\u045f][A-Za-z])\w*"
)
"""A word with Latin letters beside Greek or Cyrillic ones."""


def pasted(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The code and words of each advice, in the order of the text for each code."""
    for leftover in _LEFTOVER.finditer(text):
        yield "program-leftover", {"value": leftover[0]}
    if not text.isascii():
        for word in _ODD_WORD.finditer(text):
            yield "letters-odd", {"value": word[0], "meant": normalize("NFKC", word[0])}
        for word in _MIXED_WORD.finditer(text):
            meant = same_looking(word[0])
            yield "letters-odd", {"value": word[0], "meant": meant if meant.isascii() else ""}
    for written, weekday in wrong_weekday(text):
        yield "weekday-wrong", {"value": written, "weekday": weekday}
