"""Texts for people: a title, a line, a summary, a story in Markdown."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from .typed import fault, text_of, within
from .written import Written


def _line(limit: int) -> BeforeValidator:
    def read(value: Any) -> str:
        text = text_of(value)
        if "\n\n" in text:
            raise fault("one-line")
        if not any(map(str.isalnum, text)):
            raise fault("no-letters")
        return within(" ".join(text.split()), limit)

    return BeforeValidator(read)


def _markdown(value: Any) -> str:
    if not isinstance(value, str):
        raise fault("text-expected")
    return value.rstrip() + "\n"


Line = Annotated[str, _line(200), Written(limit=200)]
ShortLine = Annotated[str, _line(90), Written(limit=90)]
Summary = Annotated[str, _line(220), Written(limit=220)]
Markdown = Annotated[str, BeforeValidator(_markdown), Written()]
