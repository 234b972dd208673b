"""From a project folder to all its records, with every problem at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath

from .call import Call
from .contact import Contact
from .gone import FILE as GONE_FILE
from .gone import GoneList
from .ids import ID, slug
from .news_item import NewsItem
from .page import Page
from .problems import Place, Problems
from .project import Project
from .reader import SourceFile, read_file
from .reading import read_lists, read_record
from .record import Record
from .vocabulary import FILE as VOCABULARY_FILE
from .vocabulary import Vocabulary

KINDS: tuple[type[Record], ...] = (Project, Call, Contact, NewsItem)


@dataclass
class Library:
    """Everything that staff wrote, read but not yet compared."""

    root: Path
    now: datetime
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    gone: GoneList = field(default_factory=GoneList)
    records: dict[str, dict[str, Record]] = field(default_factory=dict)
    """By kind, then by id; for pages by file."""
    sources: dict[str, SourceFile] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    """The kinds and lists of which something could not be read, so that nobody is told twice."""

    def all_records(self) -> Iterator[Record]:
        """Every record of every kind."""
        for records in self.records.values():
            yield from records.values()


def load(root: Path, now: datetime, problems: Problems) -> Library:
    """Read every record below `root`; what is wrong with a file goes into `problems`."""
    library = Library(root, now)
    if source := _read(library, VOCABULARY_FILE, problems):
        library.vocabulary = read_lists(source, Vocabulary, problems) or library.vocabulary
    if not library.vocabulary.themes:
        library.unread.add("vocabulary")
    for model in KINDS:
        library.records[model.kind] = dict(_records(library, model, problems))
    library.records[Page.kind] = dict(_pages(library, problems))
    if (root / GONE_FILE).exists() and (source := _read(library, GONE_FILE, problems)):
        library.gone = read_lists(source, GoneList, problems) or library.gone
    return library


def _read(library: Library, name: str, problems: Problems) -> SourceFile | None:
    source = read_file(library.root, name, problems)
    if source:
        library.sources[name] = source
    return source


def _records(
    library: Library, model: type[Record], problems: Problems
) -> Iterator[tuple[str, Record]]:
    for name in _files(library.root, model, problems):
        source = _read(library, name, problems)
        record = read_record(source, model, problems) if source else None
        if record:
            yield record.id, record
        else:
            library.unread.add(f"{model.kind}:{PurePosixPath(name).stem}")


def _files(root: Path, model: type[Record], problems: Problems) -> Iterator[str]:
    """The files of one kind, by name; names that cannot be an address are noted."""
    folder = root / model.folder
    if not folder.is_dir():
        problems.add(Place(model.folder), "folder-missing", folder=model.folder)
        return
    paths = sorted(path for path in folder.iterdir() if not path.name.startswith((".", "_")))
    if model is Project and not paths:
        problems.add(Place(model.folder), "no-projects")
    for path in paths:
        if path.is_dir() or path.name == "index.md":
            continue
        name = f"{model.folder}/{path.name}"
        example = f"{slug(path.stem) or 'naam'}{model.ending}"
        if path.suffix != model.ending:
            problems.add(Place(name), "file-ending", ending=model.ending, example=example)
        elif not ID.fullmatch(path.stem):
            problems.add(Place(name), "file-name", name=path.name, example=example)
        else:
            yield name


def _pages(library: Library, problems: Problems) -> Iterator[tuple[str, Record]]:
    """The pages written by hand: every Markdown file in docs/ that is not another record."""
    docs = library.root / Page.folder
    for path in sorted(docs.rglob("*.md")):
        name = path.relative_to(library.root).as_posix()
        parent = name.rpartition("/")[0]
        if any(parent == model.folder for model in KINDS) and path.name != "index.md":
            continue
        source = _read(library, name, problems)
        record = read_record(source, Page, problems) if source else None
        if record:
            yield name, record
