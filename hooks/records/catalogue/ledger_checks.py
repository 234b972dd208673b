"""Lines that the ledger lost: without them nobody would notice a dead link."""

from __future__ import annotations

from bisect import bisect
from functools import partial
from pathlib import Path

from records.building.cache import Cache
from records.language.words import enumeration
from records.reading.problems import Place, Problems

from .git_log import GitLog, read_blobs
from .ledger import FILE, LINE, Ledger

_AT_ONCE = 32
"""How many versions of the ledger are in memory together; each may be a megabyte."""
_NAMED = 3
"""How many lines a message names."""


def check_lines(ledger: Ledger, root: Path, log: GitLog, cache: Cache, problems: Problems) -> None:
    """Note what some version that git knows had, and the ledger has no more: itself, or lines.

    Nothing else follows from git, so that a clone without its history gives the same bytes.
    """
    versions = dict.fromkeys(
        blob
        for revision in log.revisions
        if revision.file == FILE
        for blob in (revision.before, revision.after)
        if blob
    )
    if not versions:
        return
    if not (root / FILE).is_file():
        problems.add(Place(FILE), "ledger-gone")
        return
    if not ledger.is_whole:
        return  # the ledger of before has to come back anyhow
    question = ["\n".join(versions), "\n".join(ledger.lines)]
    lost = cache.value("ledger", partial(_lost, ledger, root, list(versions)), *question)
    if lost:
        named = [f"‘{line}’" for line in lost[:_NAMED]]
        if len(lost) > _NAMED:
            named.append(f"nog {len(lost) - _NAMED} meer")
        problems.add(_place(lost[0], ledger), "ledger-lost", lines=enumeration(named))


def _lost(ledger: Ledger, root: Path, versions: list[str]) -> list[str]:
    """The lines that are lost, as a version of the ledger had them, in its order."""
    found: set[str] = set()
    for start in range(0, len(versions), _AT_ONCE):
        for text in read_blobs(root, versions[start : start + _AT_ONCE]).values():
            found.update(text.splitlines())
    lines = {line[2]: line[0] for line in map(LINE.fullmatch, sorted(found)) if line}
    return [lines[key] for key in sorted(lines.keys() - ledger.lines.keys())]


def _place(line: str, ledger: Ledger) -> Place:
    """Where a lost line stood, among those that are left."""
    left = sorted(ledger.lines)
    at = bisect(left, line.split(" ")[1])
    return Place(FILE, ledger.lines[left[min(at, len(left) - 1)]] if left else 1)
