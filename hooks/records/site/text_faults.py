"""Faults in texts: hidden characters, HTML too large or deep, and what people paste."""

import html as html_text
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from records.language.characters import HIDDEN, broken_word, code_point, pasted
from records.language.ids import fit_id
from records.reading.problems import MESSAGES


@dataclass(frozen=True)
class TextFault:
    """A mistake in a text: a message code, the index of its character, and its words."""

    code: str
    index: int
    words: dict[str, str]

    @property
    def is_advice(self) -> bool:
        """Whether it never stops a build."""
        return MESSAGES[self.code].advice


_CODE = re.compile(r"<(pre|code)\b[^>]*>.*?</\1>", re.DOTALL)
"""Code in HTML, where anything is shown on purpose."""
_PASTED_LINK = re.compile(
    r"(?<![^\s<>(])(?P<address>[^\s<>]{1,200})<(?:mailto:)?(?:https?://)?(?P=address)/?>"
)
"""A link as Outlook writes it in plain text."""
_FORMS = {
    "emoji-code": r":(?<![\w:]:)[a-z]+(?:_[a-z]+)*:(?![\w:])",
    "phone-mobile": r"(?a)[0+](?<![\w+].)(?:(?<=0)|32 ?(?:\(0\))?)4[5-9]\d(?:[ ./-]{0,3}\d){6}(?!\d)",
    "secret-shown": r"(?i)\b(?:wachtwoord(?:code)?|(?:toegangs|pin)code|pass(?:code|word))\s*: ?\S+",
    "text-unfinished": r"(?i)\[(?:naam|datum|invullen|bedrag|plaats|adres|link|jouw|je)\b"
    r"[^\]\n]{0,30}\](?!\()",
    "marks-unfinished": r"\*\*[^\n]{0,40}",
}
_MARKS = {code: re.compile(form) for code, form in _FORMS.items()}
"""By message, what a text for visitors does not have."""
_TAG = re.compile(r"<[^>]*>")
_LATER = ("TBD", "TODO", "FIXME", "XXX", "Lorem ipsum", "lorem ipsum")
_NATIONAL = re.compile(
    r"(?<![0-9a-fA-F_])(\d\d)[. ]?([024][0-9]|[135][0-2])[. ]?([0-2]\d|3[01])[- ]?(\d{3})[. -]?(\d\d)"
    r"(?![0-9a-fA-F_])",
    re.ASCII,
)
"""A day of birth, whose month may be 20 or 40 higher, and five digits; no part of a checksum."""
_BOLD_LINE = re.compile(r"<p><strong>([^<]{3,60}[^<.:!,;])</strong></p>\n<(?:p|ul|ol)>")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,40})\](:?)")


def without_code(raw: str) -> str:
    """HTML without its code, where marks are shown on purpose."""
    return _CODE.sub("", raw) if "<code" in raw or "<pre" in raw else raw


def paste_lint(markdown: str, raw: str) -> Iterator[TextFault]:
    """The lint of a text; `raw` is its HTML before sanitizing."""
    for match in _PASTED_LINK.finditer(markdown) if "<" in markdown else ():
        words = {"value": match[0], "meant": match["address"]}
        yield TextFault("link-pasted", match.start(), words)
    shown = without_code(raw)
    plain = html_text.unescape(_TAG.sub("", shown))
    for code, pattern in _MARKS.items():
        if mark := pattern.search(plain):
            yield TextFault(code, max(markdown.find(mark[0]), 0), {"value": mark[0]})
    ends: dict[str, int] = {}
    for code, words in pasted(shown):
        index = markdown.find(words["value"], ends.get(words["value"], 0))
        ends[words["value"]] = index + 1
        yield TextFault(code, max(index, 0), words)
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
    code = "".join(match[0] for match in _CODE.finditer(raw))
    for mark in _FOOTNOTE.finditer(markdown):
        name = mark[0].removesuffix(":")
        other = re.escape(name) + ("(?!:)" if mark[2] else ":")
        if mark[0] not in code and not re.search(other, markdown):
            yield TextFault("footnote-unfinished", mark.start(), {"value": name})


_OPEN_OR_CLOSE = re.compile(r"<(/?)(?!(?:br|hr|img|input|wbr)\b)[a-z]")
TAG_LIMIT = 500
"""Maximum tags in one text: some let a browser build millions of elements."""
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_NUMBER = re.compile(r"&#([xX]?)([0-9a-fA-F]+)")
DEPTH_LIMIT = 40
"""Maximum nesting of lists and quotations: rendering time is quadratic in depth."""


def forbidden(markdown: str) -> TextFault | None:
    """Too many tags in a text, or a hidden character written as an entity."""
    if markdown.count("<") > TAG_LIMIT:
        return TextFault("text-tags", markdown.index("<"), {"limit": str(TAG_LIMIT)})
    for entity in _ENTITY.finditer(markdown) if "&" in markdown else ():
        if hidden := HIDDEN.search(_character(entity[0])):
            words = {"character": f"{entity[0]} = {code_point(hidden[0])}"}
            return TextFault("hidden-character", entity.start(), words)
    return None


def _character(entity: str) -> str:
    """The character of an entity such as `&#x202e;`, for which html.unescape gives nothing."""
    number = _NUMBER.match(entity)
    if not number:
        return html_text.unescape(entity)
    code = int(number[2], 16 if number[1] else 10)
    return chr(code) if code <= sys.maxunicode else ""


def too_deep(raw: str, markdown: str) -> TextFault | None:
    """Too deep nesting in the HTML of a text, placed at its line with the most markers."""
    depth = 0
    for tag in _OPEN_OR_CLOSE.finditer(raw):
        depth += -1 if tag[1] else 1
        if depth > DEPTH_LIMIT:
            longest = max(markdown.split("\n"), key=_markers)
            return TextFault("text-deep", markdown.index(longest), {"limit": str(DEPTH_LIMIT)})
    return None


def _markers(line: str) -> int:
    """The number of list, quotation and emphasis markers of a line, plus its indent."""
    return sum(map(line.count, ">-*+_~")) + len(line) - len(line.lstrip())


_NO_DESCRIPTION = re.compile(
    r"\S+\.(?:avif|gif|heic|heif|jpe?g|png|svg|tiff?|webp)"
    r"|(?:dsc[fn]?|img|image|pxl|mvimg|p|wp|wa|screenshot|schermafbeelding|whatsapp image)"
    r"[ _-]*\d[\d _.:~()-]*(?:(?:at|om)[\d _.:()-]+)?(?:[-_]\w+)?"
    r"|(?:©|\(c\)|(?:foto|bron|credit|copyright) ?:).*"
    r"|(?:een |de )?(?:foto(?:'s)?|afbeelding|beeld|image|img|picture|photo|logo|banner|alt)",
    re.IGNORECASE,
)


def describes_nothing(alt: str, address: str, title: str = "") -> bool:
    """Whether an alternative text is empty, a file name like `IMG_2034`, a word like `foto`, or the title."""
    text, stem = " ".join(alt.split()).strip(" ."), PurePosixPath(address).stem
    is_stem = fit_id(text) == fit_id(stem) and " " not in text and bool(re.search(r"[\d_-]", text))
    is_title = bool(title) and text.casefold() == title.strip(" .").casefold()
    return not text or bool(_NO_DESCRIPTION.fullmatch(text)) or is_stem or is_title
