"""Every text as HTML, with each of its links checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any
from urllib.parse import unquote

from records.building.parallel import spread
from records.catalogue.loader import Library
from records.forms.addresses import ROOT
from records.reading.positions import place_in_text
from records.reading.problems import PER_FILE, Problems
from records.record import Record

from .links import Addresses, BrokenLink
from .prose import Prose, render, targets


def render_texts(library: Library, addresses: Addresses, problems: Problems) -> dict[str, Prose]:
    """The text of each record by file; broken links and skipped headings are noted."""
    texts = Texts(library, addresses, problems)
    records = list(library.all_records())
    found = texts.render(records)
    anchors = {record.href: set(found[record.file].anchors) for record in records}
    for record in records:
        texts.check_fragments(record, found[record.file], anchors)
    return found


class Texts:
    """Renders texts, with what they all need at hand."""

    def __init__(self, library: Library, addresses: Addresses, problems: Problems) -> None:
        self._library = library
        self._addresses = addresses
        self._problems = problems

    def render(self, records: Sequence[Record]) -> dict[str, Prose]:
        """The text of each record by file, of an earlier build if that still holds."""
        cache = self._library.cache
        found = {record.file: self._known(record) for record in records}
        new = [record for record in records if found[record.file] is None]
        for part in spread(new, self._sound, "Teksten opmaken"):
            found.update(part)
        for record in new:
            if prose := found[record.file]:
                cache.put("prose", asdict(prose), record.text)
        return {
            record.file: self._with_headings(record, found[record.file] or self._told(record))
            for record in records
        }

    def _sound(self, records: Sequence[Record]) -> dict[str, Prose | None]:
        """Each text by file; None where something is wrong, which this does not tell."""
        found: dict[str, Prose | None] = {}
        addresses = replace(self._addresses, suggests=False)
        for record in records:
            prose, broken = rendered(record, addresses)
            found[record.file] = None if broken or prose.faults else prose
        return found

    def _told(self, record: Record) -> Prose:
        """A text with which something is wrong, which is noted."""
        prose, broken = rendered(record, self._addresses)
        for fault in prose.faults:
            self._note(record, fault.index, fault.code, **fault.words)
        self._note_links(record, broken)
        return prose

    def _known(self, record: Record) -> Prose | None:
        """The text as it was rendered before, when all its links still lead where they led."""
        cache = self._library.cache
        prose = cache.held("prose", record.text) or _kept(cache.get("prose", record.text))
        if prose is None:
            return None
        try:
            for target, href in prose.links.items():
                if self._addresses.resolve(record.file, target) != href:
                    return None
        except BrokenLink:
            return None
        cache.hold("prose", prose, record.text)
        return prose

    def check_fragments(self, record: Record, prose: Prose, anchors: dict[str, set[str]]) -> None:
        """Note each link to a heading that is not there; `anchors` has the headings by address."""
        broken = []
        for target, href in prose.links.items():
            address, _, fragment = (href or "").partition("#")
            address = address.removeprefix(ROOT) if address else record.href
            if fragment and address in anchors and fragment not in anchors[address]:
                broken.append(target)
        written = targets(record.text) if broken else []
        for target in broken[: PER_FILE + 1]:
            index = _index(record.text, target, written)
            self._note(record, index, "link-fragment", value=target)

    def _note_links(self, record: Record, broken: dict[str, BrokenLink]) -> None:
        written = targets(record.text) if broken else []
        for target, error in list(broken.items())[: PER_FILE + 1]:
            if not (error.code == "link-hidden" and record.file in self._addresses.hidden.values()):
                index = _index(record.text, target, written)
                self._note(record, index, error.code, **error.words)

    def _with_headings(self, record: Record, prose: Prose) -> Prose:
        """The same text; headings that skip a level are noted."""
        for title in prose.skipped[:PER_FILE]:
            index = max(record.text.find(title), 0)
            self._note(record, index, "heading-skipped", value=title)
        return prose

    def _note(self, record: Record, index: int, code: str, **words: str) -> None:
        place = place_in_text(self._library.source(record.file), record.text_path, index)
        self._problems.add(place, code, **words)


def rendered(record: Record, addresses: Addresses) -> tuple[Prose, dict[str, BrokenLink]]:
    """A text, and what is wrong with its links, by their target."""
    broken: dict[str, BrokenLink] = {}

    def resolve(target: str) -> str | None:
        try:
            return addresses.resolve(record.file, target)
        except BrokenLink as error:
            broken[target] = error
            return None

    prose = render(record.text, resolve)
    if prose.schemes:
        for target, _ in targets(record.text):
            resolve(target)
    told = {target.partition(":")[0] for target in broken}
    for scheme in prose.schemes:
        if scheme not in told:
            broken[f"{scheme}:"] = BrokenLink("link-scheme", scheme=f"{scheme}:")
    return prose, broken


def _kept(found: dict[str, Any] | None) -> Prose | None:
    """A sound text from its JSON."""
    if not found:
        return None
    lists = {key: tuple(found[key]) for key in ("anchors", "skipped")}
    return Prose(html=found["html"], links=found["links"], **lists)


def _index(markdown: str, target: str, links: list[tuple[str, int]]) -> int:
    """Where in a text the link with a target starts."""
    for written, index in links:
        if unquote(written) == unquote(target):
            return index
        if target.endswith(":") and written.startswith(target):
            return index
    return max(markdown.find(target), 0)
