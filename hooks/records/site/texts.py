"""The texts of all records as HTML, with their links checked."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from urllib.parse import parse_qsl, unquote, urlsplit

from records.building.memo import Memo
from records.catalogue.catalogue import Catalogue
from records.catalogue.facets import filter_values
from records.catalogue.loader import Library
from records.forms.addresses import ROOT
from records.language.ids import slug
from records.language.suggestions import nearest
from records.reading.problems import PER_FILE, Problems
from records.reading.reader import place_in_text
from records.record import Record

from .links import Addresses, BrokenLink, split_path
from .prose import Prose, render, targets

_PARAMETERS = ("q", "sorteer", "pagina")
"""What the address of every list may say beside its filters (find/filter_state.js)."""


def render_texts(library: Library, addresses: Addresses) -> Iterator[Prose]:
    """The text of each record; other processes begin at once."""
    memo = _text_memo(replace(addresses, suggests=False))
    return memo.map(list(library.all_records()), library.cache)


class TextChecker:
    """Reports broken links and other faults of texts."""

    def __init__(
        self, library: Library, addresses: Addresses, public: Catalogue, problems: Problems
    ) -> None:
        self._library, self._public = library, public
        self._addresses = addresses
        self._problems = problems

    def run(self, rendered_texts: Iterable[Prose]) -> dict[str, Prose]:
        """The text of each record, by file."""
        records, partial = list(self._library.all_records()), self._library.partial
        pairs = zip(records, rendered_texts, strict=True)
        texts = {record.file: self.checked(record, text) for record, text in pairs}
        anchors = {record.href: texts[record.file].targets for record in records}
        for record in records:
            self.check_fragments(record, texts[record.file], anchors)
        for record in partial:
            self.checked(record, rendered(record, self._addresses))
        for record in [*records, *partial] if self._addresses.host else ():
            self.check_addresses(record)
        return texts

    def checked(self, record: Record, text: Prose) -> Prose:
        """The text of a record; its faults are reported."""
        if text.broken:
            text = rendered(record, self._addresses)  # again, with suggestions
        for fault in text.faults:
            self._note(record, fault.index, fault.code, **fault.words)
        if text.anchors[:1] == (slug(record.title or ""),) and record.text.startswith("#"):
            self._note(record, 0, "title-repeated", value=record.title)
        self._note_links(record, text.broken)
        for title in text.skipped[:PER_FILE]:
            index = max(record.text.find(title), 0)
            self._note(record, index, "heading-skipped", value=title)
        return text

    def check_fragments(self, record: Record, prose: Prose, anchors: dict[str, set[str]]) -> None:
        """Report links to missing headings or filters; `anchors` has the heading ids by address."""
        broken: dict[str, BrokenLink] = {}
        for target, href in prose.links.items():
            address, rest = split_path(href or "")
            address = address.removeprefix(ROOT) if address else record.href
            fragment = rest.partition("#")[2]
            if fragment and address in anchors and fragment not in anchors[address]:
                broken[target] = BrokenLink("link-fragment", value=target)
            elif rest[:1] == "?" and (words := self._unknown_filter(address, rest)):
                broken[target] = BrokenLink("link-filter", value=target, **words)
        self._note_links(record, broken)

    def _unknown_filter(self, address: str, rest: str) -> dict[str, str]:
        """What a link to a list filters by and the list does not know; empty when there is nothing."""
        filters = self._filters.get(address, {})
        names = [*filters, *_PARAMETERS]
        for key, value in parse_qsl(urlsplit(rest).query) if filters else ():
            named, written, known = f"{key}={value}", value, filters.get(key, [value])
            if key not in names:
                named, written, known = key, key, names
            if written not in known:
                meant = nearest(written, known) or ""
                return {"filter": named, "meant": meant, "allowed": ", ".join(known)}
        return {}

    @cached_property
    def _filters(self) -> dict[str, dict[str, list[str]]]:
        return filter_values(self._public)

    def check_addresses(self, record: Record) -> None:
        """Report web addresses in fields that lead nowhere on this site."""
        for path, type_, address in record.addresses:
            if type_.is_address and address.startswith(self._addresses.host):
                place = self._library.place(record.file, path)
                try:
                    target = self._addresses.resolve(record.file, address) or ""
                except BrokenLink as error:
                    self._problems.add(place, error.code, **error.words)
                    continue
                page, rest = split_path(target.removeprefix(ROOT))
                if words := self._unknown_filter(page, rest):
                    self._problems.add(place, "link-filter", value=address, **words)

    def _note_links(self, record: Record, broken: dict[str, BrokenLink]) -> None:
        written = targets(record.text) if broken else []
        for target, error in list(broken.items())[: PER_FILE + 1]:
            if not (error.code == "link-hidden" and record.file in self._addresses.hidden.values()):
                index = _index(record.text, target, written)
                self._note(record, index, error.code, **error.words)

    def _note(self, record: Record, index: int, code: str, **words: str) -> None:
        place = place_in_text(self._library.source(record.file), record.text_path, index)
        self._problems.add(place, code, **words)


def rendered(record: Record, addresses: Addresses) -> Prose:
    """The text of a record as HTML."""
    broken: dict[str, BrokenLink] = {}

    def resolve(target: str) -> str | None:
        try:
            return addresses.resolve(record.file, target)
        except BrokenLink as error:
            broken[target] = error
            return None

    prose = render(record.text, resolve, record.href.strip("/").replace("/", "-"))
    if prose.schemes:
        for target, _ in targets(record.text):
            resolve(target)
    reported = {target.partition(":")[0] for target in broken}
    for scheme in prose.schemes:
        if scheme not in reported:
            broken[f"{scheme}:"] = BrokenLink("link-scheme", scheme=f"{scheme}:")
    return replace(prose, broken=broken)


def without_links(record: Record, text: Prose, addresses: Addresses) -> Prose:
    """The text of a record without links to what `addresses` have removed."""
    targets_of_site = {
        split_path((href or "").removeprefix(ROOT))[0] for href in text.links.values()
    }
    if addresses.removed.isdisjoint(targets_of_site):
        return text
    return rendered(record, addresses)


def _text_memo(addresses: Addresses) -> Memo[Record, Prose]:
    """Renders texts; a text with errors is rendered in every build."""

    def links_are_unchanged(record: Record, text: Prose) -> bool:
        try:
            return all(
                addresses.resolve(record.file, target) == href
                for target, href in text.links.items()
            )
        except BrokenLink:
            return False

    return Memo(
        kind="text",
        title="Teksten opmaken",
        make=lambda record: rendered(record, addresses),
        inputs=lambda record: (record.href, record.text),
        keeps=lambda text: not text.broken and all(fault.is_advice for fault in text.faults),
        holds=links_are_unchanged,
        in_memory=True,
    )


def _index(markdown: str, target: str, links: list[tuple[str, int]]) -> int:
    for written, index in links:
        if unquote(written) == unquote(target):
            return index
        if target.endswith(":") and written.startswith(target):
            return index
    return max(markdown.find(target), 0)
