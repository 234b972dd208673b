"""Words that a line must not break: dates, times and amounts hold together."""

from __future__ import annotations

import re

from .dates import MONTHS, NO_BREAK

_DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})(?: (\d{{4}}))?\b")
_AMOUNT = re.compile(r"\b(\d{1,3}(?:[ .]\d{3})*|\d+)((?:,\d+)?) (uur|euro|procent|dagen)\b")


def held_together(text: str) -> str:
    """A text or its HTML, with no-break spaces in `15 maart 2027`, `12 uur` and `25 000 euro`."""
    text = _DATE.sub(lambda found: NO_BREAK.join(filter(None, found.groups())), text)
    return _AMOUNT.sub(lambda found: found[0].replace(" ", NO_BREAK), text)
