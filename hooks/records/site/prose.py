"""From Markdown to safe HTML: GitHub's dialect, cleaned by an allow-list, its links resolved."""

from __future__ import annotations

import html as html_text
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import nh3
import pyromark

from records.language.ids import slug

from .markdown_lint import lint
from .text_faults import TAG_LIMIT, TextFault, forbidden, too_deep

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
    if fault := forbidden(markdown):
        return Prose("", faults=(fault,))
    raw = pyromark.html(markdown, options=_OPTIONS)
    if raw.count("<") > TAG_LIMIT and (fault := too_deep(raw, markdown)):
        return Prose("", faults=(fault,))
    schemes = tuple(scheme for scheme in _ANY_SCHEME.findall(raw) if scheme.lower() not in _SCHEMES)
    if "<h1>" in raw:
        raw = re.sub(r"(</?h)([1-5])>", lambda tag: f"{tag[1]}{int(tag[2]) + 1}>", raw)
    headings = _Headings()
    elsewhere: list[tuple[str, str]] = []
    links: dict[str, str | None] = {}
    clean = _cleaner(resolve, elsewhere, links).clean(raw)
    html = _HEADING.sub(headings, clean)
    faults = (*_from_elsewhere(elsewhere, markdown), *lint(markdown, raw, TAGS))
    return Prose(
        html.strip(), tuple(headings.anchors), tuple(headings.skipped), schemes, faults, links
    )


def _from_elsewhere(found: list[tuple[str, str]], markdown: str) -> Iterator[TextFault]:
    """What would come from other sites, which would see our visitors: by its tag and address."""
    for tag, address in dict.fromkeys(found):
        code = "image-elsewhere" if tag == "img" else "embed-elsewhere"
        yield TextFault(code, max(markdown.find(address), 0), {"value": address})


def _cleaner(
    resolve: Resolve, elsewhere: list[tuple[str, str]], links: dict[str, str | None]
) -> nh3.Cleaner:
    """Keeps what is allowed; what would come from another site is noted, by its tag."""

    def target(tag: str, attribute: str, value: str) -> str | None:
        if attribute == "src" and ":" in value:
            elsewhere.append((tag, value))
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
