"""Texts for people: a title, a line, a summary, a story in Markdown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from .editor_schema import written
from .field_type import FieldOptions, FieldType, quoted, unsaid
from .typed import fault, text_of, within


def _line(longest: int, told: Callable[[Any], str] = quoted) -> FieldType:
    def read(value: Any) -> str:
        text = text_of(value)
        if "\n\n" in text:
            raise fault("one-line")
        if not any(map(str.isalnum, text)):
            raise fault("no-letters")
        return within(" ".join(text.split()), longest)

    editor = written(longest=longest)
    return FieldType(read=read, told=told, sort_key=str.casefold, editor=editor)


def _markdown(value: Any) -> str:
    if not isinstance(value, str):
        raise fault("text-expected")
    return value.rstrip() + "\n"


Line = Annotated[str, _line(200)]
ShortLine = Annotated[str, _line(90)]
Title = Annotated[ShortLine, FieldOptions(heading=True)]
"""The name of a record."""
Summary = Annotated[str, _line(220, told=unsaid), FieldOptions(heading=True)]
"""One or two sentences below the title of a record."""
Markdown = Annotated[str, FieldType(read=_markdown, told=unsaid, editor=written())]
