"""From a project folder to all its records, with every problem at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath

from records.building.cache import Cache
from records.kinds.call import Call
from records.kinds.contact import Contact
from records.kinds.gone import FILE as GONE_FILE
from records.kinds.gone import GoneList
from records.kinds.news_item import NewsItem
from records.kinds.page import Page
from records.kinds.project import Project
from records.kinds.record import Record
from records.kinds.validation import read_gone, read_record, read_vocabulary
from records.kinds.vocabulary import FILE as VOCABULARY_FILE
from records.kinds.vocabulary import Vocabulary
from records.language.ids import fit_id, is_id
from records.reading.folders import files_below
from records.reading.problems import Place, Problems
from records.reading.reader import SourceFile, read_file, read_source

from .kept_records import read_records

SCHEMA_FOLDER = "projects/_schema"
"""Where `make generate` puts the schemas of editors' programs."""

KINDS: tuple[type[Record], ...] = (Project, Call, Contact, NewsItem)


def model_of(name: str) -> type[Record | Vocabulary]:
    """What a file holds, by its path from the project's root."""
    if name == VOCABULARY_FILE:
        return Vocabulary
    found = (model for model in KINDS if name.startswith(f"{model.folder}/"))
    model = next(found, Page)
    return Page if name == f"{model.folder}/index.md" else model


@dataclass
class Library:
    """Everything that staff wrote, read but not yet compared."""

    root: Path
    now: datetime
    cache: Cache = field(default_factory=lambda: Cache(None))
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    gone: GoneList = field(default_factory=GoneList)
    records: dict[str, dict[str, Record]] = field(default_factory=dict)
    """By kind, then by id; for pages by file."""
    faulty: dict[str, SourceFile] = field(default_factory=dict)
    """The files in which something is wrong, to show where."""
    digests: dict[str, str] = field(default_factory=dict)
    """Of what was written in each file."""
    unread: set[str] = field(default_factory=set)
    """What could not be read, by kind and id, by file and by address: nobody is told twice."""

    def source(self, name: str) -> SourceFile:
        """A file as it is written, to show where something is wrong: it is read once more.

        Raises FileNotFoundError when it has gone meanwhile.
        """
        if name not in self.faulty:
            source = read_source(self.root, name, Problems())
            if source is None:
                raise FileNotFoundError(name)
            self.faulty[name] = source
        return self.faulty[name]

    def all_records(self) -> Iterator[Record]:
        """Every record of every kind."""
        for records in self.records.values():
            yield from records.values()


def load(root: Path, now: datetime, problems: Problems, cache: Cache) -> Library:
    """Read every record below `root`; what is wrong with a file goes into `problems`."""
    library = Library(root, now, cache)
    if source := _read(library, VOCABULARY_FILE, problems):
        library.vocabulary = read_vocabulary(source, problems) or library.vocabulary
    if not library.vocabulary.themes:
        library.unread.add("vocabulary")
    for model in KINDS:
        library.records[model.kind] = dict(_records(library, model, problems))
    library.records[Page.kind] = dict(_pages(library, problems))
    if (root / GONE_FILE).exists() and (source := _read(library, GONE_FILE, problems)):
        library.gone = read_gone(source, problems) or library.gone
    return library


def _read(library: Library, name: str, problems: Problems) -> SourceFile | None:
    source = read_file(library.root, name, problems)
    if source:
        library.digests[name] = source.digest
    return source


def _records(
    library: Library, model: type[Record], problems: Problems
) -> Iterator[tuple[str, Record]]:
    names = list(_files(library.root, model, library.unread, problems))
    found = (read_source(library.root, name, problems) for name in names)
    sources = {source.name: source for source in found if source}
    library.digests.update({name: source.digest for name, source in sources.items()})
    records = read_records(list(sources.values()), model, library.cache, problems)
    read = {record.file: record for record in records if record}
    for name in names:
        if name in read:
            yield read[name].id, read[name]
        else:
            library.unread |= _names(model, PurePosixPath(name).stem)


def _names(model: type[Record], stem: str) -> set[str]:
    """What others call a record that could not be read: its id, its file and its address."""
    file = f"{model.folder}/{stem}{model.ending}"
    return {f"{model.kind}:{stem}", file, f"{model.section}/{stem}/"}


def _files(root: Path, model: type[Record], unread: set[str], problems: Problems) -> Iterator[str]:
    """The files of one kind, by name; noted are names that cannot be an address, and those too deep.

    What such a file would be called goes into `unread`: a link to it is not wrong too.
    """
    if not (root / model.folder).is_dir():
        problems.add(Place(model.folder), "folder-missing", folder=model.folder)
        return
    names = files_below(root, model.folder, problems)
    if model is Project and all("/_" in name for name in names):
        problems.add(Place(model.folder), "no-projects")
    taken = set(names)
    for name in names:
        folder, _, file = name.rpartition("/")
        if folder != model.folder:
            if _is_too_deep(name, model):
                example = _higher(PurePosixPath(name), model, taken)
                taken.add(example)
                words = {"folder": model.folder, "label": model.label, "example": example}
                problems.add(Place(name), "file-nested", **words)
                unread |= {name, *_names(model, PurePosixPath(example).stem)}
        elif file.startswith("_") or file == "index.md":
            continue
        elif _fits(name, model.ending, problems):
            yield name
        else:
            unread |= _names(model, _fitting_stem(PurePosixPath(name)))


def _is_too_deep(name: str, model: type[Record]) -> bool:
    """Whether a file in a folder in that of its kind would be lost; a picture may lie there."""
    if model is Project:
        return not name.startswith(f"{SCHEMA_FOLDER}/")
    return name.lower().endswith(model.ending)


def _higher(path: PurePosixPath, model: type[Record], taken: set[str]) -> str:
    """Where a file that lies too deep belongs, under a name that no other has."""
    stem, around = _fitting_stem(path), fit_id(path.parent.name)
    stems = [around if stem == "index" else stem, f"{around}-{stem}"]
    found = [f"{model.folder}/{stem}{model.ending}" for stem in stems]
    return next((name for name in found if name not in taken), found[-1])


def _fits(name: str, ending: str, problems: Problems) -> bool:
    """Whether the name of a file can be an address; noted when it cannot."""
    path = PurePosixPath(name)
    if path.suffix == ending and is_id(path.stem):
        return True
    example = f"{_fitting_stem(path)}{ending}"
    if path.suffix != ending:
        problems.add(Place(str(path)), "file-ending", ending=ending, example=example)
    else:
        problems.add(Place(str(path)), "file-name", name=path.name, example=example)
    return False


def _fitting_stem(path: PurePosixPath) -> str:
    """The id that a file was probably meant to have, without what a program put behind it."""
    return fit_id(re.sub(r"(?:\.(?:ya?ml|md|markdown|txt|docx?))+\Z", "", path.name.lower()))


def _pages(library: Library, problems: Problems) -> Iterator[tuple[str, Record]]:
    """The pages written by hand: every Markdown file in docs/ that is not another record."""
    for name in files_below(library.root, Page.folder, problems):
        path = PurePosixPath(name)
        if path.suffix.lower() != ".md":
            continue
        if model_of(name) is not Page:
            continue
        if not _page_fits(path, problems):
            continue
        source = _read(library, name, problems)
        record = read_record(source, Page, problems) if source else None
        if record:
            yield name, record
        else:
            library.unread.add(name)


def _page_fits(path: PurePosixPath, problems: Problems) -> bool:
    """Whether a page, and each folder around it, has a name that can be an address."""
    for part in path.parts[1:-1]:
        if not is_id(part):
            example = f"{fit_id(part)}/"
            problems.add(Place(str(path)), "file-name", name=f"{part}/", example=example)
            return False
    return _fits(str(path), Page.ending, problems)
