"""Checks that no line was removed from the ledger, by comparing it with its git history."""

from __future__ import annotations

from bisect import bisect
from functools import partial
from pathlib import Path

from records.building.cache import Cache
from records.language.words import enumeration
from records.reading.problems import Place, Problems

from .git_log import GitFailure, read_blobs, read_versions, report_failure
from .ledger import FILE, LINE, Ledger

_BATCH = 32
"""How many versions are in memory at once; each may be a megabyte."""
_SHOWN = 3
"""How many lines a message shows."""


def check_ledger_history(ledger: Ledger, root: Path, cache: Cache, problems: Problems) -> None:
    """Report a removed ledger, or lines that an earlier version had and the ledger lacks.

    Only this check depends on git, so a shallow clone builds the same site.
    """
    try:
        versions = read_versions(root, FILE)
        if versions:
            _check(ledger, root, versions, cache, problems)
    except GitFailure as failure:
        report_failure(failure, root, problems)


def _check(
    ledger: Ledger, root: Path, versions: list[str], cache: Cache, problems: Problems
) -> None:
    """Compare the ledger with its versions, of which the names are given."""
    if not (root / FILE).is_file():
        problems.add(Place(FILE), "ledger-gone")
        return
    if not ledger.is_whole:
        return  # reported already by read_ledger
    inputs = ["\n".join(versions), "\n".join(ledger.lines)]
    lost = cache.value("ledger", partial(_lost, ledger, root, versions), *inputs)
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
