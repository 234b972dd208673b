"""Markdown lint: failed links, tables, headings and lists; and what a paste left in a text."""

import html as html_text
import re
from collections.abc import Iterator

from .text_faults import TextFault, describes_nothing, paste_lint, without_code

_IMAGE = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\b(alt|src)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_LINK = re.compile(
    r"!?\[[^\[\]\n]{1,200}\](?:\([^()<\n]*?| \([^()\s<]*)(?:/|\.(?:md|yml|be|jpe?g|png|pdf)\b)"
    r"[^()<\n]{0,200}\)?"
    r"|!?\[[^\[\]\n]{1,200}\]\((?:#|mailto:|tel:|https?:|www\.)[^()<\s]*\s[^()<\n]*\)"
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
_EDGES = re.compile(r"[ >]*\|.*\|[ ]*")
"""A row that begins and ends with a line."""
_MAIL = re.compile(
    r"^(?:\*\*)?(?:Van|From):.*\n(?:.*\n){0,3}?(?:\*\*)?(?:Onderwerp|Subject|Verzonden|Sent):"
    r"|^(?:Verzonden|Verstuurd|Sent) (?:vanaf|van|from) (?:mijn|my) |^Outlook voor (?:iOS|Android)"
    r"|^(?:Met vriendelijke groet|Denk aan het milieu)|^(?:Dit bericht|Deze e-?mail) en eventuele bijlagen"
    r"|^\[?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?,? \d{1,2}:\d{2}(?::\d{2})?\]? (?:- )?[^\W\d_]",
    re.MULTILINE,
)
"""The head or foot of a mail, or a line of a chat."""
_HEADINGS = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_LONG_HEADING, _SENTENCE_LENGTH, _LONGEST_CODE = 100, 40, 12
_EMPTY_LINK = re.compile(r'<a href="([^"]*)"(?: title="[^"]*")?>\s*</a>')
_VAGUE_LINK = re.compile(
    r"<a [^>]*>(?:<[^>]*>)*((?:klik )?hier|(?:deze )?link|(?:lees|klik) meer|meer(?: info)?)[.!]?(?:<[^>]*>)*?</a>",
    re.IGNORECASE,
)
_LOST_SIGN = re.compile(r"(?:\A|\n[ \t]*\n)([+>] ?\d[^\n]*)(?=\n[ \t]*\n|\n?\Z)")
"""A lone line that begins with a sign, which makes it a list or a quotation."""


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
    yield from _odd_marks(markdown, raw)
    if ">##" in raw or "\n##" in raw:
        yield from _unparsed(_HEADING, "heading-unfinished", markdown, raw)
    yield from _unparsed(_BULLET, "list-unfinished", markdown, raw)
    if "\t" in raw or ";" in markdown:
        yield from _unparsed(_CELLS, "table-pasted", markdown, raw)
    if "<pre><code>" in raw:
        yield from _indented_prose(markdown, raw)
    yield from paste_lint(markdown, raw)
    if mail := _MAIL.search(markdown):
        yield TextFault("mail-pasted", mail.start(), {})


def _odd_marks(markdown: str, raw: str) -> Iterator[TextFault]:
    if "<h" in raw:
        yield from _odd_headings(markdown, raw)
    if "<a " in raw:
        yield from _odd_links(markdown, raw)
    for sign in _LOST_SIGN.finditer(markdown):
        yield TextFault("sign-lost", sign.start(1), {"sign": sign[1][0], "value": sign[1][:60]})


def _odd_headings(markdown: str, raw: str) -> Iterator[TextFault]:
    for _, inner in _HEADINGS.findall(raw):
        title = html_text.unescape(_ANY_TAG.sub("", inner)).strip()
        index = max(markdown.find(title[:20]), 0)
        if not title and "<img" not in inner:
            empty = re.search(r"^#{1,6}[ \t#]*$", markdown, re.MULTILINE)
            yield TextFault("heading-empty", empty.start() if empty else 0, {})
        elif len(title) > (_SENTENCE_LENGTH if title[-1:] in set(".,;") else _LONG_HEADING):
            yield TextFault("heading-long", index, {"value": title[:60]})
        elif len(title) > _LONGEST_CODE and " " in title and title.isupper():
            yield TextFault("capitals-only", index, {"value": title})


def _odd_links(markdown: str, raw: str) -> Iterator[TextFault]:
    """Links without words, or whose words do not say where they lead (WCAG 2.4.4 and 2.4.9)."""
    for link in _EMPTY_LINK.finditer(raw):
        address = html_text.unescape(link[1])
        yield TextFault("link-empty", max(markdown.find(f"]({address}") - 1, 0), {"value": address})
    for link in _VAGUE_LINK.finditer(raw):
        yield TextFault("link-vague", max(markdown.find(f"[{link[1]}"), 0), {"value": link[1]})


def _indented_prose(markdown: str, raw: str) -> Iterator[TextFault]:
    """The first paragraph that became code because of the spaces before it."""
    for block in _INDENTED.finditer(markdown):
        text = html_text.escape(block[2], quote=False)
        if _SENTENCE.search(block[2]) and f"<pre><code>{text}" in raw:
            yield TextFault("code-indented", block.start(2), {"value": block[2][:60]})
            return


def _unparsed(pattern: re.Pattern[str], code: str, markdown: str, raw: str) -> Iterator[TextFault]:
    """The first match of a pattern in the HTML outside code, where markup is shown on purpose."""
    match = pattern.search(without_code(raw))
    if match:
        text = html_text.unescape(_ANY_TAG.sub("", match[match.lastindex or 0]))
        start = text[:8].rstrip()
        yield TextFault(
            code, max(markdown.find(text), markdown.find(start), 0), {"value": text[:60]}
        )


def _images_without_alt(markdown: str, raw: str) -> Iterator[TextFault]:
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
    """Table rows that a line break cut, or with more cells than the header: the rest is dropped."""
    columns = index = 0
    above = ""
    has_edges = False
    for line in markdown.split("\n"):
        if "|" not in line:
            columns = 0
        elif columns and _cells(line) > columns:
            words = {"columns": str(columns), "cells": str(_cells(line))}
            yield TextFault("table-row-long", index, words)
        elif columns and has_edges and not _EDGES.fullmatch(line):
            yield TextFault("table-row-cut", index, {"value": line.strip()[:60]})
        elif not columns and _RULE.fullmatch(line) and _cells(above) == _cells(line):
            columns, has_edges = _cells(line), bool(_EDGES.fullmatch(above))
        index += len(line) + 1
        above = line


def _cells(row: str) -> int:
    inside = row.strip(" >").removeprefix("|")
    inside = inside[:-1] if inside.endswith("|") and not inside.endswith("\\|") else inside
    return len(re.split(r"(?<!\\)\|", inside))
