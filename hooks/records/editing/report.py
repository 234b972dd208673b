"""The report for editors: advice about content, which never fails a build."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from records.language.readability import read, syllable_counter
from records.record import Record, Reviewed
from records.site.prose import targets
from records.site.site import Site
from records.vocabulary import FILE as VOCABULARY_FILE
from records.vocabulary import TERM_LISTS

HEAVY = 300_000
"""Bytes above which a drawing is reported, which visitors get as it is."""
_COLUMN = 640
"""The width of a column of text in pixels: a narrower photo is blurred."""


Point = tuple[str, str]
"""A file, and a remark about it."""


@dataclass(frozen=True)
class Section:
    """A part of the report."""

    title: str
    hint: str
    points: list[Point]


def report(site: Site, root: Path, *, links: bool = False) -> list[Section]:
    """Every section, also empty ones; `links` adds a check of external links."""
    catalogue, sections = site.catalogue, []
    for kind, parts in catalogue.kinds.giving(lambda kind: kind.report):
        for part in parts:
            remarks = ((one.file, part.remark(one, catalogue)) for one in catalogue.of(kind.name))
            points = [(file, text) for file, text in remarks if text]
            sections.append(Section(part.title, part.hint, points))
    own = [*_SECTIONS, *([_LINKS] if links else [])]
    return [*sections, *(Section(title, hint, list(find(site, root))) for title, hint, find in own)]


def as_markdown(sections: list[Section]) -> str:
    """The report as Markdown, for a terminal or the summary of a nightly build."""
    parts = ["# Wat kan de redactie nakijken?"]
    for section in sections:
        if section.points:
            parts.append(f"## {section.title} ({len(section.points)})\n\n{section.hint}")
            parts.append("\n".join(f"- `{file}`: {text}" for file, text in section.points))
    if empty := [section.title for section in sections if not section.points]:
        parts.append("## In orde\n\n" + "\n".join(f"- {title}: geen" for title in empty))
    return "\n\n".join(parts)


def _stale(site: Site, _root: Path) -> Iterator[Point]:
    today, records = site.catalogue.today, site.catalogue.all_records
    for record in sorted(records, key=lambda record: record.changed):
        if isinstance(record, Reviewed) and record.is_stale(today):
            yield (record.file, f"laatst nagekeken op {record.reviewed}.")


def _unused_terms(site: Site, _root: Path) -> Iterator[Point]:
    catalogue = site.catalogue
    for name in TERM_LISTS:
        for term in catalogue.terms(name):
            if not any(catalogue.related(term).values()):
                yield (VOCABULARY_FILE, f"{term.label} ‘{term.name}’ ({term.id}).")


def _small(site: Site, _root: Path) -> Iterator[Point]:
    for name, photo in site.photos.items():
        if photo.width < _COLUMN:
            yield (f"docs/{name}", f"{photo.width} beeldpunten breed.")


def _heavy(_site: Site, root: Path) -> Iterator[Point]:
    for path in sorted((root / "docs").rglob("*.svg")):
        if path.stat().st_size > HEAVY:
            size = path.stat().st_size // 1000
            yield (path.relative_to(root).as_posix(), f"{size} kB.")


def _hard(site: Site, _root: Path) -> Iterator[Point]:
    syllables = syllable_counter()
    for record in site.catalogue.all_records:
        reading = read(getattr(record, "summary", None) or "", syllables)
        if reading and reading.is_hard:
            advice = f"score {reading.score:.0f}. Moeilijkste zin: ‘{reading.hardest}’"
            words = ", ".join(reading.long_words)
            yield (record.file, f"{advice} Lange woorden: {words}." if words else advice)


def _dead_links(site: Site, _root: Path) -> Iterator[Point]:
    links = external_links(site.catalogue.all_records)
    for url, reason in dead_links(links).items():
        for file in links[url]:
            yield (file, f"{url} {reason}.")


_Find = Callable[[Site, Path], Iterator[Point]]
_SECTIONS: tuple[tuple[str, str, _Find], ...] = (
    (
        "Langer dan een jaar niet nagekeken",
        "Kijk de gegevens na en zet de datum van vandaag bij ‘reviewed’.",
        _stale,
    ),
    (
        "Termen die nergens gebruikt worden",
        "Laat ze staan als ze binnenkort nodig zijn. Anders mogen ze weg.",
        _unused_terms,
    ),
    (
        "Foto's die onscherp zijn op een groot scherm",
        "Zet een grotere in de plaats: 1600 beeldpunten breed is het best.",
        _small,
    ),
    (
        "Tekeningen van meer dan 300 kB",
        "Bezoekers krijgen een svg zoals ze is. Bewaar ze eenvoudiger, of als png.",
        _heavy,
    ),
    (
        "Samenvattingen die moeilijk lezen",
        "Maak kortere zinnen, met gewone woorden. Een score van 60 leest vlot.",
        _hard,
    ),
)
_LINKS: tuple[str, str, _Find] = (
    "Links naar andere sites die niet antwoorden",
    "Zoek het nieuwe adres, of haal de link weg.",
    _dead_links,
)


_ADDRESS = attrgetter("is_address")
_RESERVED = {"example.org", "example.com", "example.net"}
"""Reserved hosts (RFC 2606), which invented records use."""
_TIMEOUT = 10
"""Seconds to wait for a response."""
_ALIVE = {401, 403, 405, 429}
"""Status codes of sites that exist but refuse automated requests."""


def external_links(records: Iterable[Record]) -> dict[str, list[str]]:
    """Each external address, with the files that link to it."""
    files_by_url: dict[str, list[str]] = {}
    for record in records:
        fields = [value for *_, value in record.leaves(_ADDRESS)]
        addresses = [*fields, *(target for target, _ in targets(record.text))]
        for url in dict.fromkeys(addresses):
            parts = urlsplit(url)
            domain = ".".join((parts.hostname or "").split(".")[-2:])
            if parts.scheme in {"http", "https"} and domain not in _RESERVED:
                files_by_url.setdefault(url, []).append(record.file)
    return files_by_url


def dead_links(urls: Iterable[str]) -> dict[str, str]:
    """The addresses that fail, each with the reason in Dutch; eight requests run in parallel."""
    with ThreadPoolExecutor(max_workers=8) as pool:
        checked = list(urls)
        failures = pool.map(_failure, checked)
    return {url: reason for url, reason in zip(checked, failures, strict=True) if reason}


def _failure(url: str) -> str:
    request = Request(url, headers={"User-Agent": "Mozilla/5.0 (nazicht van links)"})  # noqa: S310
    try:
        with urlopen(request, timeout=_TIMEOUT):  # noqa: S310 (only http and https come here)
            return ""
    except HTTPError as error:
        error.close()
        return "" if error.code in _ALIVE else f"antwoordt met {error.code}"
    except (URLError, OSError, ValueError):
        return "antwoordt niet"
