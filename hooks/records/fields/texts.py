"""Texts for people: a title, a line, a summary, a story in Markdown."""

import html
import re
from collections.abc import Iterator
from typing import Annotated, Any

from records.language.characters import broken_word, pasted

from .field_type import UNSAID, Doubt, FieldOptions, FieldType, fault, text_of, within

_MOST = 4
"""How many times as long as advised a line may be."""
_LONGEST_CODE = 12
"""Characters above which a text in capitals is no abbreviation or code."""
_LATER = re.compile(
    r"(?:tb[dac]|to ?do|fixme|x{3,5}|n\.?v\.?t|(?:nog )?(?:in|aan) te vullen|nog te (?:bepalen|schrijven)"
    r"|vul(?: dit)? (?:in|aan)|lorem ipsum.*)[.!…]*",
    re.IGNORECASE,
)
"""What people write to come back to later."""
_MARKS = (
    re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"),
    re.compile(r"(`)([^`]+)`"),
    re.compile(r"(!?\[)([^\[\]]+)\]\([^()\s]*\)"),
    re.compile(r"\A([“„])([^“”„]+)”\Z"),
    re.compile(r"<(/?)()(?:b|i|u|em|strong|br|p|span)\b[^<>]*>", re.IGNORECASE),
)
"""Markdown and HTML, with the text inside."""
_FILE_NAME = re.compile(
    r"[^/]*\S\.(?:docx?|xlsx?|pptx?|pdf|od[tsp]|jpe?g|png|txt|md)|(?:kopie van|copy of) .*"
    r"|.*(?: - kopie(?: \(\d+\))?|\((?:kopie|\d)\))",
    re.IGNORECASE,
)
"""The name of a file, or of a copy."""
_MARKED = re.compile("[*_`\\[<&“„]")
"""A quick test that settles most texts."""
_ENTITY = re.compile(r"&(?:[a-z]+\d*|#\d+|#x[0-9a-f]+);", re.IGNORECASE)


def _line(longest: int, told: str = "‘{}’", control: str = "string") -> FieldType:
    def read(value: Any) -> str:
        text = text_of(value)
        if "\n\n" in text:
            raise fault("one-line")
        if not any(map(str.isalnum, text)):
            raise fault("no-letters")
        if _LATER.fullmatch(text):
            raise fault("text-later", value=text)
        return within(" ".join(text.split()), longest * _MOST)

    return FieldType(
        read=read,
        doubts=lambda text: _line_doubts(text, longest),
        told=told,
        longest=longest * _MOST,
        control=control,
    )


def _line_doubts(text: str, longest: int) -> Iterator[Doubt]:
    if len(text) > longest:
        yield "text-long", {"length": str(len(text)), "limit": str(longest)}
    if (unmarked := _unmarked(text)) != text:
        yield "marks-shown", {"value": text, "meant": unmarked}
    if len(text) > _LONGEST_CODE and " " in text and text.isupper():
        yield "capitals-only", {"value": text}
    if word := broken_word(text):
        yield "hyphen-pasted", {"value": word[0]}
    if _FILE_NAME.fullmatch(text):
        yield "name-of-file", {"value": text}
    yield from pasted(text)


def _unmarked(text: str) -> str:
    """A text without the Markdown, HTML and entities that a line shows as they are."""
    if not _MARKED.search(text):
        return text
    for marks in _MARKS:
        text = marks.sub(r"\2", text)
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), text) if "&" in text else text


def _markdown(value: Any) -> str:
    if not isinstance(value, str):
        raise fault("text-expected")
    return value.rstrip() + "\n"


Line = Annotated[str, _line(200)]
SHORT_LINE = _line(90)
ShortLine = Annotated[str, SHORT_LINE]
Title = Annotated[ShortLine, FieldOptions(heading=True)]
Summary = Annotated[str, _line(220, told=UNSAID, control="text"), FieldOptions(heading=True)]
"""One or two sentences below the title of a record."""
PrivateLine = Annotated[str, _line(200, told=UNSAID)]
"""A line that is gone from the site when it changes: the history does not repeat it."""
Markdown = Annotated[str, FieldType(read=_markdown, told=UNSAID, control="richtext")]
