"""The report for editors: advice about content, which never fails a build."""

from collections.abc import Iterable
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


@dataclass(frozen=True)
class Section:
    """A part of the report."""

    title: str
    hint: str
    points: list[tuple[str, str]]
    """Files, each with a remark about it."""


def report(site: Site, root: Path, *, links: bool = False) -> list[Section]:
    """Every section, also empty ones; `links` adds a check of external links."""
    catalogue, sections = site.catalogue, []
    for kind, parts in catalogue.kinds.giving(lambda kind: kind.report):
        for part in parts:
            remarks = ((one.file, part.remark(one, catalogue)) for one in catalogue.of(kind.name))
            points = [(file, text) for file, text in remarks if text]
            sections.append(Section(part.title, part.hint, points))
    sections += [_stale(site), _unused_terms(site), _small(site), _heavy(root), _hard(site)]
    return [*sections, _links(site)] if links else sections


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


def _stale(site: Site) -> Section:
    reviewed = (one for one in site.catalogue.all_records if isinstance(one, Reviewed))
    stale = [one for one in reviewed if one.is_stale(site.catalogue.today)]
    return Section(
        "Langer dan een jaar niet nagekeken",
        "Kijk de gegevens na en zet de datum van vandaag bij ‘reviewed’.",
        [
            (one.file, f"laatst nagekeken op {one.reviewed}.")
            for one in sorted(stale, key=attrgetter("reviewed"))
        ],
    )


def _unused_terms(site: Site) -> Section:
    catalogue = site.catalogue
    terms = [term for name in TERM_LISTS for term in catalogue.terms(name)]
    return Section(
        "Termen die nergens gebruikt worden",
        "Laat ze staan als ze binnenkort nodig zijn. Anders mogen ze weg.",
        [
            (VOCABULARY_FILE, f"{term.label} ‘{term.name}’ ({term.id}).")
            for term in terms
            if not any(catalogue.related(term).values())
        ],
    )


def _small(site: Site) -> Section:
    photos = site.photos.items()
    small = [(name, photo.width) for name, photo in photos if photo.width < _COLUMN]
    return Section(
        "Foto's die onscherp zijn op een groot scherm",
        "Zet een grotere in de plaats: 1600 beeldpunten breed is het best.",
        [(f"docs/{name}", f"{width} beeldpunten breed.") for name, width in small],
    )


def _heavy(root: Path) -> Section:
    sizes = {path: path.stat().st_size for path in sorted((root / "docs").rglob("*.svg"))}
    return Section(
        "Tekeningen van meer dan 300 kB",
        "Bezoekers krijgen een svg zoals ze is. Bewaar ze eenvoudiger, of als png.",
        [
            (path.relative_to(root).as_posix(), f"{size // 1000} kB.")
            for path, size in sizes.items()
            if size > HEAVY
        ],
    )


def _hard(site: Site) -> Section:
    syllables, points = syllable_counter(), []
    for record in site.catalogue.all_records:
        reading = read(getattr(record, "summary", None) or "", syllables)
        if reading and reading.is_hard:
            advice = f"score {reading.score:.0f}. Moeilijkste zin: ‘{reading.hardest}’"
            words = ", ".join(reading.long_words)
            points.append((record.file, f"{advice} Lange woorden: {words}." if words else advice))
    return Section(
        "Samenvattingen die moeilijk lezen",
        "Maak kortere zinnen, met gewone woorden. Een score van 60 leest vlot.",
        points,
    )


def _links(site: Site) -> Section:
    files = external_links(site.catalogue.all_records)
    dead = dead_links(files)
    return Section(
        "Links naar andere sites die niet antwoorden",
        "Zoek het nieuwe adres, of haal de link weg.",
        [(file, f"{url} {reason}.") for url, reason in dead.items() for file in files[url]],
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
