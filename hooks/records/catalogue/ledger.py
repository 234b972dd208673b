"""The ledger: every address and feed id that was ever public, to detect dead links."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from records.reading.problems import Place, Problems
from records.reading.reader import read_text

FILE = "projects/_addresses.txt"
_SIZE_LIMIT = 50_000_000
"""Maximum bytes of the file: about a million addresses."""
_HEAD = """\
# Elk adres en elk feed-id dat ooit op de site stond, met de dag waarop het er kwam.
# `make remember` vult dit bestand aan. Wis hier niets: `make check` waakt erover dat
# niemand een dode link krijgt. Iets bewust weghalen: zie projects/_gone.yml. Stond een adres
# nooit online? Laat de regel dan staan, met ‘nooit’ erachter: 2026-11-24 projecten/proef/ nooit
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
    """The line number of each entry."""
    is_whole: bool = True
    """Whether every line was valid."""

    def knows(self, address: str) -> bool:
        """Whether an address was ever public."""
        return address in self.days

    def entry_day(self, section: str, name: str) -> date | None:
        """The day of the first feed entry about a record, by the record's oldest name."""
        return self.days.get(entry_key(section, name))

    def with_new(
        self,
        addresses: Iterable[str],
        entries: dict[str, date],
        today: date,
        examples: Collection[str] = (),
    ) -> str:
        """The text of the file with new entries added; existing ones stay unchanged.

        Entries in `examples` are only of hidden examples: they may disappear.
        """
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
    days: dict[str, date] = {}
    never: dict[str, date] = {}
    lines: dict[str, int] = {}
    is_whole = True
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        match = LINE.fullmatch(line)
        try:
            day = date.fromisoformat(match[1]) if match else None
        except ValueError:
            day = None
        if match is None or day is None:
            problems.add(Place(FILE, number), "ledger-line", value=line[:80])
            is_whole = False
            continue
        (never if match[3] else days)[match[2]] = day
        lines[match[2]] = number
    return Ledger(days, never, lines, is_whole)
