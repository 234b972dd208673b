"""Slips in a text: what was meant as a link, table, heading or list, and readers do not see."""

from __future__ import annotations

import html as html_text
import re
from collections.abc import Iterator

from .text_faults import TextFault

_CODE = re.compile(r"<(pre|code)\b[^>]*>.*?</\1>", re.DOTALL)
_IMAGE = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\b(alt|src)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_FILE_NAME = re.compile(r"\S+\.(?:avif|gif|heic|jpe?g|png|svg|webp)", re.IGNORECASE)
_LINK = re.compile(
    r"!?\[[^\[\]\n]{1,200}\](?:\([^()<\n]*?| \([^()\s<]*)(?:/|\.(?:md|yml|be|jpe?g|png|pdf)\b)"
    r"[^()<\n]{0,200}\)?"
    r"|\([^()\n]{1,200}\)\[[^\s\]]{0,200}[/.][^\s\]]{0,200}\]"
    r"|\[[^\[\]\n]{1,200}\]\[[^\[\]\n]{1,200}\]"
)
"""Something that looks like a link: a space too many, brackets changed places, a lost reference."""
_TABLE = re.compile(r"(?:<p>|\n)(\|[^|\n]+\|[^\n<]*)")
_HEADING = re.compile(r"(?:<p>|\n)(#{2,6}[^#\s][^\n<]*)")
_BULLET = re.compile(r"(?:<p>|\n)([•·▪◦●‣][^\n<]*)")
_ANY_TAG = re.compile(r"<[^>]*>")
_TAG = re.compile(r"<([a-z][a-z0-9:-]*)", re.IGNORECASE)
_RULE = re.compile(r"[ >]*\|?[ :-]*-[ :-]*(?:\|[ :-]*)*")
"""The line below the head of a table."""
_MAIL = re.compile(
    r"^(?:\*\*)?(?:Van|From):.*\n(?:.*\n){0,3}?(?:\*\*)?(?:Onderwerp|Subject|Verzonden|Sent):",
    re.MULTILINE,
)


def lint(markdown: str, raw: str, tags: set[str]) -> Iterator[TextFault]:
    """The lint in a text; `raw` is the HTML made of it, `tags` are those that the site shows.

    They are looked for in that HTML, where what Markdown did not understand is still text. What only
    looks like one (`-unfinished`) is advice: somebody may have meant it so.
    """
    if "<img" in raw.lower():
        yield from _without_words(markdown, raw)
    if "<" in markdown:
        yield from _without_effect(markdown, raw, tags)
    if "](" in raw or "] (" in raw or ")[" in raw or "][" in raw:
        yield from _as_text(_LINK, "link-unfinished", markdown, raw)
    if "<p>|" in raw or "\n|" in raw:
        yield from _as_text(_TABLE, "table-unfinished", markdown, raw)
    if "<table>" in raw:
        yield from _long_rows(markdown)
    if ">##" in raw or "\n##" in raw:
        yield from _as_text(_HEADING, "heading-unfinished", markdown, raw)
    if any(sign in raw for sign in "•·▪◦●‣"):
        yield from _as_text(_BULLET, "list-unfinished", markdown, raw)
    if mail := _MAIL.search(markdown):
        yield TextFault("mail-pasted", mail.start(), {})


def _as_text(pattern: re.Pattern[str], code: str, markdown: str, raw: str) -> Iterator[TextFault]:
    """What Markdown left as text; code shows its signs on purpose."""
    found = pattern.search(_CODE.sub("", raw))
    if found:
        text = html_text.unescape(_ANY_TAG.sub("", found[found.lastindex or 0]))
        start = text[:8].rstrip()
        yield TextFault(
            code, max(markdown.find(text), markdown.find(start), 0), {"value": text[:60]}
        )


def _without_words(markdown: str, raw: str) -> Iterator[TextFault]:
    """Pictures that say nothing to who does not see them (WCAG 1.1.1); a file name says nothing."""
    for image in _IMAGE.findall(raw):
        found = {name.lower(): one or other for name, one, other in _ATTRIBUTE.findall(image)}
        words, address = (html_text.unescape(found.get(key, "")) for key in ("alt", "src"))
        if not words.strip() or _FILE_NAME.fullmatch(words.strip()):
            index = max(markdown.find(address), 0)
            yield TextFault("picture-without-alt", index, {"value": address})


def _without_effect(markdown: str, raw: str, tags: set[str]) -> Iterator[TextFault]:
    """HTML of a kind that the site does not show; its words stay."""
    for tag in dict.fromkeys(_TAG.findall(raw)):
        index = markdown.find(f"<{tag}")
        if index >= 0 and tag.lower() not in tags:
            yield TextFault("html-dropped", index, {"value": f"<{tag}>"})


def _long_rows(markdown: str) -> Iterator[TextFault]:
    """Rows of a table with more cells than its head: readers never see the last ones."""
    columns = index = 0
    above = ""
    for line in markdown.split("\n"):
        if "|" not in line:
            columns = 0
        elif columns and _cells(line) > columns:
            words = {"columns": str(columns), "cells": str(_cells(line))}
            yield TextFault("table-row-long", index, words)
        elif not columns and _RULE.fullmatch(line) and _cells(above) == _cells(line):
            columns = _cells(line)
        index += len(line) + 1
        above = line


def _cells(row: str) -> int:
    """How many cells a row of a table has."""
    inside = row.strip(" >").removeprefix("|")
    inside = inside[:-1] if inside.endswith("|") and not inside.endswith("\\|") else inside
    return len(re.split(r"(?<!\\)\|", inside))
