"""Amounts of money and places on the earth."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator

from .typed import fault, word_of
from .written import Written

_AMOUNT = re.compile(r"(\d{1,3}(?:\.\d{3}){1,3}|\d{1,12})(?:,(\d{2}))?", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,3}(?:\.\d{1,12})?", re.ASCII)


def _amount(value: Any) -> int:
    text = word_of(value)
    bare = re.sub(r"\s*(?:euro|eur|€)\s*", "", text, flags=re.IGNORECASE)
    found = _AMOUNT.fullmatch(text)
    if not found:
        meant = re.sub(r"\.(\d\d)$", r",\1", bare.replace(" ", ""))
        good = _AMOUNT.fullmatch(meant)
        raise fault("amount-form", value=text, meant=meant if good else "")
    return int(found[1].replace(".", "")) * 100 + int(found[2] or 0)


def _number(low: float, high: float) -> BeforeValidator:
    def read(value: Any) -> float:
        text = word_of(value)
        if not _NUMBER.fullmatch(text) or not low <= float(text) <= high:
            meant = text.replace(",", ".") if re.fullmatch(r"-?\d{1,3},\d+", text) else None
            words = {"low": f"{low:g}", "high": f"{high:g}", "meant": meant or ""}
            raise fault("number-form", value=text, **words)
        return float(text)

    return BeforeValidator(read)


Cents = Annotated[int, BeforeValidator(_amount), Written("amount-form", _AMOUNT.pattern)]
Latitude = Annotated[float, _number(-90, 90), Written("number-form", low=-90, high=90)]
Longitude = Annotated[float, _number(-180, 180), Written("number-form", low=-180, high=180)]
