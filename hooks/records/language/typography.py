"""Words that a line must not break: dates, times, amounts and ranges of years hold together."""

from __future__ import annotations

import re

from .dates import MONTHS, NO_BREAK

_FIRST = r"\d(?<!\w\d)"
"""The first sign of a number; unlike `\\b\\d` it lets the search run ahead to the next digit."""
_MONTH = "|".join(MONTHS)
_UNIT = "uur|euro|procent|dagen"
_DATE = re.compile(rf"{_FIRST}\d? (?:{_MONTH})(?: \d{{4}})?\b")
_AMOUNT = re.compile(rf"{_FIRST}(?:\d{{0,2}}(?:[ .]\d{{3}})*|\d*)(?:,\d+)? (?:{_UNIT})\b")
_YEARS = re.compile(r"(?<![\w/-])\d{4}-\d{4}(?![\w/-])")
_ANY = re.compile(rf"\d(?: (?:{_MONTH}|{_UNIT})\b|-\d{{4}})")
"""What each of these has; few numbers do, and this is asked of every page."""
_SHOWN = re.compile(r">[^<0-9]*+[0-9][^<]*+")
"""What stands between two tags and holds a number; inside a tag it may be an address.

A bare `>` never stands in an attribute: templates and the cleaner of texts escape it.
"""


def held_together(html: str) -> str:
    """HTML with no-break spaces in `15 maart 2027`, `12 uur` and `25 000 euro`, `2023-2025` whole.

    Years stay as they were typed, for who copies them: only how they look is said around them.
    """
    return _SHOWN.sub(_held, f">{html}")[1:]


def _held(found: re.Match[str]) -> str:
    text = found[0]
    if not _ANY.search(text):
        return text
    for pattern in (_DATE, _AMOUNT):
        text = pattern.sub(_without_breaks, text)
    return _YEARS.sub(r'<span class="k-whole">\g<0></span>', text)


def _without_breaks(found: re.Match[str]) -> str:
    return found[0].replace(" ", NO_BREAK)
