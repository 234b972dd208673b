"""Recognizes dates and hours in the many forms that people write, to suggest the ISO form."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from .dates import MONTHS, ZONE

_WEEKDAY = re.compile(
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s+|(?:ma|di|wo|do|vr|za|zo)\.?\s+"
)
_WORDS = re.compile(r"(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})", re.ASCII)
_SLASHES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]((?:\d{2})?\d{2})", re.ASCII)
_LOOSE = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|((?:19|20)\d\d)(\d\d)(\d\d)", re.ASCII)
_SERIAL = re.compile(r"[34]\d{4}|5[0-4]\d{3}", re.ASCII)
"""The days from 1899-12-30 to one of 1982 to 2050: how Excel counts days."""
_LETTER_O = re.compile(r"(?<=\d)o(?=[\d/.-])|(?<=[/.-])o(?=\d)")
_MONTH = re.compile(r"(?:([a-z]+)\.?\s+|(\d{1,2})[/.-])(\d{4})", re.ASCII)
_MOMENT = re.compile(
    r"(?P<day>.+?)(?:,? om |,? |t)(?P<hour>\d{1,2})(?:[:.hu](?P<minutes>\d{2})?)?(?::\d{2})?"
    r"\s*(?:u|uur|(?P<half>[ap])\.?m)?\.?",
    re.ASCII,
)
_MACHINE = re.compile(
    r"\d{4}-\d\d-\d\d[ tT]\d\d:\d\d(?:(?::\d\d(?:\.\d+)?)?(?:[zZ]|[+-]\d\d:?\d\d)|:\d\d(?:\.\d+)?)",
    re.ASCII,
)
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_WITH_WEEKDAY = re.compile(
    rf"\b({'|'.join(_WEEKDAYS)}),? (\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b", re.IGNORECASE
)
_KEYBOARD = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-") | dict.fromkeys("\u00a0\u202f", " ")
)
"""Dashes and spaces that word processors insert, and their plain forms."""
_HOURS, _NOON, _MINUTES = 24, 12, 60


def suggest_day(text: str) -> str | None:
    """The ISO form of a day, as `15 maart 2026`, `15/3/2026` or `2029-31-01`; None when unrecognized."""
    if moment := _machine_moment(text):
        return moment.date().isoformat()
    year, month, day = _numbers(text) or (0, 0, 0)
    if month > len(MONTHS) >= day:
        month, day = day, month
    return None if not year or _missing(year, month, day) else date(year, month, day).isoformat()


def suggest_month(text: str) -> str | None:
    """The ISO form of a month such as `maart 2026` or `3/2026`; None when unrecognized."""
    match = _MONTH.fullmatch(_plain(text))
    month = (_month(match[1]) if match[1] else int(match[2])) if match else 0
    return f"{match[3]}-{month:02}" if match and 1 <= month <= len(MONTHS) else None


def suggest_moment(text: str) -> str | None:
    """The form `2026-03-15 12:00` of a day with an hour; None when unrecognized."""
    if moment := _machine_moment(text):
        return f"{moment:%Y-%m-%d %H:%M}"
    match = _MOMENT.fullmatch(_plain(text))
    day = suggest_day(match["day"]) if match else None
    if not match or not day or _numbers(text):
        return suggest_day(text)
    hour, minutes = int(match["hour"]), int(match["minutes"] or 0)
    if match["half"] and hour <= _NOON:
        hour = hour % _NOON + (_NOON if match["half"] == "p" else 0)
    return f"{day} {hour:02}:{minutes:02}" if hour < _HOURS and minutes < _MINUTES else None


def _machine_moment(text: str) -> datetime | None:
    """The moment in Belgium that a program wrote with seconds or an offset (ISO 8601); None if none."""
    if not _MACHINE.fullmatch(text.strip()):
        return None
    try:
        moment = datetime.fromisoformat(text.strip().upper())
        return moment.astimezone(ZONE) if moment.tzinfo else moment
    except (ValueError, OverflowError):
        return None


def why_missing(text: str) -> str:
    """Why a day does not exist, as `april 2029 telt 30 dagen`; empty when it may."""
    match = _MOMENT.fullmatch(_plain(text))
    numbers = _numbers(text) or (_numbers(match["day"]) if match else None)
    return _missing(*numbers) if numbers else ""


def hour_missing(text: str) -> bool:
    """Whether a text ends in an impossible hour, as `2029-01-31 24:00`."""
    match = _MOMENT.fullmatch(_plain(text))
    if not match or _numbers(text) or not _numbers(match["day"]):
        return False
    return int(match["hour"]) >= _HOURS or int(match["minutes"] or 0) >= _MINUTES


def _plain(text: str) -> str:
    plain = _WEEKDAY.sub("", text.lower().translate(_KEYBOARD).strip(), count=1)
    return _LETTER_O.sub("0", plain)


def wrong_weekday(text: str) -> Iterator[tuple[str, str]]:
    """Each day in a text with the wrong weekday before it, and the right weekday."""
    for match in _WITH_WEEKDAY.finditer(text) if "dag" in text or "DAG" in text else ():
        year, month, day = int(match[4]), MONTHS.index(match[3].lower()) + 1, int(match[2])
        if not _missing(year, month, day):
            weekday = _WEEKDAYS[date(year, month, day).weekday()]
            if weekday != match[1].lower():
                yield match[0], weekday


def _numbers(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a text in a known form, even when there is no such day."""
    low = _plain(text)
    if match := _WORDS.fullmatch(low):
        month = _month(match[2])
        return (int(match[3]), month, int(match[1])) if month else None
    if match := _SLASHES.fullmatch(low):
        return int(f"20{match[3]}"[-4:]), int(match[2]), int(match[1])
    if match := _LOOSE.fullmatch(low):
        year, month, day = filter(None, match.groups())
        return int(year), int(month), int(day)
    if _SERIAL.fullmatch(low):
        counted = date(1899, 12, 30) + timedelta(days=int(low))
        return counted.year, counted.month, counted.day
    return None


def _missing(year: int, month: int, day: int) -> str:
    if not year:
        return "het jaar 0 is er niet"
    if not 1 <= month <= len(MONTHS):
        return f"een jaar telt {len(MONTHS)} maanden"
    days = calendar.monthrange(year, month)[1]
    return "" if 1 <= day <= days else f"{MONTHS[month - 1]} {year} telt {days} dagen"


def _month(word: str) -> int:
    word = word.replace("mrt", "maart")
    names = [name for name in MONTHS if name.startswith(word[:3])]
    return MONTHS.index(names[0]) + 1 if names else 0
