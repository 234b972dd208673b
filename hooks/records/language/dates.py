"""Days, partial dates and moments, how Dutch writes them, and the current moment."""

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from babel.dates import format_date, get_month_names

ZONE = ZoneInfo("Europe/Brussels")
LOCALE = "nl_BE"
NO_BREAK = "\u00a0"
YEAR = timedelta(days=365)
MONTHS = [*get_month_names(locale=LOCALE).values()]


@dataclass(frozen=True, order=True)
class PartialDate:
    """A day, a month or a year: `2026-03-15`, `2026-03` or `2026` (ISO 8601)."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def first_day(self) -> date:
        """The first day in it."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day in it."""
        month = self.month or 12
        day = self.day or calendar.monthrange(self.year, month)[1]
        return date(self.year, month, day)

    def __str__(self) -> str:
        length = 10 if self.day else 7 if self.month else 4
        return str(self.first_day)[:length]


@dataclass(frozen=True)
class Origin:
    """A moment as it was written in the time zone of somebody else."""

    day: date
    hour: time
    zone: str


@dataclass(frozen=True)
class Moment:
    """A moment in Belgium, or a whole day when no hour is given."""

    day: date
    hour: time | None = None
    origin: Origin | None = field(default=None, compare=False)
    """How it was written, when that was in another zone."""

    @property
    def start(self) -> datetime:
        """The hour, or midnight at the start of the day, in Europe/Brussels."""
        return datetime.combine(self.day, self.hour or time(0), ZONE)

    @property
    def end(self) -> datetime:
        """The hour, or midnight at the end of the day, in Europe/Brussels."""
        if self.hour:
            return self.start
        return datetime.combine(self.day + timedelta(days=1), time(0), ZONE)

    @property
    def iso(self) -> str:
        """For machines: the day, or the moment with its offset from UTC (ISO 8601)."""
        return self.start.isoformat() if self.hour else str(self.day)

    @property
    def typed(self) -> str:
        """As written in a record: `2027-03-15 12:00`."""
        return str(self).replace("T", " ")

    def __str__(self) -> str:
        return f"{self.day}T{self.hour:%H:%M}" if self.hour else str(self.day)


@cache
def day_in_words(day: date, form: str = "d MMMM y") -> str:
    """`15 maart 2027` with no-break spaces; `form` is a Unicode date pattern."""
    return format_date(day, form, locale=LOCALE).replace(" ", NO_BREAK)


@cache
def weekday_in_words(day: date) -> str:
    """`maandag 15 maart 2027`, with no-break spaces."""
    return day_in_words(day, "EEEE d MMMM y")


@cache
def partial_in_words(partial: PartialDate) -> str:
    """`15 maart 2027`, `maart 2027` or `2027`."""
    form = "d MMMM y" if partial.day else "MMMM y" if partial.month else "y"
    return day_in_words(partial.first_day, form)


def period_in_words(start: PartialDate, end: PartialDate | None) -> str:
    """`maart 2026 tot december 2028`, or `vanaf maart 2026` without an end."""
    if end is None:
        return f"vanaf {partial_in_words(start)}"
    if start == end:
        return partial_in_words(start)
    return f"{partial_in_words(start)} tot {partial_in_words(end)}"


def hour_in_words(hour: time) -> str:
    """`12 uur` or `12.30 uur`."""
    return f"{hour.hour}{f'.{hour.minute:02}' if hour.minute else ''}{NO_BREAK}uur"


def moment_in_words(moment: Moment) -> str:
    """`15 maart 2027`, or `15 maart 2027 om 12 uur`."""
    day = day_in_words(moment.day)
    return f"{day} om {hour_in_words(moment.hour)}{origin_in_words(moment)}" if moment.hour else day


def origin_in_words(moment: Moment) -> str:
    """` (23.59 uur AoE op 1 maart 2027)` behind a moment of another zone; empty behind others."""
    origin = moment.origin
    if not origin:
        return ""
    day = "" if origin.day == moment.day else f" op {day_in_words(origin.day)}"
    return f" ({hour_in_words(origin.hour)} {origin.zone}{day})"


_LATEST = 7_258_118_400
"""The first second of the year 2200."""


def moment(environment: Mapping[str, str]) -> datetime:
    """Now in Europe/Brussels, or SOURCE_DATE_EPOCH (reproducible-builds.org) when it is set.

    Raises ValueError when these are no whole number before the year 2200.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(ZONE)
    if not re.fullmatch(r"[0-9]{1,10}", epoch) or int(epoch) >= _LATEST:
        raise ValueError(f"SOURCE_DATE_EPOCH is geen aantal seconden sinds 1970: {epoch!r}.")
    return datetime.fromtimestamp(int(epoch), UTC).astimezone(ZONE)
