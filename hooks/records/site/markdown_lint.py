"""Markdown lint: failed links, tables, headings and lists; and what a paste left in a text."""

from __future__ import annotations

import html as html_text
import re
from collections.abc import Iterator

from records.language.characters import broken_word

from .text_faults import TextFault, describes_nothing

_IMAGE = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\b(alt|src)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_LINK = re.compile(
    r"!?\[[^\[\]\n]{1,200}\](?:\([^()<\n]*?| \([^()\s<]*)(?:/|\.(?:md|yml|be|jpe?g|png|pdf)\b)"
    r"[^()<\n]{0,200}\)?"
    r"|\([^()\n]{1,200}\)\[[^\s\]]{0,200}[/.][^\s\]]{0,200}\]"
    r"|\[[^\[\]\n]{1,200}\]\[[^\[\]\n]{1,200}\]"
)
"""A failed link: a stray space, swapped brackets, or a missing reference."""
_TABLE = re.compile(r"(?:<p>|\n)(\|[^|\n]+\|[^\n<]*)")
_HEADING = re.compile(r"(?:<p>|\n)(#{2,6}[^#\s][^\n<]*)")
_ITEM = r"(?:[–—] |[a-e][.)] |\([1-9a-e]\) |[1-9]/ |[1-9]\.(?=[^\W\d])|-(?=[^\W\d]))"
"""How people begin an item of a list, and Markdown does not."""
_BULLET = re.compile(rf"(?:<p>|\n)([•·▪◦●‣►✓✔][^\n<]*|o\t[^\n<]*|{_ITEM}[^\n<]*+(?=\n{_ITEM}))")
"""A bullet of a word processor; two lines that begin as the items of a list."""
_ROW = r"(?:[^\n<\t]*+\t[^\n<]*+|[^\n<;]++(?:;(?! )[^\n<;&]++){2,}+)"
_CELLS = re.compile(rf"(?:<p>|\n)({_ROW})(?=\n{_ROW})")
"""Two rows of a spreadsheet, with tabs or semicolons between their cells."""
_INDENTED = re.compile(r"(?:\A|\n[ \t]*\n)((?: {4}|\t)[ \t]*(\S[^\n]*))")
_SENTENCE = re.compile(r"(?:[^\W\d_]{2,}[,.:]? ){3}")
"""Four words after each other, which programs seldom have."""
_ANY_TAG = re.compile(r"<[^>]*>")
_TAG = re.compile(r"<([a-z][a-z0-9:-]*)", re.IGNORECASE)
_RULE = re.compile(r"[ >]*\|?[ :-]*-[ :-]*(?:\|[ :-]*)*")
"""The delimiter row of a table."""
_MAIL = re.compile(
    r"^(?:\*\*)?(?:Van|From):.*\n(?:.*\n){0,3}?(?:\*\*)?(?:Onderwerp|Subject|Verzonden|Sent):",
    re.MULTILINE,
)


def lint(markdown: str, raw: str, tags: set[str]) -> Iterator[TextFault]:
    """The lint of a text; `raw` is its HTML before sanitizing, `tags` are the allowed tags.

    What Markdown did not parse is still text in that HTML. Codes that end in `-unfinished` are
    advice, since the text may be intended.
    """
    if "<img" in raw.lower():
        yield from _images_without_alt(markdown, raw)
    if "<" in markdown:
        yield from _dropped_tags(markdown, raw, tags)
    if "](" in raw or "] (" in raw or ")[" in raw or "][" in raw:
        yield from _unparsed(_LINK, "link-unfinished", markdown, raw)
    if "<p>|" in raw or "\n|" in raw:
        yield from _unparsed(_TABLE, "table-unfinished", markdown, raw)
    if "<table>" in raw:
        yield from _long_rows(markdown)
    if ">##" in raw or "\n##" in raw:
        yield from _unparsed(_HEADING, "heading-unfinished", markdown, raw)
    yield from _unparsed(_BULLET, "list-unfinished", markdown, raw)
    if "\t" in raw or ";" in markdown:
        yield from _unparsed(_CELLS, "table-pasted", markdown, raw)
    if "<pre><code>" in raw:
        yield from _indented_prose(markdown, raw)
    yield from _paste_lint(markdown, raw)
    if mail := _MAIL.search(markdown):
        yield TextFault("mail-pasted", mail.start(), {})


def _indented_prose(markdown: str, raw: str) -> Iterator[TextFault]:
    """The first paragraph that became code because of the spaces before it."""
    for block in _INDENTED.finditer(markdown):
        text = html_text.escape(block[2], quote=False)
        if _SENTENCE.search(block[2]) and f"<pre><code>{text}" in raw:
            yield TextFault("code-indented", block.start(2), {"value": block[2][:60]})
            return


def _unparsed(pattern: re.Pattern[str], code: str, markdown: str, raw: str) -> Iterator[TextFault]:
    """The first match of a pattern in the HTML outside code, where markup is shown on purpose."""
    match = pattern.search(_without_code(raw))
    if match:
        text = html_text.unescape(_ANY_TAG.sub("", match[match.lastindex or 0]))
        start = text[:8].rstrip()
        yield TextFault(
            code, max(markdown.find(text), markdown.find(start), 0), {"value": text[:60]}
        )


def _images_without_alt(markdown: str, raw: str) -> Iterator[TextFault]:
    """Images without a text alternative (WCAG 1.1.1), or with a file name for one."""
    for image in _IMAGE.findall(raw):
        attributes = {
            name.lower(): double or single for name, double, single in _ATTRIBUTE.findall(image)
        }
        alt, address = (html_text.unescape(attributes.get(key, "")) for key in ("alt", "src"))
        if describes_nothing(alt, address):
            index = max(markdown.find(address), 0)
            yield TextFault("picture-without-alt", index, {"value": address})


def _dropped_tags(markdown: str, raw: str, tags: set[str]) -> Iterator[TextFault]:
    """Tags that are not allowed: they are removed, their text stays."""
    for tag in dict.fromkeys(_TAG.findall(raw)):
        index = markdown.find(f"<{tag}")
        if index >= 0 and tag.lower() not in tags:
            yield TextFault("html-dropped", index, {"value": f"<{tag}>"})


def _long_rows(markdown: str) -> Iterator[TextFault]:
    """Table rows with more cells than the header: the extra cells are dropped."""
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
    """The number of cells of a table row."""
    inside = row.strip(" >").removeprefix("|")
    inside = inside[:-1] if inside.endswith("|") and not inside.endswith("\\|") else inside
    return len(re.split(r"(?<!\\)\|", inside))


_CODE = re.compile(r"<(pre|code)\b[^>]*>.*?</\1>", re.DOTALL)
"""Code in HTML, where anything is shown on purpose."""
_PASTED_LINK = re.compile(
    r"(?<![^\s<>(])(?P<address>[^\s<>]{1,200})<(?:mailto:)?(?:https?://)?(?P=address)/?>"
)
"""A link as Outlook writes it in plain text."""
_MARKS = (
    ("emoji-code", re.compile(r":(?<![\w:]:)[a-z]+(?:_[a-z]+)*:(?![\w:])")),
    (
        "phone-mobile",
        re.compile(
            r"[0+](?<![\w+].)(?:(?<=0)|32 ?(?:\(0\))?)4[5-9]\d(?:[ ./-]{0,3}\d){6}(?!\d)", re.ASCII
        ),
    ),
)
"""By message, what a text for visitors does not have."""
_LATER = ("TBD", "TODO", "FIXME", "XXX", "Lorem ipsum", "lorem ipsum")
_NATIONAL = re.compile(
    r"(?<![0-9a-fA-F_])(\d\d)[. ]?([024][0-9]|[135][0-2])[. ]?([0-2]\d|3[01])[- ]?(\d{3})[. -]?(\d\d)"
    r"(?![0-9a-fA-F_])",
    re.ASCII,
)
"""A day of birth, whose month may be 20 or 40 higher, and five digits; no part of a checksum."""
_BOLD_LINE = re.compile(r"<p><strong>([^<]{3,60}[^<.:!,;])</strong></p>\n<(?:p|ul|ol)>")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,40})\](:?)")


def _without_code(raw: str) -> str:
    """HTML without its code, where marks are shown on purpose."""
    return _CODE.sub("", raw) if "<code" in raw or "<pre" in raw else raw


def _paste_lint(markdown: str, raw: str) -> Iterator[TextFault]:
    """The lint of a text; `raw` is its HTML before sanitizing."""
    for match in _PASTED_LINK.finditer(markdown) if "<" in markdown else ():
        words = {"value": match[0], "meant": match["address"]}
        yield TextFault("link-pasted", match.start(), words)
    shown = _without_code(raw)
    for code, pattern in _MARKS:
        if mark := pattern.search(shown):
            yield TextFault(code, max(markdown.find(mark[0]), 0), {"value": mark[0]})
    for word in _LATER:
        if word in shown:
            yield TextFault("text-unfinished", max(markdown.find(word), 0), {"value": word})
    if parts := broken_word(shown):
        yield TextFault("hyphen-pasted", max(markdown.find(parts[0]), 0), {"value": parts[0]})
    if bold := _BOLD_LINE.search(raw):
        text = html_text.unescape(bold[1])
        yield TextFault("heading-bold", max(markdown.find(text), 0), {"value": text})
    yield from _national_numbers(markdown)
    if "[^" in markdown:
        yield from _lonely_footnotes(markdown, raw)


def _national_numbers(markdown: str) -> Iterator[TextFault]:
    """Numbers of the national register, by their check digits (Royal Decree of 3 April 1984)."""
    for number in _NATIONAL.finditer(markdown):
        birth, check = "".join(number.groups()[:4]), int(number[5])
        if check in {97 - int(century + birth) % 97 for century in ("", "2")}:
            yield TextFault("national-number", number.start(), {"value": number[0]})


def _lonely_footnotes(markdown: str, raw: str) -> Iterator[TextFault]:
    """Footnotes without an explanation, or that no text refers to."""
    code = "".join(match[0] for match in _CODE.finditer(raw))
    for mark in _FOOTNOTE.finditer(markdown):
        name = mark[0].removesuffix(":")
        other = re.escape(name) + ("(?!:)" if mark[2] else ":")
        if mark[0] not in code and not re.search(other, markdown):
            yield TextFault("footnote-unfinished", mark.start(), {"value": name})
