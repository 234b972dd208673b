"""From Markdown to sanitized HTML, with resolved links."""

import html as html_text
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import nh3
import pyromark

from records.fields.addresses import doubts_about
from records.language.ids import slug

from .github_markdown import MADE, bare_addresses, linked, with_boxes, with_footnotes
from .links import BrokenLink
from .markdown_lint import lint
from .text_faults import TAG_LIMIT, TextFault, forbidden, too_deep

Resolve = Callable[[str], str | None]
"""Maps the target of a link or image to the one on the page; None removes it."""

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_DEFINITION_LIST
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_FOOTNOTES
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
    "li": {"id"},
    "sup": {"id"},
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
TERM = re.compile(r'<h3 id="([^"]+)">(.*?)</h3>(.*?)(?=<h[23]|\Z)', re.DOTALL)
"""A term in the HTML of a glossary: its id, its name, and what it means."""
_TAG = re.compile(r"<[^>]*>")
_BLOCK = re.compile(r"<(ul|ol|blockquote|table)\b")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


@dataclass(frozen=True)
class Prose:
    """A text as HTML, with its headings, links and faults."""

    html: str
    anchors: tuple[str, ...] = ()
    """The ids of its headings, in order."""
    notes: tuple[str, ...] = ()
    """The ids of its footnotes, and of the places that refer to them."""
    skipped: tuple[str, ...] = ()
    """The headings that skip a level (WCAG 1.3.1)."""
    schemes: tuple[str, ...] = ()
    """Forbidden URL schemes that were removed."""
    faults: tuple[TextFault, ...] = ()
    """Forbidden content and lint; most forbidden content leaves no HTML."""
    links: dict[str, str | None] = field(default_factory=dict)
    """The written target of each link and image, with the one on the page."""
    broken: dict[str, BrokenLink] = field(default_factory=dict)
    """Those that lead nowhere, by target."""

    @property
    def targets(self) -> set[str]:
        """All ids in it, to which a link may lead."""
        return {*self.anchors, *self.notes}


@dataclass
class _Headings:
    """Replacement function that gives headings unique ids and records skipped levels."""

    level: int = 1
    anchors: dict[str, int] = field(default_factory=dict)
    """Each id, with the last number appended to it."""
    skipped: list[str] = field(default_factory=list)

    def __call__(self, match: re.Match[str]) -> str:
        level = int(match[1])
        title = html_text.unescape(_TAG.sub("", match[2]))
        if level > self.level + 1:
            self.skipped.append(title)
        self.level = level
        anchor = base = slug(title) or "kop"
        while anchor in self.anchors:
            self.anchors[base] = self.anchors.get(base, 1) + 1
            anchor = f"{base}-{self.anchors[base]}"
        self.anchors[anchor] = 1
        return f'<h{level} id="{anchor}">{match[2]}</h{level}>'


def render(markdown: str, resolve: Resolve, name: str = "tekst") -> Prose:
    """A Markdown text as HTML that starts at h2; `name` is in the ids of its footnotes."""
    if fault := forbidden(markdown):
        return Prose("", faults=(fault,))
    raw = pyromark.html(markdown, options=_OPTIONS)
    if raw.count("<") > TAG_LIMIT and (fault := too_deep(raw, markdown)):
        return Prose("", faults=(fault,))
    if "<h1>" in raw:
        raw = re.sub(r"(</?h)([1-5])>", lambda tag: f"{tag[1]}{int(tag[2]) + 1}>", raw)
    headings = _Headings()
    embeds: list[tuple[str, str]] = []
    links: dict[str, str | None] = {}
    full = linked(with_footnotes(with_boxes(raw), name))
    written = _ANY_SCHEME.findall(full)
    schemes = tuple(scheme for scheme in written if scheme.lower() not in _SCHEMES)
    clean = _cleaner(resolve, embeds, links).clean(full)
    notes = tuple(re.findall(rf'id="{MADE}([^"]+)"', clean)) if MADE in clean else ()
    html = _HEADING.sub(headings, clean.replace(MADE, "")).strip()
    if _RIGHT_TO_LEFT.search(html):  # lists, quotations and tables in Arabic or Hebrew
        html = _BLOCK.sub(r'<\1 dir="auto"', html)
    faults = (
        *_external_embeds(embeds, markdown),
        *_doubtful_links(links, markdown),
        *lint(markdown, raw, TAGS),
    )
    anchors, skipped = tuple(headings.anchors), tuple(headings.skipped)
    return Prose(html, anchors, notes, skipped, schemes, faults, links)


def _external_embeds(embeds: list[tuple[str, str]], markdown: str) -> Iterator[TextFault]:
    for tag, address in dict.fromkeys(embeds):
        code = "image-elsewhere" if tag == "img" else "embed-elsewhere"
        yield TextFault(code, max(markdown.find(address), 0), {"value": address})


def _doubtful_links(links: dict[str, str | None], markdown: str) -> Iterator[TextFault]:
    """Links that work, and are probably not what visitors need."""
    for target, href in links.items():
        if href is not None:
            for code, words in doubts_about(target):
                yield TextFault(code, max(markdown.find(words["value"]), 0), words)


def _cleaner(
    resolve: Resolve, embeds: list[tuple[str, str]], links: dict[str, str | None]
) -> nh3.Cleaner:
    """A sanitizer that fills `links`, and `embeds` with tag and address of external content."""

    def target(tag: str, attribute: str, value: str) -> str | None:
        if attribute == "src" and ":" in value:
            embeds.append((tag, value))
            return None
        if attribute == "id":
            return value if value.startswith(MADE) else None
        if attribute not in {"href", "src"}:
            return value
        links[value] = href = resolve(value)
        return re.split("[?#]", href)[0] if href and attribute == "src" else href

    return nh3.Cleaner(
        tags=TAGS,
        attributes=ATTRIBUTES,
        allowed_classes={"blockquote": _ALERTS},
        url_schemes=_SCHEMES,
        link_rel=None,
        attribute_filter=target,
    )


def targets(markdown: str) -> list[tuple[str, int]]:
    """Each link target of a Markdown text, with the character index where its link starts."""
    targets = []
    data = markdown.encode()
    position = index = 0
    for event, span in pyromark.events_with_range(markdown, options=_OPTIONS):
        tag = event.get("Start") if isinstance(event, dict) else None
        for kind in ("Link", "Image"):
            if isinstance(tag, dict) and kind in tag:
                start = span["start"] if isinstance(span, dict) else span[0]
                index += len(data[position:start].decode())
                position = start
                targets.append((str(tag[kind]["dest_url"]), index))
    known = {target for target, _ in targets}
    bare = ((target, start) for start, _, target in bare_addresses(markdown))
    return [*targets, *((target, start) for target, start in bare if target not in known)]


def plain(html: str) -> str:
    """The text of an HTML fragment, without tags."""
    return " ".join(nh3.clean(html.replace("<br>", " "), tags=set()).split())
