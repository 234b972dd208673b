"""Amounts of money, counts, percentages and places on the earth."""

from __future__ import annotations

import math
import re
from typing import Annotated, Any

from babel.numbers import format_decimal

from records.language.dates import LOCALE, NO_BREAK, euro_in_words

from .editor_schema import written
from .field_type import FieldType
from .typed import fault, word_of

_COUNT = re.compile(r"\d{1,3}(?:\.\d{3}){1,3}|\d{1,12}", re.ASCII)
_AMOUNT = re.compile(rf"({_COUNT.pattern})(?:,(\d{{2}}))?", re.ASCII)
_PERCENT = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?", re.ASCII)
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d\d?)?", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,3}(?:\.\d{1,12})?", re.ASCII)
_WHOLE = 100


def _amount(value: Any) -> int:
    text = word_of(value)
    found = _AMOUNT.fullmatch(text)
    if not found:
        raise fault("amount-form", value=text, meant=_suggest_amount(text))
    return int(found[1].replace(".", "")) * 100 + int(found[2] or 0)


def _suggest_amount(text: str) -> str:
    """An amount as Excel, a bank or an English program writes it, in our form; empty if it is none.

    `€ 28.000,-`, `28,000.00`, `28 000` and `28000.5` are understood.
    """
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


def _percent(value: Any) -> float:
    text = word_of(value)
    number = float(text.replace(",", ".")) if _PERCENT.fullmatch(text) else math.inf
    if number > _WHOLE:
        bare = re.sub(r"\s|%|procent", "", text, flags=re.IGNORECASE)
        meant = bare if bare != text and _PERCENT.fullmatch(bare) else ""
        raise fault("percent-form", value=text, meant=meant)
    return number


def _decimal(number: float) -> str:
    return format_decimal(number, locale=LOCALE)


def _percent_in_words(number: float) -> str:
    return f"{_decimal(number)}{NO_BREAK}procent"


def _with_comma(number: float) -> str:
    return f"{number:.12g}".replace(".", ",")


def _short(number: float) -> float:
    """A number without decimals that are zero, as JSON has it."""
    return int(number) if number == int(number) else number


def _degrees(low: float, high: float) -> FieldType:
    def read(value: Any) -> float:
        text = word_of(value)
        if not _NUMBER.fullmatch(text) or not low <= float(text) <= high:
            first = re.match(r"-?\d{1,3}[.,]\d{1,12}(?![\d.])", text, re.ASCII)
            meant = first[0].replace(",", ".") if first else ""
            words = {"low": f"{low:g}", "high": f"{high:g}"}
            words["meant"] = meant if meant != text else ""
            raise fault("number-form", value=text, **words)
        return float(text)

    return FieldType(
        read=read,
        told=str,
        cell=lambda number: str(number).replace(".", ","),
        schema={"type": "number"},
        editor=written("number-form", types="number", bounds=(low, high)),
    )


Euro = Annotated[
    int,
    FieldType(
        read=_amount,
        shown=euro_in_words,
        told=euro_in_words,
        json=lambda cents: _short(cents / 100),
        linked=lambda cents: {
            "@type": "MonetaryAmount",
            "currency": "EUR",
            "value": cents / 100,
        },
        cell=lambda cents: f"{cents / 100:.2f}".replace(".", ","),
        schema={"type": "number", "description": "In euro."},
        editor=written("amount-form", pattern=_AMOUNT.pattern),
    ),
]
"""An amount of money, in cents."""
Count = Annotated[
    int,
    FieldType(
        read=_count,
        shown=_decimal,
        told=_decimal,
        cell=str,
        schema={"type": "integer", "minimum": 0},
        editor=written("count-form", pattern=_COUNT.pattern),
    ),
]
"""How many there are of something."""
Percent = Annotated[
    float,
    FieldType(
        read=_percent,
        shown=_percent_in_words,
        told=_percent_in_words,
        json=_short,
        cell=_with_comma,
        schema={"type": "number", "minimum": 0, "maximum": _WHOLE, "description": "In procent."},
        editor=written("percent-form", pattern=_PERCENT.pattern, bounds=(0, _WHOLE)),
    ),
]
"""A part of a hundred."""
Latitude = Annotated[float, _degrees(-90, 90)]
Longitude = Annotated[float, _degrees(-180, 180)]
