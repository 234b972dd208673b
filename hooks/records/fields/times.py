"""Days, parts of days and moments, as staff type them."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Annotated, Any

from pydantic_core import PydanticCustomError

from records.language.dates import (
    ZONE,
    Moment,
    Origin,
    PartialDate,
    day_in_words,
    moment_in_words,
    partial_in_words,
)
from records.language.written_dates import (
    hour_missing,
    suggest_day,
    suggest_moment,
    suggest_month,
    why_missing,
)

from .field_type import AS_SHOWN, Doubt, FieldType, cached, fault, word_of
from .zones import ZONE_FORM, in_zone, without_zone, zone_label

_YEARS = range(1900, 2200)
"""A year outside is a slip of the fingers, and no calendar or time zone knows it for sure."""

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)
_MOMENT = re.compile(
    rf"(\d{{4}}-\d{{2}}-\d{{2}})(?:[ T](\d{{2}}):(\d{{2}})(?:(?::00)? ?({ZONE_FORM}))?)?", re.ASCII
)


_USUAL = range(1950, 2100)
"""A year outside is probably a slip too, and can be right."""


def _year_doubts(value: date | PartialDate | Moment) -> Iterator[Doubt]:
    year = value.day.year if isinstance(value, Moment) else value.year
    if year not in _USUAL:
        yield "year-odd", {"value": str(year)}


def _day(value: Any) -> date:
    partial = _partial(value, code="day-form")
    if not partial.day:
        raise fault("day-form", value=str(value))
    return partial.first_day


def _partial(value: Any, code: str = "partial-form") -> PartialDate:
    text = word_of(value)
    match = _PARTIAL.fullmatch(text)
    if not match:
        meant = suggest_day(text) or (suggest_month(text) if code == "partial-form" else None)
        raise _misread(code, text, meant)
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if year not in _YEARS:
        words = {"low": str(_YEARS.start), "high": str(_YEARS.stop - 1)}
        raise fault("year-range", value=text, **words)
    reason = why_missing(f"{year}-{match[2] or '01'}-{match[3] or '01'}")
    if reason:
        raise fault("day-unknown", value=text, reason=reason, meant=suggest_day(text) or "")
    return PartialDate(year, month, day)


def _misread(code: str, text: str, meant: str | None) -> PydanticCustomError:
    """What is wrong with a day or moment in another form: perhaps it cannot be at all."""
    if not meant and (reason := why_missing(text)):
        return fault("day-unknown", value=text, reason=reason)
    if not meant and hour_missing(text):
        return fault("hour-unknown", value=text)
    return fault(code, value=text, meant=meant or "")


def _moment(value: Any) -> Moment:
    text = word_of(value)
    match = _MOMENT.fullmatch(text)
    if not match:
        raise _misread("moment-form", text, _suggest(text))
    day = _day(match[1])
    if not match[2]:
        return Moment(day)
    try:
        hour = time(int(match[2]), int(match[3]))
    except ValueError:
        raise fault("hour-unknown", value=text) from None
    if match[4]:
        return _elsewhere(datetime.combine(day, hour), match[4])
    local = datetime.combine(day, hour, ZONE)
    if datetime.fromtimestamp(local.timestamp(), ZONE).time() != hour:
        raise fault("moment-skipped", value=text)
    return Moment(day, hour)


def _suggest(text: str) -> str | None:
    """The moment that was probably meant, in the zone that it names."""
    if moment := suggest_moment(text):
        return moment
    head, zone = without_zone(text)
    moment = suggest_moment(head) or (head if _PARTIAL.fullmatch(head) else None)
    return moment and f"{moment if ':' in moment else f'{moment} 23:59'} {zone}"


def _elsewhere(local: datetime, zone: str) -> Moment:
    """A moment in Belgium that was written in another zone."""
    here = in_zone(local, zone).astimezone(UTC).astimezone(ZONE)
    if here.year not in _YEARS:
        raise fault("hour-unknown", value=f"{local:%Y-%m-%d %H:%M} {zone}")
    origin = Origin(local.date(), local.time(), zone_label(zone))
    return Moment(here.date(), here.time().replace(tzinfo=None), origin)


Day = Annotated[
    date,
    FieldType(
        read=cached(_day),
        doubts=_year_doubts,
        shown=day_in_words,
        told=AS_SHOWN,
        json=str,
        schema={"type": "string", "format": "date"},
        code="day-form",
        pattern=r"\d{4}-\d{2}-\d{2}",
    ),
]
Partial = Annotated[
    PartialDate,
    FieldType(
        read=cached(_partial),
        doubts=_year_doubts,
        shown=partial_in_words,
        told=AS_SHOWN,
        json=str,
        schema={"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
        code="partial-form",
        pattern=_PARTIAL.pattern,
    ),
]
When = Annotated[
    Moment,
    FieldType(
        read=_moment,
        doubts=_year_doubts,
        shown=moment_in_words,
        told=AS_SHOWN,
        json=lambda moment: moment.iso,
        cell=lambda moment: moment.typed,
        schema={
            "anyOf": [{"type": "string", "format": form} for form in ("date", "date-time")],
            "description": "Een dag, of een moment met tijdzone.",
        },
        code="moment-form",
        pattern=_MOMENT.pattern,
    ),
]
