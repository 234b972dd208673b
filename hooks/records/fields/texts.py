"""Texts for people: a title, a line, a summary, a story in Markdown."""

from __future__ import annotations

from typing import Annotated, Any

from .field_type import UNSAID, FieldOptions, FieldType
from .typed import fault, text_of, within


def _line(longest: int, told: str = "‘{}’", control: str = "string") -> FieldType:
    def read(value: Any) -> str:
        text = text_of(value)
        if "\n\n" in text:
            raise fault("one-line")
        if not any(map(str.isalnum, text)):
            raise fault("no-letters")
        return within(" ".join(text.split()), longest)

    return FieldType(read=read, told=told, sort_key=str.casefold, longest=longest, control=control)


def _markdown(value: Any) -> str:
    if not isinstance(value, str):
        raise fault("text-expected")
    return value.rstrip() + "\n"


Line = Annotated[str, _line(200)]
ShortLine = Annotated[str, _line(90)]
Title = Annotated[ShortLine, FieldOptions(heading=True)]
"""The name of a record."""
Summary = Annotated[str, _line(220, told=UNSAID, control="text"), FieldOptions(heading=True)]
"""One or two sentences below the title of a record."""
PrivateLine = Annotated[str, _line(200, told=UNSAID)]
"""A line that is gone from the site when it changes: the history does not repeat it."""
Markdown = Annotated[str, FieldType(read=_markdown, told=UNSAID, control="richtext")]
