"""Words that a line must not break: dates, times, amounts and ranges of years hold together."""

from __future__ import annotations

import re

from .dates import MONTHS, NO_BREAK

_FIRST = r"\d(?<!\w\d)"
"""The first sign of a number; unlike `\\b\\d` it lets the search run ahead to the next digit."""
_DATE = re.compile(rf"{_FIRST}\d? (?:{'|'.join(MONTHS)})(?: \d{{4}})?\b")
_AMOUNT = re.compile(
    rf"{_FIRST}(?:\d{{0,2}}(?:[ .]\d{{3}})*|\d*)(?:,\d+)? (?:uur|euro|procent|dagen)\b"
)
_YEARS = re.compile(r"(?<![\w/-])\d{4}-\d{4}(?![\w/-])")
_SHOWN = re.compile(r"(?:\A|>)[^<\d]*\d[^<]*")
"""What stands between two tags and holds a number; inside a tag it may be an address.

A bare `>` never stands in an attribute: templates and the cleaner of texts escape it.
"""


def held_together(html: str) -> str:
    """HTML with no-break spaces in `15 maart 2027`, `12 uur` and `25 000 euro`, `2023-2025` whole.

    Years stay as they were typed, for who copies them: only how they look is said around them.
    """
    return _SHOWN.sub(_held, html)


def _held(found: re.Match[str]) -> str:
    text = found[0]
    for pattern in (_DATE, _AMOUNT):
        text = pattern.sub(_without_breaks, text)
    return _YEARS.sub(r'<span class="k-whole">\g<0></span>', text)


def _without_breaks(found: re.Match[str]) -> str:
    return found[0].replace(" ", NO_BREAK)
