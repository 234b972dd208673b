"""Checks that compare records with each other and with the day."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import Any
from urllib.parse import unquote

from records.catalogue.catalogue import Catalogue
from records.catalogue.history import History
from records.catalogue.loader import Library
from records.fields.frozen import Reference
from records.fields.groups import Image
from records.language.dates import YEAR
from records.language.readability import read, syllable_counter
from records.language.suggestions import FILES, nearest
from records.reading.problems import Path, Place, Problems
from records.record import Record, Reviewed
from records.vocabulary import FILE as VOCABULARY_FILE
from records.vocabulary import TERM_LISTS

from .route import Route
from .text_faults import describes_nothing

_EASY_SENTENCES = 3
_LONG = 25
"""Words above which a sentence of a summary is too long for B1 readers."""


def check_past(
    catalogue: Catalogue, history: History, library: Library, problems: Problems
) -> None:
    """Report what kinds find wrong in the git history of their public records."""
    for kind, check_kind in catalogue.kinds.giving(lambda kind: kind.checks):
        for record in catalogue.of(kind.name):
            for fault in check_kind(record, library.now, history.versions):
                place = library.place(record.file, fault.path)
                problems.add(place, fault.code, **fault.words)


class Checks:
    """Reports contradictions between records, and advice on single ones."""

    def __init__(self, library: Library, assets: set[str], problems: Problems) -> None:
        """`assets` are the paths from docs/ of static files."""
        self.library = library
        self.assets = assets
        self.problems = problems

    def run(self, routes: list[Route]) -> None:
        """Run all checks."""
        for record in self.library.all_records():
            self._references(record)
            self._files(record)
            self._picture(record)
            self._advice(record)
        for record in self.library.partial:
            self._references(record)
            self._files(record)
        self._addresses(routes)
        self._titles()
        self._lists()

    def _add(self, record: Record, path: Path, code: str, **words: str) -> None:
        self.problems.add(self.library.place(record.file, path), code, **words)

    def _references(self, record: Record) -> None:
        seen: set[tuple[Any, str]] = set()
        for reference in record.references:
            key = reference.path[0]
            if (key, reference.id) in seen and len(reference.path) == 2:  # noqa: PLR2004
                words = {"value": reference.id, "key": str(key)}
                self._add(record, reference.path, "reference-twice", **words)
            seen.add((key, reference.id))
            if not self._exists(reference):
                self._unknown(record, reference)

    def _exists(self, reference: Reference) -> bool:
        target = reference.target
        if target in TERM_LISTS and "vocabulary" in self.library.unread:
            return True
        return (
            reference.id in self.library.ids(target)
            or f"{target}:{reference.id}" in self.library.unread
        )

    def _unknown(self, record: Record, reference: Reference) -> None:
        ids = self.library.ids(reference.target)
        has_room = self.problems.has_room(record.file)
        words = {
            "value": reference.id,
            "meant": (nearest(reference.id, ids) or "") if has_room else "",
        }
        if reference.target in TERM_LISTS:
            words |= {"kind": TERM_LISTS[reference.target].label, "where": VOCABULARY_FILE}
        elif reference.target in self.library.kinds:
            model = self.library.kinds[reference.target].model
            words |= {"kind": model.label, "where": f"{model.folder}/"}
        else:
            words |= {"key": str(reference.path[-1]), "allowed": ", ".join(ids)}
            self._add(record, reference.path, "choice", **words)
            return
        self._add(record, reference.path, "reference-unknown", **words)

    def _files(self, record: Record) -> None:
        """Pictures and documents of our own must be there."""
        for path, type_, name in record.addresses:
            file = unquote(name)
            if type_.missing and "://" not in name and file not in self.assets:
                meant = nearest(file, self.assets, FILES) or ""
                self._add(record, path, type_.missing, value=file, meant=meant)

    def _picture(self, record: Record) -> None:
        """The words that stand for a picture say what it shows."""
        image: Image | None = getattr(record, "image", None)
        if image and image.alt and describes_nothing(image.alt, image.src, record.title):
            self._add(record, ("image", "alt"), "image-alt-name", value=image.alt)

    def _addresses(self, routes: list[Route]) -> None:
        owners = {
            route.href: route.file for route in routes if route.pagination and not route.is_handmade
        }
        for record in self.library.all_records():
            other = owners.setdefault(record.href, record.file)
            if other != record.file:
                words = {"address": record.href, "other": other}
                self.problems.add(Place(record.file), "address-twice", **words)
        for route in routes:
            owners.setdefault(route.href, route.file)
        for record in self.library.all_records():
            own = f"een oude naam van {record.file}"
            for index, alias in enumerate(record.aliases):
                other = owners.setdefault(record.href_as(alias), own)
                if other != own:
                    words = {"value": alias, "address": record.href_as(alias), "other": other}
                    self._add(record, ("aliases", index), "alias-taken", **words)

    def _titles(self) -> None:
        """Report records of one kind with the same title; without a line, so that no file is read again."""
        owners: dict[tuple[str, str], str] = {}
        for record in self.library.all_records():
            title = str(getattr(record, "title", ""))
            other = owners.setdefault((record.kind, title.casefold()), record.file)
            if other != record.file:
                self.problems.add(Place(record.file), "title-twice", value=title, other=other)

    def _lists(self) -> None:
        """Menus, trails and feeds of a kind lead to its list."""
        library = self.library
        pages = library.records[library.kinds.page.name].values()
        lists = {page.href: getattr(page, "template", "") for page in pages}
        for kind in library.kinds.records:
            file, model = f"docs/{kind.menu}index.md", kind.model
            if lists.get(kind.menu) != kind.plural and file not in library.unread:
                words = {"labels": model.labels, "address": kind.menu, "template": kind.plural}
                self.problems.add(Place(file), "list-missing", **words)

    def _advice(self, record: Record) -> None:
        today, summary = self.library.now.date(), getattr(record, "summary", None) or ""
        if isinstance(record, Reviewed) and (record.reviewed > today or record.is_stale(today)):
            code = "reviewed-ahead" if record.reviewed > today else "not-reviewed"
            self._add(record, ("reviewed",), code, reviewed=str(record.reviewed))
        if summary.casefold() == record.title.casefold():
            self._add(record, ("summary",), "summary-is-title")
        if record.public_from and record.public_from > today + YEAR:
            key = "publish_from" if "publish_from" in record.fields else "date"
            self._add(record, (key,), "hidden-long", day=str(record.public_from))
        for fault in record.faults_at(self.library.now):
            self._add(record, fault.path, fault.code, **fault.words)
        self._easy(record, getattr(record, "easy", ()))
        for sentence in summary.replace("?", ".").replace("!", ".").split(". "):
            if (length := len(sentence.split())) > _LONG:
                self._add(record, ("summary",), "long-sentence", length=str(length))

    def _easy(self, record: Record, sentences: Sequence[str]) -> None:
        """The summary for who reads slowly is three sentences that are easy."""
        if sentences and len(sentences) != _EASY_SENTENCES:
            self._add(record, ("easy",), "easy-count", count=str(len(sentences)))
        text = ". ".join(sentence.rstrip(".") for sentence in sentences)
        if text and (words := self.library.cache.value("hard", partial(self._hard, text), text)):
            self._add(record, ("easy",), "easy-hard", **words)

    def _hard(self, text: str) -> dict[str, str]:
        """The words of the advice about a text that is hard to read; empty when it is easy."""
        reading = read(text, self._syllables)
        if not reading or reading.is_easy:
            return {}
        return {"score": f"{reading.score:.0f}", "value": reading.hardest}

    @cached_property
    def _syllables(self) -> Callable[[str], int]:
        return syllable_counter()
