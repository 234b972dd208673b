"""Every text as HTML, with each of its links checked."""

from __future__ import annotations

from .links import Addresses, BrokenLink
from .positions import ROOT, place_in_text
from .problems import PER_FILE, Problems
from .prose import Prose, render, targets
from .reader import SourceFile
from .record import Record


def render_texts(
    records: list[Record],
    sources: dict[str, SourceFile],
    addresses: Addresses,
    problems: Problems,
) -> dict[str, Prose]:
    """The text of each record by file; broken links and skipped headings are noted."""
    found = {}
    for record in records:
        found[record.file] = _render(record, sources[record.file], addresses, problems)
    anchors = {record.href: set(found[record.file].anchors) for record in records}
    for record in records:
        if "#" in record.text:
            _check_fragments(record, sources[record.file], addresses, anchors, problems)
    return found


def _render(record: Record, source: SourceFile, addresses: Addresses, problems: Problems) -> Prose:
    broken: dict[str, BrokenLink] = {}

    def resolve(target: str) -> str | None:
        try:
            return addresses.resolve(record.file, target)
        except BrokenLink as error:
            broken[target] = error
            return None

    prose = render(record.text, resolve)
    for fault in prose.faults:
        place = place_in_text(source, record.text_path, fault.index)
        problems.add(place, fault.code, **fault.words)
    for scheme in prose.schemes:
        error = BrokenLink("link-scheme", scheme=f"{scheme}:")
        broken[f"{scheme}:"] = error
    written = targets(record.text) if broken else []
    for target, error in list(broken.items())[: PER_FILE + 1]:
        place = place_in_text(source, record.text_path, _index(record.text, target, written))
        if not (error.code == "link-hidden" and record.file in addresses.hidden.values()):
            problems.add(place, error.code, **error.words)
    for title in prose.skipped[:PER_FILE]:
        place = place_in_text(source, record.text_path, max(record.text.find(title), 0))
        problems.add(place, "heading-skipped", value=title)
    return prose


def _index(markdown: str, target: str, links: list[tuple[str, int]]) -> int:
    """Where in a text the link with a target starts."""
    for written, index in links:
        if written == target or (target.endswith(":") and written.startswith(target)):
            return index
    return max(markdown.find(target), 0)


def _check_fragments(
    record: Record,
    source: SourceFile,
    addresses: Addresses,
    anchors: dict[str, set[str]],
    problems: Problems,
) -> None:
    for target, index in targets(record.text):
        path, _, fragment = target.partition("#")
        if not fragment or ":" in path:
            continue
        try:
            resolved = addresses.resolve(record.file, target) if path else record.href
        except BrokenLink:
            continue
        href = resolved.removeprefix(ROOT).partition("#")[0]
        if href in anchors and fragment not in anchors[href]:
            place = place_in_text(source, record.text_path, index)
            problems.add(place, "link-fragment", value=target)
