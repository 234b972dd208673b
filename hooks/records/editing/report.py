"""What staff could look after: advice, never a failure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from records.catalogue.catalogue import Catalogue
from records.kinds.call.state import CallState
from records.language.readability import read, syllable_counter
from records.record import Record
from records.vocabulary import FILE as VOCABULARY_FILE
from records.vocabulary import TERM_LISTS

from .outside import outside_links, silent

HEAVY = 300_000
"""Bytes above which a picture makes a page slow."""
_PICTURES = {".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"}
_YEAR = 365


@dataclass(frozen=True)
class Point:
    """One thing to look after, in one file."""

    file: str
    text: str


@dataclass(frozen=True)
class Section:
    """Things to look after for one reason."""

    title: str
    hint: str
    """What to do about it."""
    points: list[Point]


def report(catalogue: Catalogue, root: Path, *, links: bool = False) -> list[Section]:
    """Every section, also the empty ones; `links` asks other sites whether they still answer."""
    wanted = [*_SECTIONS, *([_ANSWERS] if links else [])]
    return [Section(title, hint, list(find(catalogue, root))) for title, hint, find in wanted]


def as_markdown(sections: list[Section]) -> str:
    """The report as people read it, in a terminal or under a nightly build."""
    parts = ["# Wat kan de redactie nakijken?"]
    for section in sections:
        if section.points:
            parts.append(f"## {section.title} ({len(section.points)})\n\n{section.hint}")
            parts.append("\n".join(f"- `{point.file}`: {point.text}" for point in section.points))
    if quiet := [section.title for section in sections if not section.points]:
        parts.append("## In orde\n\n" + "\n".join(f"- {title}: geen" for title in quiet))
    return "\n\n".join(parts)


def _closing(catalogue: Catalogue, _root: Path) -> Iterator[Point]:
    for call in catalogue.calls_in(CallState.CLOSING):
        if call.closes:
            yield Point(call.file, f"{call.title} sluit op {call.closes.typed}.")


def _stale(catalogue: Catalogue, _root: Path) -> Iterator[Point]:
    records = [*catalogue.projects, *catalogue.calls, *catalogue.contacts, *catalogue.pages]
    for record in sorted(records, key=lambda record: record.changed):
        if (catalogue.today - record.changed).days > _YEAR:
            yield Point(record.file, f"laatst nagekeken op {record.changed}.")


def _overdue(catalogue: Catalogue, _root: Path) -> Iterator[Point]:
    for project in catalogue.projects:
        if project.is_overdue(catalogue.today):
            yield Point(project.file, f"liep tot {project.end}.")


def _alone(catalogue: Catalogue, _root: Path) -> Iterator[Point]:
    for project in catalogue.projects:
        contacts = catalogue.get("contact", project.contacts)
        if not any(contact.email or contact.phone for contact in contacts):
            yield Point(project.file, "geen contact met een mailadres of telefoonnummer.")


def _unused_contacts(catalogue: Catalogue, _root: Path) -> Iterator[Point]:
    for contact in catalogue.contacts:
        found = catalogue.related(contact)
        if not (found or contact.municipalities or contact.themes):
            yield Point(
                contact.file, f"{contact.title} staat bij geen project, oproep of gemeente."
            )


def _unused_terms(catalogue: Catalogue, _root: Path) -> Iterator[Point]:
    for name in TERM_LISTS:
        for term in catalogue.terms(name):
            if not catalogue.related(term):
                yield Point(VOCABULARY_FILE, f"{term.label} ‘{term.name}’ ({term.id}).")


def _heavy(_catalogue: Catalogue, root: Path) -> Iterator[Point]:
    for path in sorted((root / "docs").rglob("*")):
        if path.suffix.lower() in _PICTURES and path.stat().st_size > HEAVY:
            size = path.stat().st_size // 1000
            yield Point(path.relative_to(root).as_posix(), f"{size} kB.")


def _hard(catalogue: Catalogue, _root: Path) -> Iterator[Point]:
    syllables = syllable_counter()
    records: list[Record] = [*catalogue.projects, *catalogue.calls, *catalogue.news]
    for record in [*records, *catalogue.pages]:
        reading = read(getattr(record, "summary", None) or "", syllables)
        if reading and reading.is_hard:
            said = f"score {reading.score:.0f}. Moeilijkste zin: ‘{reading.hardest}’"
            words = ", ".join(reading.long_words)
            yield Point(record.file, f"{said} Lange woorden: {words}." if words else said)


def _silent(catalogue: Catalogue, _root: Path) -> Iterator[Point]:
    records = [*catalogue.projects, *catalogue.calls, *catalogue.contacts]
    links = outside_links([*records, *catalogue.news, *catalogue.pages])
    for url, reason in silent(links).items():
        for file in links[url]:
            yield Point(file, f"{url} {reason}.")


_Find = Callable[[Catalogue, Path], Iterator[Point]]
_SECTIONS: tuple[tuple[str, str, _Find], ...] = (
    (
        "Oproepen die binnen 14 dagen sluiten",
        "Schrijf er een nieuwsbericht over, of verwittig wie nog kan indienen.",
        _closing,
    ),
    (
        "Langer dan een jaar niet nagekeken",
        "Kijk de gegevens na en zet de datum van vandaag bij ‘reviewed’.",
        _stale,
    ),
    (
        "Voorbij hun einde, maar nog ‘lopend’",
        "Zet ‘status’ op afgerond, of verleng ‘end’.",
        _overdue,
    ),
    (
        "Projecten zonder contact",
        "Voeg onder ‘contacts’ een team toe dat bereikbaar is.",
        _alone,
    ),
    (
        "Contacten die nergens gebruikt worden",
        "Verwijs ernaar vanuit een project of oproep, of wis het bestand.",
        _unused_contacts,
    ),
    (
        "Termen die nergens gebruikt worden",
        "Laat ze staan als ze binnenkort nodig zijn. Anders mogen ze weg.",
        _unused_terms,
    ),
    (
        "Foto's van meer dan 300 kB",
        "Maak ze kleiner: 1600 beeldpunten breed is genoeg.",
        _heavy,
    ),
    (
        "Samenvattingen die moeilijk lezen",
        "Maak kortere zinnen, met gewone woorden. Een score van 60 leest vlot.",
        _hard,
    ),
)
_ANSWERS: tuple[str, str, _Find] = (
    "Links naar andere sites die niet antwoorden",
    "Zoek het nieuwe adres, of haal de link weg.",
    _silent,
)
