"""From Markdown to safe HTML: GitHub's dialect, cleaned by an allow-list, its links resolved."""

from __future__ import annotations

import html as html_text
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field

import nh3
import pyromark

from records.language.characters import code_point, hidden_character
from records.language.ids import slug

Resolve = Callable[[str], str | None]
"""Turns the target of a link or picture into what the page shows; None takes it away."""

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_DEFINITION_LIST
)
_TAG_NAMES = """
    a abbr blockquote br caption code dd del details div dl dt em figcaption figure h2 h3 h4 h5 h6
    hr img kbd li mark ol p pre s small strong sub summary sup table tbody td th thead tr ul
"""
TAGS = set(_TAG_NAMES.split())
ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "details": {"open"},
    "img": {"src", "alt", "title", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "*": {"lang"},
}
_ALERT_KINDS = ("note", "tip", "important", "warning", "caution")
_ALERTS = {f"markdown-alert-{kind}" for kind in _ALERT_KINDS}
_SCHEMES = {"https", "mailto", "tel"}
_ANY_SCHEME = re.compile(r"""(?:href|src)\s*=\s*["']?\s*([a-z][a-z0-9+.-]*):""", re.IGNORECASE)
_HEADING = re.compile(r"<h([2-6])>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_OPEN_OR_CLOSE = re.compile(r"<(/?)(?!(?:br|hr|img|input|wbr)\b)[a-z]")
TAG_LIMIT = 500
"""How many tags staff may type in one text: a few of some kinds make a browser build millions."""
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_NUMBER = re.compile(r"&#([xX]?)([0-9a-fA-F]+)")
DEPTH_LIMIT = 40
"""How deep lists and quotations may lie in one another; beyond, time grows with the square."""


@dataclass(frozen=True)
class TextFault:
    """A mistake in a text: a message code, the index of its character, and its words."""

    code: str
    index: int
    words: dict[str, str]


@dataclass(frozen=True)
class Prose:
    """A text as HTML, and what others may ask about it."""

    html: str
    anchors: tuple[str, ...] = ()
    """The ids of its headings, in order."""
    skipped: tuple[str, ...] = ()
    """The headings that skip a level (WCAG 1.3.1)."""
    schemes: tuple[str, ...] = ()
    """Forbidden link schemes that were taken away."""
    faults: tuple[TextFault, ...] = ()
    """What a text may not hold; after most of them there is no HTML."""
    links: dict[str, str | None] = field(default_factory=dict)
    """The target of each link and picture as it was written, with what the page shows."""


@dataclass
class _Headings:
    """Gives headings their ids while a text passes by."""

    level: int = 1
    anchors: dict[str, int] = field(default_factory=dict)
    """Each id, with the last number that was put behind it."""
    skipped: list[str] = field(default_factory=list)

    def __call__(self, found: re.Match[str]) -> str:
        level = int(found[1])
        title = html_text.unescape(_TAG.sub("", found[2]))
        if level > self.level + 1:
            self.skipped.append(title)
        self.level = level
        anchor = base = slug(title) or "kop"
        while anchor in self.anchors:
            self.anchors[base] = self.anchors.get(base, 1) + 1
            anchor = f"{base}-{self.anchors[base]}"
        self.anchors[anchor] = 1
        return f'<h{level} id="{anchor}">{found[2]}</h{level}>'


def render(markdown: str, resolve: Resolve) -> Prose:
    """A Markdown text as HTML that starts at h2, whose every link went through `resolve`."""
    if fault := _fault(markdown):
        return Prose("", faults=(fault,))
    raw = pyromark.html(markdown, options=_OPTIONS)
    if raw.count("<") > TAG_LIMIT and (index := _too_deep(raw, markdown)) is not None:
        return Prose("", faults=(TextFault("text-deep", index, {"limit": str(DEPTH_LIMIT)}),))
    schemes = tuple(scheme for scheme in _ANY_SCHEME.findall(raw) if scheme.lower() not in _SCHEMES)
    if "<h1>" in raw:
        raw = re.sub(r"(</?h)([1-5])>", lambda tag: f"{tag[1]}{int(tag[2]) + 1}>", raw)
    headings = _Headings()
    elsewhere: list[str] = []
    links: dict[str, str | None] = {}
    clean = _cleaner(resolve, elsewhere, links).clean(raw)
    html = _HEADING.sub(headings, clean)
    faults = tuple(
        TextFault("image-elsewhere", max(markdown.find(address), 0), {"value": address})
        for address in dict.fromkeys(elsewhere)
    )
    return Prose(
        html.strip(), tuple(headings.anchors), tuple(headings.skipped), schemes, faults, links
    )


def _fault(markdown: str) -> TextFault | None:
    """What a text may not hold: too much HTML, or a hidden character by its number or name."""
    if markdown.count("<") > TAG_LIMIT:
        return TextFault("text-tags", markdown.index("<"), {"limit": str(TAG_LIMIT)})
    for found in _ENTITY.finditer(markdown) if "&" in markdown else ():
        if hidden := hidden_character(_character(found[0])):
            words = {"character": f"{found[0]} = {code_point(hidden[0])}"}
            return TextFault("hidden-character", found.start(), words)
    return None


def _character(entity: str) -> str:
    """What an entity such as `&#x202e;` stands for; html.unescape hides the worst of them."""
    number = _NUMBER.match(entity)
    if not number:
        return html_text.unescape(entity)
    code = int(number[2], 16 if number[1] else 10)
    return chr(code) if code <= sys.maxunicode else ""


def _too_deep(raw: str, markdown: str) -> int | None:
    """Where in a text its lists and quotations get too deep; None when they do not."""
    depth = 0
    for found in _OPEN_OR_CLOSE.finditer(raw):
        depth += -1 if found[1] else 1
        if depth > DEPTH_LIMIT:
            longest = max(markdown.split("\n"), key=_markers)
            return markdown.index(longest)
    return None


def _markers(line: str) -> int:
    """How many signs of a list, a quotation or emphasis a line has, or how far it is indented."""
    return sum(map(line.count, ">-*+_~")) + len(line) - len(line.lstrip())


def _cleaner(resolve: Resolve, elsewhere: list[str], links: dict[str, str | None]) -> nh3.Cleaner:
    """Keeps what is allowed; a picture on another site, which would see our visitors, is noted."""

    def target(_tag: str, attribute: str, value: str) -> str | None:
        if attribute == "src" and ":" in value:
            elsewhere.append(value)
            return None
        if attribute not in {"href", "src"}:
            return value
        links[value] = resolve(value)
        return links[value]

    return nh3.Cleaner(
        tags=TAGS,
        attributes=ATTRIBUTES,
        allowed_classes={"blockquote": _ALERTS},
        url_schemes=_SCHEMES,
        link_rel=None,
        attribute_filter=target,
    )


def targets(markdown: str) -> list[tuple[str, int]]:
    """Each link target of a Markdown text, with the index of the character where its link starts."""
    found = []
    data = markdown.encode()
    seen = index = 0
    for event, span in pyromark.events_with_range(markdown, options=_OPTIONS):
        tag = event.get("Start") if isinstance(event, dict) else None
        for kind in ("Link", "Image"):
            if isinstance(tag, dict) and kind in tag:
                start = span["start"] if isinstance(span, dict) else span[0]
                index += len(data[seen:start].decode())
                seen = start
                found.append((str(tag[kind]["dest_url"]), index))
    return found


def plain(html: str) -> str:
    """The words of an HTML text, without its tags."""
    return " ".join(nh3.clean(html, tags=set()).split())
