"""The ledger: every address and feed id that was ever public, so that none of them is lost."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from records.reading.problems import Place, Problems

from .git_log import GitLog

FILE = "projects/_addresses.txt"
_HEAD = """\
# Elk adres en elk feed-id dat ooit op de site stond, met de dag waarop het er kwam.
# `make remember` vult dit bestand aan. Wis hier niets: `make check` waakt erover dat
# niemand een dode link krijgt. Iets bewust weghalen: zie projects/_gone.yml.
"""
_LINE = re.compile(r"(\d{4}-\d{2}-\d{2}) (\S+)")
_ENTRY = "tag:"
"""Before the id of a feed entry; the rest of the line is an address from the root of the site."""


@dataclass(frozen=True)
class Ledger:
    """What was public, each with its line in the file and the first day."""

    days: dict[str, date] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    def knows(self, address: str) -> bool:
        """Whether an address was ever public."""
        return address in self.days

    def entry_day(self, section: str, name: str) -> date | None:
        """The day on which the feed first held an entry about a record, by its oldest name."""
        return self.days.get(entry_key(section, name))

    def with_new(self, addresses: Iterable[str], entries: dict[str, date], today: date) -> str:
        """The text of the file with what is new; what it had stays as it was."""
        fresh = {**dict.fromkeys(addresses, today), **entries}
        days = {**fresh, **self.days}
        return _HEAD + "".join(f"{days[key]} {key}\n" for key in sorted(days))

    def check(self, public: set[str], today: date, problems: Problems) -> None:
        """Note each address and entry id, public by `today`, that would disappear."""
        for key, day in self.days.items():
            if day <= today and key not in public:
                place = Place(FILE, self.lines[key])
                code = "entry-lost" if key.startswith(_ENTRY) else "address-lost"
                problems.add(place, code, address=key.removeprefix(_ENTRY), day=str(day))


def entry_key(section: str, name: str) -> str:
    """How the ledger names the entries about a record: their id without the authority."""
    return f"{_ENTRY}{section}/{name}"


def read_ledger(root: Path, log: GitLog, problems: Problems) -> Ledger:
    """The ledger below `root`; empty when there is none yet.

    Lines that are none are noted, and a file that is gone although git knows it.
    """
    ledger = Ledger()
    path = root / FILE
    if not path.is_file() and any(revision.file == FILE for revision in log.revisions):
        problems.add(Place(FILE, 1), "ledger-gone")
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line)
        try:
            day = date.fromisoformat(found[1]) if found else None
        except ValueError:
            day = None
        if found is None or day is None:
            problems.add(Place(FILE, number), "ledger-line", value=line[:80])
            continue
        ledger.days[found[2]], ledger.lines[found[2]] = day, number
    return ledger
