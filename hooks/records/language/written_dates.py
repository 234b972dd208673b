"""Dates and hours in the many forms in which people write them, to say what was meant."""

from __future__ import annotations

import calendar
import re
from datetime import date

from .dates import MONTHS

_WEEKDAY = re.compile(
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s+|(?:ma|di|wo|do|vr|za|zo)\.?\s+"
)
_WORDS = re.compile(r"(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})", re.ASCII)
_SLASHES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]((?:\d{2})?\d{2})", re.ASCII)
_LOOSE = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
_MONTH = re.compile(r"(?:([a-z]+)\.?\s+|(\d{1,2})[/.-])(\d{4})", re.ASCII)
_MOMENT = re.compile(
    r"(?P<day>.+?)(?:,? om |,? |t)(?P<hour>\d{1,2})(?:[:.hu](?P<minutes>\d{2})?)?(?::\d{2})?"
    r"\s*(?:u|uur)?\.?",
    re.ASCII,
)
_KEYBOARD = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-") | dict.fromkeys("\u00a0\u202f", " ")
)
"""Word puts other dashes and spaces in the place of those on a keyboard."""
_HOURS, _MINUTES = 24, 60


def suggest_day(text: str) -> str | None:
    """The ISO form of a day that is written otherwise, `15 maart 2026` or `15/3/2026`.

    Month and day that changed places, as in `2029-31-01`, are put back.
    """
    year, month, day = _numbers(text) or (0, 0, 0)
    if month > len(MONTHS) >= day:
        month, day = day, month
    return None if not year or _missing(year, month, day) else date(year, month, day).isoformat()


def suggest_month(text: str) -> str | None:
    """The ISO form of a month that is written otherwise, `maart 2026` or `3/2026`."""
    found = _MONTH.fullmatch(_plain(text))
    month = (_month(found[1]) if found[1] else int(found[2])) if found else 0
    return f"{found[3]}-{month:02}" if found and 1 <= month <= len(MONTHS) else None


def suggest_moment(text: str) -> str | None:
    """The form `2026-03-15 12:00` of a day with an hour that is written otherwise."""
    found = _MOMENT.fullmatch(_plain(text))
    day = suggest_day(found["day"]) if found else None
    if not found or not day or _numbers(text):
        return suggest_day(text)
    hour, minutes = int(found["hour"]), int(found["minutes"] or 0)
    return f"{day} {hour:02}:{minutes:02}" if hour < _HOURS and minutes < _MINUTES else None


def why_missing(text: str) -> str:
    """Why the day in a text is on no calendar, as half a Dutch sentence; empty when it may be.

    The text may have an hour behind it: `31-04-2029 12u` gives `april 2029 telt 30 dagen`.
    """
    found = _MOMENT.fullmatch(_plain(text))
    numbers = _numbers(text) or (_numbers(found["day"]) if found else None)
    return _missing(*numbers) if numbers else ""


def hour_missing(text: str) -> bool:
    """Whether a text ends on an hour that no clock shows, as `2029-01-31 24:00`."""
    found = _MOMENT.fullmatch(_plain(text))
    if not found or _numbers(text) or not _numbers(found["day"]):
        return False
    return int(found["hour"]) >= _HOURS or int(found["minutes"] or 0) >= _MINUTES


def _plain(text: str) -> str:
    """A text in small letters, as a keyboard writes it, without the day of the week in front."""
    return _WEEKDAY.sub("", text.lower().translate(_KEYBOARD).strip(), count=1)


def _numbers(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a text that looks like a day, whether there is such a day or not."""
    low = _plain(text)
    if found := _WORDS.fullmatch(low):
        month = _month(found[2])
        return (int(found[3]), month, int(found[1])) if month else None
    if found := _SLASHES.fullmatch(low):
        return int(f"20{found[3]}"[-4:]), int(found[2]), int(found[1])
    if found := _LOOSE.fullmatch(low):
        return int(found[1]), int(found[2]), int(found[3])
    return None


def _missing(year: int, month: int, day: int) -> str:
    if not year:
        return "het jaar 0 is er niet"
    if not 1 <= month <= len(MONTHS):
        return f"een jaar telt {len(MONTHS)} maanden"
    days = calendar.monthrange(year, month)[1]
    return "" if 1 <= day <= days else f"{MONTHS[month - 1]} {year} telt {days} dagen"


def _month(word: str) -> int:
    """The number of a month from its name or its first letters; 0 when there is none."""
    word = word.replace("mrt", "maart")
    names = [name for name in MONTHS if name.startswith(word[:3])]
    return MONTHS.index(names[0]) + 1 if names else 0
