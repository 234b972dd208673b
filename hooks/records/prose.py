"""From Markdown to safe HTML: GitHub's dialect, cleaned by an allow-list, its links resolved."""

from __future__ import annotations

import html as html_text
import re
from collections.abc import Callable
from dataclasses import dataclass, field

import nh3
import pyromark

from .ids import slug

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
_TAGS = set(_TAG_NAMES.split())
_ATTRIBUTES = {
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


@dataclass
class _Headings:
    """Gives headings their ids while a text passes by."""

    level: int = 1
    anchors: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)

    def __call__(self, found: re.Match[str]) -> str:
        level = int(found[1])
        title = html_text.unescape(_TAG.sub("", found[2]))
        if level > self.level + 1:
            self.skipped.append(title)
        self.level = level
        anchor = base = slug(title) or "kop"
        number = 1
        while anchor in self.anchors:
            number += 1
            anchor = f"{base}-{number}"
        self.anchors.append(anchor)
        return f'<h{level} id="{anchor}">{found[2]}</h{level}>'


def render(markdown: str, resolve: Resolve) -> Prose:
    """A Markdown text as HTML that starts at h2, whose every link went through `resolve`."""
    raw = pyromark.html(markdown, options=_OPTIONS)
    schemes = tuple(scheme for scheme in _ANY_SCHEME.findall(raw) if scheme.lower() not in _SCHEMES)
    if "<h1>" in raw:
        raw = re.sub(r"(</?h)([1-5])>", lambda tag: f"{tag[1]}{int(tag[2]) + 1}>", raw)
    headings = _Headings()
    clean = _cleaner(resolve).clean(raw)
    html = _HEADING.sub(headings, clean)
    return Prose(html.strip(), tuple(headings.anchors), tuple(headings.skipped), schemes)


def _cleaner(resolve: Resolve) -> nh3.Cleaner:
    def target(_tag: str, attribute: str, value: str) -> str | None:
        return resolve(value) if attribute in {"href", "src"} else value

    return nh3.Cleaner(
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        allowed_classes={"blockquote": _ALERTS},
        url_schemes=_SCHEMES,
        link_rel=None,
        attribute_filter=target,
    )


def targets(markdown: str) -> list[tuple[str, int]]:
    """Each link target of a Markdown text, with the index of the character where its link starts."""
    found = []
    data = markdown.encode()
    for event, span in pyromark.events_with_range(markdown, options=_OPTIONS):
        tag = event.get("Start") if isinstance(event, dict) else None
        for kind in ("Link", "Image"):
            if isinstance(tag, dict) and kind in tag:
                start = len(data[: span["start"] if isinstance(span, dict) else span[0]].decode())
                found.append((str(tag[kind]["dest_url"]), start))
    return found


def plain(html: str) -> str:
    """The words of an HTML text, without its tags."""
    return " ".join(nh3.clean(html, tags=set()).split())
