"""Amounts of money, counts, percentages, places on the earth, and enterprise numbers."""

import re
from collections.abc import Callable
from typing import Annotated, Any

from records.language.dates import NO_BREAK
from records.language.words import euro_in_words, number_in_words

from .field_type import AS_SHOWN, FieldType, fault, word_of

_COUNT = re.compile(r"\d{1,3}(?:\.\d{3}){1,3}|\d{1,12}", re.ASCII)
_AMOUNT = re.compile(rf"({_COUNT.pattern})(?:,(\d{{2}}))?", re.ASCII)
_PERCENT = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?", re.ASCII)
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d\d?)?", re.ASCII)
_DECIMAL = re.compile(rf"({_COUNT.pattern})(?:,(\d{{1,3}}))?", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,3}(?:\.\d{1,12})?", re.ASCII)


def _amount(value: Any) -> int:
    text = word_of(value)
    match = _AMOUNT.fullmatch(text)
    if not match:
        raise fault("amount-form", value=text, meant=_suggest_amount(text))
    return int(match[1].replace(".", "")) * 100 + int(match[2] or 0)


def _suggest_amount(text: str) -> str:
    """`€ 28.000,-`, `28,000.00`, `28 000` or `28000.5` in our form; empty if it is no amount."""
    bare = re.sub(r"\s|euro?|€", "", text, flags=re.IGNORECASE)
    bare = re.sub(r",(?:-+|–|—)\Z", "", bare)
    if _ENGLISH.fullmatch(bare):
        bare = bare.translate(str.maketrans(",.", ".,"))
    bare = re.sub(r"[.,](\d\d?)\Z", lambda cents: f",{cents[1]:0<2}", bare)
    return bare if _AMOUNT.fullmatch(bare) else ""


def _count(value: Any) -> int:
    text = word_of(value)
    if not _COUNT.fullmatch(text):
        meant = _suggest_amount(text)
        raise fault("count-form", value=text, meant="" if "," in meant else meant)
    return int(text.replace(".", ""))


def number_in(text: str) -> float | None:
    """The number that a text is, as `1.250` or `2,5`; None when it is something else."""
    match = _DECIMAL.fullmatch(text.strip())
    return float(f"{match[1].replace('.', '')}.{match[2] or 0}") if match else None


def _between(low: float, high: float, code: str, number: re.Pattern[str]) -> Callable[[Any], float]:
    def read(value: Any) -> float:
        text = word_of(value)
        if not number.fullmatch(text) or not low <= float(text.replace(",", ".")) <= high:
            first = re.match(r"-?\d{1,3}[.,]\d{1,12}(?![\d.])", text, re.ASCII)
            meant = first[0].replace(",", ".") if first else ""
            words = {"low": f"{low:g}", "high": f"{high:g}"}
            words["meant"] = meant if meant != text else ""
            raise fault(code, value=text, **words)
        return float(text.replace(",", "."))

    return read


def _degrees(limit: float) -> FieldType:
    return FieldType(
        read=_between(-limit, limit, "number-form", _NUMBER),
        told=AS_SHOWN,
        cell=lambda number: str(number).replace(".", ","),
        schema={"type": "number"},
        code="number-form",
        pattern=_NUMBER.pattern,
        bounds=(-limit, limit),
        is_read=False,
    )


Euro = Annotated[
    int,
    FieldType(
        read=_amount,
        shown=euro_in_words,
        told=AS_SHOWN,
        json=lambda cents: cents / 100 if cents % 100 else cents // 100,
        cell=lambda cents: f"{cents / 100:.2f}".replace(".", ","),
        schema={"type": "number", "description": "In euro."},
        code="amount-form",
        pattern=_AMOUNT.pattern,
    ),
]
"""An amount of money, in cents."""
Count = Annotated[
    int,
    FieldType(
        read=_count,
        shown=number_in_words,
        told=AS_SHOWN,
        cell=str,
        schema={"type": "integer", "minimum": 0},
        code="count-form",
        pattern=_COUNT.pattern,
    ),
]
Percent = Annotated[
    float,
    FieldType(
        read=_between(0, 100, "percent-form", _PERCENT),
        shown=lambda number: f"{number_in_words(number)}{NO_BREAK}procent",
        told=AS_SHOWN,
        cell=number_in_words,
        schema={"type": "number", "minimum": 0, "maximum": 100, "description": "In procent."},
        code="percent-form",
        pattern=_PERCENT.pattern,
        bounds=(0, 100),
    ),
]
Latitude = Annotated[float, _degrees(90)]
Longitude = Annotated[float, _degrees(180)]


_ENTERPRISE = re.compile(r"[01]\d{3}\.\d{3}\.\d{3}", re.ASCII)
_MODULUS = 97
"""The last two digits are this less the remainder of the others (KBO, royal decree of 24 June 2003)."""


def _enterprise_number(value: Any) -> str:
    text = word_of(value)
    if not _ENTERPRISE.fullmatch(text):
        raise fault("kbo-form", value=text, meant=_suggest(text))
    number = int(text.replace(".", ""))
    if number % 100 != _MODULUS - number // 100 % _MODULUS:
        raise fault("kbo-control", value=text)
    return text


def _suggest(text: str) -> str:
    """The number in one that is written otherwise, as `BE 445508132`; empty when there is none."""
    digits = re.sub(r"\ABE|[ ./-]", "", text, flags=re.IGNORECASE).rjust(10, "0")
    meant = f"{digits[:4]}.{digits[4:7]}.{digits[7:]}"
    return meant if _ENTERPRISE.fullmatch(meant) else ""


EnterpriseNumber = Annotated[
    str,
    FieldType(
        read=_enterprise_number,
        told=AS_SHOWN,
        cell=lambda number: f"BE {number}",  # a spreadsheet drops the first zero of a number
        code="kbo-form",
        pattern=_ENTERPRISE.pattern,
    ),
]
