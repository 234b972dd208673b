"""Amounts of money and places on the earth."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator

from .typed import fault, word_of
from .written import Written

_AMOUNT = re.compile(r"(\d{1,3}(?:\.\d{3}){1,3}|\d{1,12})(?:,(\d{2}))?", re.ASCII)
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d\d?)?", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,3}(?:\.\d{1,12})?", re.ASCII)


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


def _number(low: float, high: float) -> BeforeValidator:
    def read(value: Any) -> float:
        text = word_of(value)
        if not _NUMBER.fullmatch(text) or not low <= float(text) <= high:
            first = re.match(r"-?\d{1,3}[.,]\d{1,12}(?![\d.])", text, re.ASCII)
            meant = first[0].replace(",", ".") if first else ""
            words = {"low": f"{low:g}", "high": f"{high:g}"}
            words["meant"] = meant if meant != text else ""
            raise fault("number-form", value=text, **words)
        return float(text)

    return BeforeValidator(read)


Cents = Annotated[int, BeforeValidator(_amount), Written("amount-form", _AMOUNT.pattern)]
Latitude = Annotated[float, _number(-90, 90), Written("number-form", low=-90, high=90)]
Longitude = Annotated[float, _number(-180, 180), Written("number-form", low=-180, high=180)]
