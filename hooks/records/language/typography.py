"""Words that a line must not break: dates, times and amounts hold together."""

from __future__ import annotations

import re

from .dates import MONTHS, NO_BREAK

_FIRST = r"\d(?<!\w\d)"
"""The first sign of a number; unlike `\\b\\d` it lets the search run ahead to the next digit."""
_DATE = re.compile(rf"{_FIRST}\d? (?:{'|'.join(MONTHS)})(?: \d{{4}})?\b")
_AMOUNT = re.compile(
    rf"{_FIRST}(?:\d{{0,2}}(?:[ .]\d{{3}})*|\d*)(?:,\d+)? (?:uur|euro|procent|dagen)\b"
)


def held_together(text: str) -> str:
    """A text or its HTML, with no-break spaces in `15 maart 2027`, `12 uur` and `25 000 euro`."""
    for pattern in (_DATE, _AMOUNT):
        text = pattern.sub(_without_breaks, text)
    return text


def _without_breaks(found: re.Match[str]) -> str:
    return found[0].replace(" ", NO_BREAK)
