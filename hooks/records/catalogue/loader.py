"""Loads all records of a project folder, and reports the problems in every file."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path as FilePath
from pathlib import PurePosixPath

from records.all_kinds import Kinds
from records.building.cache import Cache
from records.building.files import settled_stamp
from records.building.memo import Memo
from records.reading.problems import Path, Place, Problem, Problems
from records.reading.reader import SourceFile, place_of, read_file, read_source, with_fields
from records.record import Handwritten, Record
from records.vocabulary import FILE as VOCABULARY_FILE
from records.vocabulary import TERM_LISTS, Vocabulary

from .gone import FILE as GONE_FILE
from .gone import GoneList
from .record_files import home_of, names_of, page_files, record_files, report_misplaced
from .validation import keys_of, partial_record, read_lists, read_record


@dataclass(frozen=True)
class ReadResult:
    """The record of one file, or the problems that it has."""

    record: Record | None
    problems: tuple[Problem, ...]
    partial: Record | None = None


@dataclass(frozen=True)
class ReadVocabulary:
    """The lists of the vocabulary, or the problems that it has."""

    lists: Vocabulary | None
    problems: tuple[Problem, ...]


@dataclass
class Library:
    """All records as they were read, before checks that compare them."""

    root: FilePath
    now: datetime
    kinds: Kinds
    cache: Cache = field(default_factory=lambda: Cache(None))
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    gone: GoneList = field(default_factory=GoneList)
    records: dict[str, dict[str, Record]] = field(default_factory=dict)
    """By kind, then by id; for pages by file."""
    partial: list[Record] = field(default_factory=list)
    """What can be read of records with errors: their texts and references are checked, no more."""
    digests: dict[str, str] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    """What could not be read, by kind and id, by file and by address: references to it are not reported."""
    _source: SourceFile | None = None

    def source(self, name: str) -> SourceFile:
        """The source of a file, read again to place its problems; FileNotFoundError if removed.

        Only the last one is kept: thousands of files with advice take 20 kB each.
        """
        if self._source is None or self._source.name != name:
            self._source = read_source(self.root, name, Problems())
            if self._source is None:
                raise FileNotFoundError(name)
        return self._source

    def place(self, name: str, path: Path) -> Place:
        """The place of a value in a file, which is only read again when it changed."""

        def position() -> tuple[int, int]:
            place = place_of(self.source(name), path)
            return place.line, place.column

        digest = self.digests.get(name)
        at = self.cache.value("place", position, digest, repr(path)) if digest else position()
        return Place(name, *at)

    def ids(self, target: str) -> Collection[str]:
        """The valid ids of a reference to a kind, a vocabulary list or the page templates."""
        if target in TERM_LISTS:
            return self.vocabulary.terms(target)
        return self.records[target] if target in self.kinds else self.kinds.templates

    def all_records(self) -> Iterator[Record]:
        """Every record of every kind."""
        for records in self.records.values():
            yield from records.values()


def load(root: FilePath, now: datetime, kinds: Kinds, problems: Problems, cache: Cache) -> Library:
    """Read every record below `root`; problems in files are reported."""
    library = Library(root, now, kinds, cache)
    _read_vocabulary(library, problems)
    if not library.vocabulary.themes:
        library.unread.add("vocabulary")
    for kind in kinds.records:
        names = record_files(root, kind.model, library.unread, problems)
        records = _records(library, kind.model, list(names), problems)
        library.records[kind.name] = {record.id: record for record in records}
    pages = _records(library, kinds.page.model, list(page_files(root, kinds, problems)), problems)
    library.records[kinds.page.name] = {page.file: page for page in pages}
    report_misplaced(root, kinds, problems)
    if (root / GONE_FILE).exists() and (source := _read(library, GONE_FILE, problems)):
        library.gone = read_lists(source, GoneList, problems) or library.gone
    return library


def _read_vocabulary(library: Library, problems: Problems) -> None:
    if source := read_source(library.root, VOCABULARY_FILE, problems):
        library.digests[source.name] = source.digest
        (result,) = _VOCABULARY.map([source], library.cache)
        library.vocabulary = result.lists or library.vocabulary
        problems.extend(result.problems)


def _read(library: Library, name: str, problems: Problems) -> SourceFile | None:
    source = read_file(library.root, name, problems)
    if source:
        library.digests[name] = source.digest
    return source


def _records(
    library: Library, model: type[Record], names: list[str], problems: Problems
) -> Iterator[Record]:
    """The records in some files; what cannot be read is noted in the library."""
    sources = [source for name in names if (source := _source(library, name, problems))]
    library.digests.update({source.name: source.digest for source in sources})
    unread = set(names)
    results = _record_memo(model).map(sources, library.cache)
    for source, result in zip(sources, results, strict=True):
        if not result.record and _is_misplaced(library, source, model, problems):
            continue
        problems.extend(result.problems)
        if result.record:
            unread.remove(source.name)
            yield result.record
        elif result.partial:
            library.partial.append(result.partial)
    for name in unread:
        is_page = issubclass(model, Handwritten)
        library.unread |= {name} if is_page else names_of(model, PurePosixPath(name).stem)


def _source(library: Library, name: str, problems: Problems) -> SourceFile | None:
    """The source of a file, which a later build in this process reads again when somebody wrote to it."""
    try:
        stamp = settled_stamp(f"{library.root}/{name}")
    except OSError:
        stamp = ""  # told when it is read
    key = f"{name} {stamp}"
    source = library.cache.shared("source", key) if stamp else None
    source = source or read_source(library.root, name, problems)
    if source and stamp:
        library.cache.share("source", key, source)
    return source


def _result(source: SourceFile, model: type[Record]) -> ReadResult:
    problems = Problems()
    parsed = with_fields(source, problems, keys_of(model))
    record = read_record(parsed, model, problems) if parsed else None
    partial = None if record else partial_record(parsed or source, model)
    return ReadResult(record, tuple(problems), partial)


def _record_memo(model: type[Record]) -> Memo[SourceFile, ReadResult]:
    """Reads files of one kind; a file with errors is read in every build."""
    return Memo(
        kind=f"{model.kind} record",
        title=f"{model.folder} lezen",
        make=lambda source: _result(source, model),
        inputs=lambda source: (source.name, source.digest),
        keeps=lambda result: result.record is not None,
        in_memory=True,
    )


def _vocabulary(source: SourceFile) -> ReadVocabulary:
    problems = Problems()
    parsed = with_fields(source, problems)
    lists = read_lists(parsed, Vocabulary, problems) if parsed else None
    return ReadVocabulary(lists, tuple(problems))


_VOCABULARY: Memo[SourceFile, ReadVocabulary] = Memo(
    kind="vocabulary",
    title="Woordenlijst lezen",
    make=_vocabulary,
    inputs=lambda source: (source.digest,),
    keeps=lambda result: result.lists is not None,
    in_memory=True,
)


def _is_misplaced(
    library: Library, source: SourceFile, here: type[Record], problems: Problems
) -> bool:
    """Whether a file in the folder of one kind is a record of another, which is reported."""
    parsed = with_fields(source, Problems())
    home = home_of(parsed, library.kinds, here) if parsed else None
    if home:
        model, example = home
        problems.add(Place(source.name), "record-elsewhere", label=model.label, example=example)
        library.unread |= {source.name, *names_of(model, PurePosixPath(example).stem)}
    return bool(home)
