"""What must hold of every file of a built site, by the ending of its name."""

import csv
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from lxml import etree

from records.site.prose import ATTRIBUTES, TAGS

Shape = tuple[str, tuple[str, ...]]
_START = re.compile(r"""<[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>|<[a-zA-Z][^>]*>""")
"""A start tag; the second is one that its quotation marks do not close."""


def complaints(site: Path, *clean: Path) -> list[str]:
    """What is in a file that text from a record must never bring there; `clean` are models."""
    pages = [text for model in clean for _, text in _files(model, ".html")]
    usual = set().union(*map(shapes, pages))
    found = []
    for name, text in _files(site, *CHECKS, ".html"):
        check = CHECKS.get(Path(name).suffix)
        told = check(text) if check else []
        if check is None:
            new = {shape for shape in shapes(text) - usual if not _is_prose(shape)}
            told = [f"new element {shape}" for shape in sorted(new)]
        if not name.endswith(".json") and re.search("[\ue000-\uf8ff]", text):
            told.append("a mark of our own HTML")
        found += [f"{name}: {what}" for what in told]
    return found


def _files(site: Path, *endings: str) -> Iterator[tuple[str, str]]:
    for path in sorted(site.rglob("*")):
        if path.suffix in endings and path.is_file():
            yield path.relative_to(site).as_posix(), path.read_bytes().decode("utf-8-sig")


class _Shapes(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[Shape] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add((tag, tuple(sorted(name for name, _ in attrs))))


def shapes(page: str) -> set[Shape]:
    """Each kind of element of a page, with the names of its attributes.

    What looks like an element within a script or a comment counts too.
    """
    return set().union(*map(_shapes_of, set(_START.findall(page))))


@cache
def _shapes_of(start: str) -> set[Shape]:
    """The same of one start tag; pages have most of theirs in common."""
    parser = _Shapes()
    parser.feed(start)
    parser.close()
    return parser.found


def _is_prose(shape: Shape) -> bool:
    """Whether Markdown may bring an element."""
    tag, names = shape
    return tag in TAGS and set(names) <= ATTRIBUTES.get(tag, set()) | {"id", "lang", "class"}


def _xml(text: str) -> list[str]:
    try:
        document = etree.fromstring(text.encode()).getroottree()
    except etree.XMLSyntaxError as error:
        return [f"not XML: {error}"]
    names = {str(step.tag) for step in document.iter()}
    return ["a document type"] * bool(document.docinfo.internalDTD) + [
        f"element {name}" for name in names if re.fullmatch(r"(\{.*\})?(.*kwaad.*|script)", name)
    ]


def _json(text: str) -> list[str]:
    try:
        json.loads(text)
    except ValueError as error:
        return [f"not JSON: {error}"]
    return []


def _lines(text: str) -> list[str]:
    """ICalendar and vCard: every line is a property that we write (RFC 5545, RFC 6350)."""
    lines = re.sub(r"\r?\n[ \t]", "", text).splitlines()
    strange = [line for line in lines if not re.match(r"[A-Z-]+[:;]", line)]
    return strange + [line for line in lines if line.startswith("X-KWAAD")]


def _csv(text: str) -> list[str]:
    """No cell that a spreadsheet takes for a formula (OWASP, CSV injection)."""
    rows = csv.reader(text.splitlines(), delimiter=";" if ";" in text[:200] else ",")
    formula = re.compile(r"[=@\t\r]|[+-](?![\d ./]+$)")
    return [f"formula {cell}" for row in rows for cell in row if formula.match(cell)]


CHECKS: dict[str, Callable[[str], list[str]]] = {
    ".xml": _xml,
    ".atom": _xml,
    ".rss": _xml,
    ".svg": _xml,
    ".json": _json,
    ".jsonld": _json,
    ".geojson": _json,
    ".ics": _lines,
    ".vcf": _lines,
    ".csv": _csv,
}
