"""History: what changed in each record, day by day, in plain Dutch."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property, partial
from heapq import merge
from itertools import groupby, islice
from operator import itemgetter
from typing import TypeVar

from records.building.cache import Cache
from records.forms.context import Edit
from records.language.dates import ZONE
from records.reading.problems import Problems
from records.reading.reader import source_of
from records.record import Record

from .differences import NameOf, differences
from .git_log import GitLog, Revision
from .validation import read_record

SHOWN = 10
"""How many days of changes the page of a record shows."""

ADDED = "Toegevoegd aan deze site."
UNCLEAR = "Aangepast."
"""The sentence for a version that the current model cannot read."""

SomeRecord = TypeVar("SomeRecord", bound=Record)
Blobs = Callable[[Iterable[str]], dict[str, str]]


@dataclass(frozen=True)
class Change:
    """What changed in one record on one day."""

    record: Record
    day: date
    sentences: tuple[str, ...]

    @property
    def href(self) -> str:
        """The address of the record."""
        return self.record.href


class History:
    """The changes of public records in the git history."""

    def __init__(
        self, log: GitLog, records: Iterable[Record], read: Blobs, name_of: NameOf, cache: Cache
    ) -> None:
        self.is_whole = log.is_whole
        self._read, self._name_of, self._cache = read, name_of, cache
        by_file: dict[str, list[Revision]] = defaultdict(list)
        for revision in log.revisions:
            by_file[revision.file].append(revision)
        self._by_file = by_file
        self._steps = {
            record.file: steps for record in records if (steps := list(_steps(record, by_file)))
        }

    def __bool__(self) -> bool:
        return bool(self._steps)

    def of(self, record: Record) -> list[Change]:
        """The changes of a record since it was public, newest first, at most SHOWN."""
        return list(self._changes(record))

    def latest(self, records: Iterable[Record], count: int) -> list[Change]:
        """The newest `count` changes of some records, newest first; older ones are not computed."""
        merged = merge(*map(self._ranked_changes, records), key=itemgetter(0))
        latest = islice(((rank, change) for rank, change in merged if change), count)
        return [change for _, change in sorted(latest, key=itemgetter(0))]

    def _ranked_changes(self, record: Record) -> Iterator[tuple[tuple[int, str], Change | None]]:
        """The changes of a record, each after its rank; first the rank of the newest alone, without computing it."""
        for step in self._steps.get(record.file, ())[:1]:
            yield (-step.day.toordinal(), record.href), None
        for change in self._changes(record):
            yield (-change.day.toordinal(), record.href), change

    def versions(self, record: SomeRecord) -> Iterator[tuple[date, SomeRecord, SomeRecord]]:
        """Each day on which a public record changed, with the record before and after."""
        for step in self._steps.get(record.file, ()):
            before, after = self._both(record, step)
            if before and after and before.is_public(_evening(step.day)):
                yield step.day, before, after

    def edits(self, record: Record, since: date) -> Iterator[Edit]:
        """What changed in a record since a day, newest first, while it was public."""
        for step in self._steps.get(record.file, ()):
            if step.day >= since and step.before and step.after:
                inputs = (record.file, str(step.day), step.before, step.after)
                if edit := self._cache.value("edits", partial(self._edit, record, step), *inputs):
                    yield edit

    def sentences(self, record: Record, day: date) -> list[str]:
        """What an edit changed in a record on a day."""
        steps = (step for step in self._steps.get(record.file, ()) if step.day == day)
        versions = (self._both(record, step) for step in steps)
        pairs = ((old, new) for old, new in versions if old and new)
        return [words for pair in pairs for words in differences(*pair, self._name_of)]

    def taken_over(self, record: Record) -> Iterator[tuple[str, str, date]]:
        """Name, title and day of each record that merged into this one; a rename is no merger."""
        folder, _, file = record.file.rpartition("/")
        files = {name: f"{folder}/{name}{file[file.rindex('.') :]}" for name in record.names}
        revisions = [one for name in files.values() for one in self._by_file.get(name, ())]
        added = {revision.day for revision in revisions if revision.before is None}
        for name in record.aliases:
            last = next((one for one in revisions if one.file == files[name]), None)
            if last and last.before and last.after is None and last.day not in added:
                text = self._read([last.before]).get(last.before, "")
                source = source_of(record.file, text, Problems())
                old = read_record(source, type(record), Problems()) if source else None
                yield name, old.title if old else name, last.day

    def _edit(self, record: Record, step: Revision) -> Edit | None:
        """What changed in a record in one step; None while it was hidden."""
        before, after = self._both(record, step)
        evening = _evening(step.day)
        if not (before and after and before.is_public(evening) and after.is_public(evening)):
            return None
        keys = type(record).fields
        changed = tuple(key for key in keys if getattr(before, key) != getattr(after, key))
        return Edit(step.day, changed, after.badge if before.badge != after.badge else "")

    def _changes(self, record: Record) -> Iterator[Change]:
        start = record.public_from or date.min
        for step in self._steps.get(record.file, ()):
            evening = _evening(step.day)
            before = self._version(record, step.before)
            if step.before is None or (before and not before.is_public(evening)):
                yield Change(record, max(step.day, start), (ADDED,))
                return
            if step.day < start:
                yield Change(record, start, (ADDED,))
                return
            after = self._version(record, step.after)
            if after and not after.is_public(evening):
                continue
            sentences: tuple[str, ...] = (UNCLEAR,)
            if before and after:
                sentences = tuple(differences(before, after, self._name_of))
            if sentences:
                yield Change(record, step.day, sentences)

    def _both(
        self, record: SomeRecord, step: Revision
    ) -> tuple[SomeRecord | None, SomeRecord | None]:
        return self._version(record, step.before), self._version(record, step.after)

    def _version(self, record: SomeRecord, blob: str | None) -> SomeRecord | None:
        """An old version of a record; None when it did not exist or is no longer readable."""
        text = self._texts.get(blob or "")
        if text is None:
            return None
        source = source_of(record.file, text, Problems())
        return read_record(source, type(record), Problems()) if source else None

    @cached_property
    def _texts(self) -> dict[str, str]:
        steps = [step for steps in self._steps.values() for step in steps if step.before]
        return self._read(blob for step in steps for blob in (step.before, step.after) if blob)


def _evening(day: date) -> datetime:
    return datetime.combine(day, time.max, ZONE)


def _steps(record: Record, by_file: dict[str, list[Revision]]) -> Iterator[Revision]:
    """The net changes of a record under all its names, newest first, at most SHOWN days."""
    folder, _, name = record.file.rpartition("/")
    suffix = name[name.rindex(".") :]
    names = [record.file, *(f"{folder}/{alias}{suffix}" for alias in record.aliases)]
    revisions = [revision for name in names for revision in by_file.get(name, ())]
    revisions.sort(key=lambda revision: revision.day, reverse=True)
    days = groupby(revisions, key=lambda revision: revision.day)
    for day, group in islice(days, SHOWN):
        yield _net(day, list(group)[::-1])


def _net(day: date, revisions: list[Revision]) -> Revision:
    """The net change of a day from its revisions, oldest first; a rename is a deletion and an addition."""
    deleted = next((revision.before for revision in revisions if revision.after is None), None)
    after = next((revision.after for revision in revisions[::-1] if revision.after), None)
    return Revision(day, revisions[0].file, revisions[0].before or deleted, after)
