"""The ledger: every address and feed id that was ever public, and the checks that each still works."""

import os
import re
from bisect import bisect
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple, Self

from records.building.cache import Cache
from records.language.words import enumeration
from records.reading.files import read_text
from records.reading.problems import Place, Problems
from records.record import Record

from .git_log import GitFailure, read_blobs, read_versions, report_failure, run_git

FILE = "projects/_addresses.txt"
REMEMBERED = "origin/adressen"
"""The branch with the same file, to which only publications add (.ci/remember)."""
_SIZE_LIMIT = 50_000_000
"""Maximum bytes of the file: about a million addresses."""
_HEAD = """\
# Elk adres en elk feed-id dat ooit op de site stond, met de dag waarop het er kwam.
# Elke publicatie vult dit aan, op de tak ‘adressen’. Wis hier niets: `make check` waakt erover dat
# niemand een dode link krijgt. Iets bewust weghalen: zie projects/_gone.yml. Stond een adres
# nooit online? Zet of laat het dan hier, met ‘nooit’ erachter: 2026-11-24 projecten/proef/ nooit
"""
_NEVER = " nooit"
"""Suffix of a line for what was never public, so that it may disappear."""
LINE = re.compile(rf"(\d{{4}}-\d{{2}}-\d{{2}}) (\S+)({_NEVER})?")
"""A line of the file: the first day, an address or id, and whether it was never public."""
ENTRY = "tag:"
"""Prefix of the ids of feed entries; all else is an address from the root of the site."""


@dataclass(frozen=True)
class Ledger:
    """Addresses and feed ids, each with its first public day."""

    days: dict[str, date] = field(default_factory=dict)
    never: dict[str, date] = field(default_factory=dict)
    """Entries marked as never public."""
    lines: dict[str, int] = field(default_factory=dict)
    """The line number of each entry; 1 when only the branch has it."""
    is_whole: bool = True

    def knows(self, address: str) -> bool:
        """Whether an address was ever public."""
        return address in self.days

    def first_day(self, record: Record) -> date | None:
        """The first day of the page of a record, under any of its names."""
        days = [self.days.get(record.href_as(name)) for name in record.names]
        return min(filter(None, days), default=None)

    def entry_name(self, record: Record) -> str:
        """The name of a record in the ids of its entries: its own if they have it, else its oldest."""
        return record.id if self._has_entry(record, record.id) else record.oldest_name

    def entry_day(self, record: Record) -> date | None:
        """The day of the first feed entry about a record."""
        return self.days.get(entry_key(record.section, self.entry_name(record)))

    def announces(self, record: Record) -> bool:
        """Whether a record is news: not when its page was public before its kind had entries."""
        return self._has_entry(record, self.entry_name(record)) or self.first_day(record) is None

    def taken_over(self, record: Record) -> list[str]:
        """The names of other records, with entries of their own, that a record took over."""
        own = self._has_entry(record, record.id)
        return [name for name in record.aliases if own and self._has_entry(record, name)]

    def _has_entry(self, record: Record, name: str) -> bool:
        return entry_key(record.section, name) in self.days

    def with_new(
        self,
        addresses: Iterable[str],
        entries: dict[str, date],
        today: date,
        examples: Collection[str] = (),
    ) -> str:
        """The text of the file with new entries; those in `examples` may disappear."""
        new = {**dict.fromkeys(addresses, today), **entries, **self.days}
        old = {key: day for key, day in self.days.items() if key in examples}
        never = {key: f"{day} {key}{_NEVER}\n" for key, day in {**self.never, **old}.items()}
        days = {key: f"{day} {key}\n" for key, day in new.items() if key not in examples}
        lines = {**never, **days}
        return _HEAD + "".join(lines[key] for key in sorted(lines))

    def lost(self, public: set[str], today: date) -> dict[str, date]:
        """Each address and entry id, public by `today`, that is missing from `public`."""
        return {key: day for key, day in self.days.items() if day <= today and key not in public}


def entry_key(section: str, name: str) -> str:
    """The ledger key of the entries about a record: their id without the authority."""
    return f"{ENTRY}{section}/{name}"


def read_ledger(root: Path, problems: Problems) -> Ledger:
    """The ledger below `root`; empty when there is none. Invalid lines are reported."""
    text = read_text(root, FILE, problems, _SIZE_LIMIT) if os.path.lexists(root / FILE) else ""
    if text is None:
        return Ledger(is_whole=False)
    remembered = run_git(root, "show", f"{REMEMBERED}:./{FILE}") or ""
    entries: dict[str, _Entry] = {}
    lines: dict[str, int] = {}
    is_whole = True
    for number, line in [
        *enumerate(text.splitlines(), 1),
        *((1, line) for line in remembered.splitlines()),
    ]:
        if not line or line.startswith("#"):
            continue
        try:
            key, entry = _Entry.read(line)
        except ValueError:
            problems.add(Place(FILE, number), "ledger-line", value=line[:80])
            is_whole = False
            continue
        entries[key] = entry.joined(entries.get(key, entry))
        lines.setdefault(key, number)
    return Ledger(
        {key: entry.day for key, entry in entries.items() if not entry.is_never},
        {key: entry.day for key, entry in entries.items() if entry.is_never},
        lines,
        is_whole,
    )


class _Entry(NamedTuple):
    """What a line says of an address or feed id."""

    day: date
    is_never: bool

    @classmethod
    def read(cls, line: str) -> tuple[str, Self]:
        """The address or id of a line, and what it says; ValueError when it says nothing."""
        match = LINE.fullmatch(line)
        if match is None:
            raise ValueError(line)
        return match[2], cls(date.fromisoformat(match[1]), is_never=bool(match[3]))

    def joined(self, other: Self) -> Self:
        """What two lines say together: the first day, unless it was public after a ‘nooit’."""
        if self.is_never == other.is_never:
            return min(self, other)
        never, public = (self, other) if self.is_never else (other, self)
        return public if public.day > never.day else never


_BATCH = 32
"""How many versions are in memory at once; each may be a megabyte."""
_SHOWN = 3


def check_ledger_history(ledger: Ledger, root: Path, cache: Cache, problems: Problems) -> None:
    """Report a ledger that is gone, or lines that a version in git had and it lacks."""
    try:
        versions = read_versions(root, FILE)
        if versions and not (root / FILE).is_file():
            problems.add(Place(FILE), "ledger-gone")
        if not versions or not ledger.is_whole or not (root / FILE).is_file():
            return  # faulty lines are reported by read_ledger
        inputs = ["\n".join(versions), "\n".join(ledger.lines)]
        lost = cache.value("ledger", partial(_lost, ledger, root, versions), *inputs)
    except GitFailure as failure:
        report_failure(failure, root, problems)
        return
    if lost:
        shown = [f"‘{line}’" for line in lost[:_SHOWN]]
        if len(lost) > _SHOWN:
            shown.append(f"nog {len(lost) - _SHOWN} meer")
        problems.add(_place(lost[0], ledger), "ledger-lost", lines=enumeration(shown))


def _lost(ledger: Ledger, root: Path, versions: list[str]) -> list[str]:
    """The missing lines as an earlier version had them, in the order of the ledger."""
    lines: set[str] = set()
    for start in range(0, len(versions), _BATCH):
        for text in read_blobs(root, versions[start : start + _BATCH]).values():
            lines.update(text.splitlines())
    by_key = {line[2]: line[0] for line in map(LINE.fullmatch, sorted(lines)) if line}
    return [by_key[key] for key in sorted(by_key.keys() - ledger.lines.keys())]


def _place(line: str, ledger: Ledger) -> Place:
    """Where a lost line would be among the remaining ones."""
    keys = sorted(ledger.lines)
    index = bisect(keys, line.split(" ")[1])
    return Place(FILE, ledger.lines[keys[min(index, len(keys) - 1)]] if keys else 1)
