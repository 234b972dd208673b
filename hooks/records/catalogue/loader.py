"""From a project folder to all its records, with every problem at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath

from records.building.cache import Cache
from records.building.memo import Memo
from records.building.value_pickle import ValuePickle, classes_in
from records.kind import Kinds
from records.reading.problems import Problem, Problems
from records.reading.reader import SourceFile, read_file, read_source, with_fields
from records.record import Record
from records.vocabulary import FILE as VOCABULARY_FILE
from records.vocabulary import TERM_LISTS, Vocabulary

from .gone import FILE as GONE_FILE
from .gone import GoneList
from .record_files import names_of, page_files, record_files
from .validation import read_gone, read_record, read_vocabulary


@dataclass(frozen=True)
class Reading:
    """What reading one file gave."""

    record: Record | None
    problems: tuple[Problem, ...]


@dataclass
class Library:
    """Everything that staff wrote, read but not yet compared."""

    root: Path
    now: datetime
    kinds: Kinds
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

    def ids(self, target: str) -> Collection[str]:
        """What a reference may name: the ids of a kind, a list of the vocabulary, or page templates."""
        if target in TERM_LISTS:
            return self.vocabulary.terms(target)
        return self.records[target] if target in self.kinds else self.kinds.templates

    def all_records(self) -> Iterator[Record]:
        """Every record of every kind."""
        for records in self.records.values():
            yield from records.values()


def load(root: Path, now: datetime, kinds: Kinds, problems: Problems, cache: Cache) -> Library:
    """Read every record below `root`; what is wrong with a file goes into `problems`."""
    library = Library(root, now, kinds, cache)
    if source := _read(library, VOCABULARY_FILE, problems):
        library.vocabulary = read_vocabulary(source, problems) or library.vocabulary
    if not library.vocabulary.themes:
        library.unread.add("vocabulary")
    for kind in kinds.records:
        library.records[kind.name] = dict(_records(library, kind.model, problems))
    library.records[kinds.page.name] = dict(_pages(library, problems))
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
    names = list(record_files(library.root, model, library.unread, problems))
    found = (read_source(library.root, name, problems) for name in names)
    sources = [source for source in found if source]
    library.digests.update({source.name: source.digest for source in sources})
    read = {}
    for reading in _reading(model).map(sources, library.cache):
        problems.extend(reading.problems)
        if reading.record:
            read[reading.record.file] = reading.record
    for name in names:
        if name in read:
            yield read[name].id, read[name]
        else:
            library.unread |= names_of(model, PurePosixPath(name).stem)


def _reading(model: type[Record]) -> Memo[SourceFile, Reading]:
    """Reads files of one kind; what is wrong with one is looked for in every build."""

    def read(source: SourceFile) -> Reading:
        problems = Problems()
        whole = with_fields(source, problems)
        record = read_record(whole, model, problems) if whole else None
        return Reading(record, tuple(problems))

    return Memo(
        kind=f"{model.kind} record",
        title=f"{model.folder} lezen",
        make=read,
        inputs=lambda source: (source.name, source.digest),
        pickle=ValuePickle(Reading, *classes_in(model)),
        keeps=lambda reading: not reading.problems,
        in_memory=True,
    )


def _pages(library: Library, problems: Problems) -> Iterator[tuple[str, Record]]:
    for name in page_files(library.root, library.kinds, problems):
        source = _read(library, name, problems)
        record = read_record(source, library.kinds.page.model, problems) if source else None
        if record:
            yield name, record
        else:
            library.unread.add(name)
