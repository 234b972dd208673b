"""The number of an enterprise in the Belgian register (KBO), with its control digits."""

from __future__ import annotations

import re
from typing import Annotated, Any

from .field_type import AS_SHOWN, FieldType
from .typed import fault, word_of

_NUMBER = re.compile(r"[01]\d{3}\.\d{3}\.\d{3}", re.ASCII)
_MODULUS = 97
"""The last two digits are this less the remainder of the others (KBO, royal decree of 24 June 2003)."""


def _enterprise_number(value: Any) -> str:
    text = word_of(value)
    if not _NUMBER.fullmatch(text):
        raise fault("kbo-form", value=text, meant=_suggest(text))
    number = int(text.replace(".", ""))
    if number % 100 != _MODULUS - number // 100 % _MODULUS:
        raise fault("kbo-control", value=text)
    return text


def _suggest(text: str) -> str:
    """The number in one that is written otherwise, as `BE 445508132`; empty when there is none."""
    digits = re.sub(r"\ABE|[ ./-]", "", text, flags=re.IGNORECASE).rjust(10, "0")
    meant = f"{digits[:4]}.{digits[4:7]}.{digits[7:]}"
    return meant if _NUMBER.fullmatch(meant) else ""


EnterpriseNumber = Annotated[
    str,
    FieldType(
        read=_enterprise_number,
        told=AS_SHOWN,
        cell=lambda number: f"BE {number}",  # a spreadsheet drops the first zero of a number
        code="kbo-form",
        pattern=_NUMBER.pattern,
    ),
]
