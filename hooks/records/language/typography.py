"""Dates, times, amounts and ranges of years that stay on one line where there is room."""

from __future__ import annotations

import re

from .dates import MONTHS, NO_BREAK

_FIRST = r"\d(?<!\w\d)"
"""The first digit of a number; unlike `\\b\\d` it lets the regex engine skip to a digit."""
_MONTH = "|".join(MONTHS)
_UNIT = "uur|euro|procent|dagen"
_DATE = re.compile(rf"{_FIRST}\d? (?:{_MONTH})(?: \d{{4}})?\b")
_AMOUNT = re.compile(rf"{_FIRST}(?:\d{{0,2}}(?:[ .]\d{{3}})*|\d*)(?:,\d+)? (?:{_UNIT})\b")
_YEARS = re.compile(r"(?<![\w/-])\d{4}-\d{4}(?![\w/-])")
_ANY = re.compile(rf"{NO_BREAK}|\d(?: (?:{_MONTH}|{_UNIT})\b|-\d{{4}})")
"""Part of every match of the patterns above: a quick test before they are tried."""
_RUN = re.compile(rf"(?<![^\s>])[^\s<>]+(?:{NO_BREAK}[^\s<>]+)+")
"""Words between which a line must not end."""
_SHOWN = re.compile(r">[^<0-9]*+[0-9][^<]*+")
"""Text between two tags that contains a digit.

A bare `>` never occurs in an attribute: templates and the sanitizer escape it.
"""


def held_together(html: str) -> str:
    """HTML in which `15 maart 2027`, `12 uur`, `25 000 euro` and `2023-2025` are each in a span.

    No-break spaces would do too, but a line that is too short for all would end within a word.
    """
    return _SHOWN.sub(_held, f">{html}")[1:]


def _held(match: re.Match[str]) -> str:
    text = match[0]
    if not _ANY.search(text):
        return text
    for pattern in (_DATE, _AMOUNT):
        text = pattern.sub(lambda match: match[0].replace(" ", NO_BREAK), text)
    text = _YEARS.sub(_whole, text)
    return _RUN.sub(_whole, text)


def _whole(match: re.Match[str]) -> str:
    return f'<span class="k-whole">{match[0].replace(NO_BREAK, " ")}</span>'
