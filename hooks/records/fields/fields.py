"""Kinds of value: what a text that staff typed means, or which mistake it is."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time
from enum import StrEnum
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from records.language.dates import (
    ZONE,
    Moment,
    PartialDate,
    suggest_day,
    suggest_moment,
    suggest_month,
)
from records.language.ids import LONGEST, REFERENCE, fit_id, is_reserved, slug
from records.language.suggestions import nearest

from .written import Written

Choice = TypeVar("Choice", bound=StrEnum)

_YEARS = range(1900, 2200)
"""A year outside is a slip of the fingers, and no calendar or time zone knows it for sure."""
_LONGEST = 2_000
"""Characters of a value that is not meant to be read as a sentence: an address at most."""

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}):(\d{2}))?", re.ASCII)
_AMOUNT = re.compile(r"(\d{1,3}(?:\.\d{3}){1,3}|\d{1,12})(?:,(\d{2}))?", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,3}(?:\.\d{1,12})?", re.ASCII)
_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}", re.IGNORECASE | re.ASCII)
_PHONE = re.compile(r"(?:\+\d{1,3}|0)(?:[ ./-]?\d){6,12}", re.ASCII)
_POSTCODE = re.compile(r"[1-9]\d{3}", re.ASCII)
_HOST = re.compile(
    r"(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}(?::\d{1,5})?", re.IGNORECASE | re.ASCII
)


def fault(code: str, **words: str) -> PydanticCustomError:
    """A mistake in one value; `code` and `words` fill a sentence of `messages.yml`."""
    return PydanticCustomError(code, "see messages.yml", words)


def _text(value: Any) -> str:
    """What was typed, with each accent in its letter (Unicode NFC), as everyone searches it."""
    if not isinstance(value, str):
        raise fault("text-expected")
    return unicodedata.normalize("NFC", value.strip())


def _word(value: Any) -> str:
    """A text for the patterns below, whose time may grow faster than its length."""
    return _within(_text(value), _LONGEST)


def _line(limit: int) -> BeforeValidator:
    def read(value: Any) -> str:
        text = _text(value)
        if "\n\n" in text:
            raise fault("one-line")
        if not any(map(str.isalnum, text)):
            raise fault("no-letters")
        return _within(" ".join(text.split()), limit)

    return BeforeValidator(read)


def _within(text: str, limit: int) -> str:
    if len(text) > limit:
        length, excess = str(len(text)), str(len(text) - limit)
        raise fault("text-too-long", length=length, limit=str(limit), excess=excess)
    return text


def _markdown(value: Any) -> str:
    if not isinstance(value, str):
        raise fault("text-expected")
    return value.rstrip() + "\n"


def _day(value: Any) -> date:
    partial = _partial(value, code="day-form")
    if not partial.day:
        raise fault("day-form", value=str(value))
    return partial.first_day


def _partial(value: Any, code: str = "partial-form") -> PartialDate:
    text = _word(value)
    found = _PARTIAL.fullmatch(text)
    if not found:
        meant = suggest_day(text) or (suggest_month(text) if code == "partial-form" else None)
        raise fault(code, value=text, meant=meant or "")
    year, month, day = (int(part) if part else 0 for part in found.groups())
    if year not in _YEARS:
        words = {"low": str(_YEARS.start), "high": str(_YEARS.stop - 1)}
        raise fault("year-range", value=text, **words)
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        raise fault("day-unknown", value=text) from None
    if found[2] == "00" or found[3] == "00":
        raise fault("day-unknown", value=text)
    return PartialDate(year, month, day)


def _moment(value: Any) -> Moment:
    text = _word(value)
    found = _MOMENT.fullmatch(text)
    if not found:
        raise fault("moment-form", value=text, meant=suggest_moment(text) or "")
    day = _day(found[1])
    if not found[2]:
        return Moment(day)
    try:
        hour = time(int(found[2]), int(found[3]))
    except ValueError:
        raise fault("moment-form", value=text) from None
    local = datetime.combine(day, hour, ZONE)
    if datetime.fromtimestamp(local.timestamp(), ZONE).time() != hour:
        raise fault("moment-skipped", value=text)
    return Moment(day, hour)


def _amount(value: Any) -> int:
    text = _word(value)
    bare = re.sub(r"\s*(?:euro|eur|€)\s*", "", text, flags=re.IGNORECASE)
    found = _AMOUNT.fullmatch(text)
    if not found:
        meant = re.sub(r"\.(\d\d)$", r",\1", bare.replace(" ", ""))
        good = _AMOUNT.fullmatch(meant)
        raise fault("amount-form", value=text, meant=meant if good else "")
    return int(found[1].replace(".", "")) * 100 + int(found[2] or 0)


def _number(low: float, high: float) -> BeforeValidator:
    def read(value: Any) -> float:
        text = _word(value)
        if not _NUMBER.fullmatch(text) or not low <= float(text) <= high:
            meant = text.replace(",", ".") if re.fullmatch(r"-?\d{1,3},\d+", text) else None
            words = {"low": f"{low:g}", "high": f"{high:g}", "meant": meant or ""}
            raise fault("number-form", value=text, **words)
        return float(text)

    return BeforeValidator(read)


def _yes_no(value: Any) -> bool:
    text = _word(value)
    if text not in {"true", "false"}:
        guess = {"ja": "true", "yes": "true", "1": "true", "nee": "false", "no": "false"}
        meant = guess.get(text.lower()) or nearest(text.lower(), ["true", "false"])
        raise fault("yes-no", value=text, meant=meant or "")
    return text == "true"


def _id(value: Any) -> str:
    text = _word(value)
    if not REFERENCE.fullmatch(text) or len(text) > LONGEST or is_reserved(text):
        raise fault("id-form", value=text, meant=fit_id(text) if slug(text) else "")
    return text


def _web_address(value: Any) -> str:
    text = _word(value)
    scheme = re.match(r"([a-zA-Z][\w+.-]*):(?!\d)", text)
    if scheme and scheme[1].lower() not in {"https", "http"}:
        raise fault("link-scheme", scheme=f"{scheme[1]}:")
    if not is_web_address(text):
        meant = f"https://{re.sub('^http:/+', '', text)}"
        raise fault("link-form", value=text, meant=meant if is_web_address(meant) else "")
    return text


def is_web_address(text: str) -> bool:
    """Whether a text is a whole https address that leads where it seems to (RFC 3986).

    No user name, which looks like a host; a host in ASCII, so that no letter is another's double.
    """
    if re.search(r"[\s<>\"\\^`{|}]", text):
        return False
    try:
        parts = urlsplit(text)
        return parts.scheme == "https" and bool(_HOST.fullmatch(parts.netloc))
    except ValueError:
        return False


def is_email(text: str) -> bool:
    """Whether a text is one mail address, without a name around it."""
    return bool(_EMAIL.fullmatch(text))


def is_phone(text: str) -> bool:
    """Whether a text is one telephone number, as people write it in Belgium."""
    return bool(_PHONE.fullmatch(text))


def _document_address(value: Any) -> str:
    return _image_path(value) if str(value).startswith("assets/") else _web_address(value)


def _image_path(value: Any) -> str:
    text = _word(value)
    if not re.fullmatch(r"assets/(?:[\w-][\w.-]*/)*[\w-][\w.-]*\.\w+", text, re.ASCII):
        raise fault("image-path", value=text)
    return text


def _page_path(value: Any) -> str:
    text = _text(value).removeprefix("/")
    if not re.fullmatch(r"(?:[a-z0-9-]+/)+", text):
        raise fault("page-path", value=text, meant=f"{text}/" if text else "")
    return text


def _matching(pattern: re.Pattern[str], code: str) -> BeforeValidator:
    inside = re.compile(rf"(?<![\w+]){pattern.pattern}(?!\w)", pattern.flags)

    def read(value: Any) -> str:
        text = _word(value)
        if not pattern.fullmatch(text):
            meant = inside.search(text.replace("(0)", ""))
            raise fault(code, value=text, meant=meant[0] if meant else "")
        return text

    return BeforeValidator(read)


def one_of(choices: type[Choice]) -> BeforeValidator:
    """A value out of a fixed few."""
    allowed = [choice.value for choice in choices]

    def read(value: Any) -> Choice:
        text = _word(value)
        if text not in allowed:
            meant = nearest(text, allowed) or ""
            raise fault("choice", value=text, allowed=", ".join(allowed), meant=meant)
        return choices(text)

    return BeforeValidator(read)


_URL = r"https://\S+"
Line = Annotated[str, _line(200), Written(limit=200)]
ShortLine = Annotated[str, _line(90), Written(limit=90)]
Summary = Annotated[str, _line(220), Written(limit=220)]
Markdown = Annotated[str, BeforeValidator(_markdown), Written()]
Day = Annotated[date, BeforeValidator(_day), Written("day-form", r"\d{4}-\d{2}-\d{2}")]
Partial = Annotated[
    PartialDate, BeforeValidator(_partial), Written("partial-form", _PARTIAL.pattern)
]
When = Annotated[Moment, BeforeValidator(_moment), Written("moment-form", _MOMENT.pattern)]
Cents = Annotated[int, BeforeValidator(_amount), Written("amount-form", _AMOUNT.pattern)]
YesNo = Annotated[bool, BeforeValidator(_yes_no), Written("yes-no", choices=("true", "false"))]
Id = Annotated[str, BeforeValidator(_id), Written("id-form", REFERENCE.pattern)]
WebAddress = Annotated[str, BeforeValidator(_web_address), Written("link-form", _URL)]
DocumentAddress = Annotated[
    str, BeforeValidator(_document_address), Written("link-form", rf"{_URL}|assets/\S+")
]
ImagePath = Annotated[str, BeforeValidator(_image_path), Written("image-path", r"assets/\S+")]
PagePath = Annotated[str, BeforeValidator(_page_path), Written("page-path", r"/?([a-z0-9-]+/)+")]
Email = Annotated[str, _matching(_EMAIL, "email-form"), Written("email-form", r"\S+@\S+\.\S+")]
Phone = Annotated[str, _matching(_PHONE, "phone-form"), Written("phone-form", _PHONE.pattern)]
Postcode = Annotated[
    str, _matching(_POSTCODE, "postcode-form"), Written("postcode-form", _POSTCODE.pattern)
]
Latitude = Annotated[float, _number(-90, 90), Written("number-form", low=-90, high=90)]
Longitude = Annotated[float, _number(-180, 180), Written("number-form", low=-180, high=180)]
