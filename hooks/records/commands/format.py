"""Put fields in the standard order, and offer to repair likely typing mistakes."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from records.editing.formatter import formatted, is_certain, repaired
from records.kind import Kinds
from records.language.characters import visible
from records.reading.folders import files_below
from records.reading.problems import Problem, Problems
from records.site.site import read_site

_ROUNDS = 5


def add_arguments(parser: ArgumentParser, _kinds: Kinds) -> None:
    """Whether to mend without asking."""
    parser.add_argument(
        "--repair",
        action="store_true",
        help="verbeter zonder te vragen wat maar één ding kan betekenen",
    )


def run(root: Path, now: datetime, kinds: Kinds, arguments: Namespace) -> int:
    """Rewrite each file that gets better; nothing that somebody wrote is lost."""
    for _ in range(_ROUNDS):  # what is mended may show the next mistake
        _, problems = read_site(root, now, kinds)
        if not _repair(root, problems, yes=arguments.repair) or not arguments.repair:
            break
    for name in _files(root):
        path = root / name
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            continue
        new = formatted(text, kinds.model_of(name), name)
        if new != text:
            path.write_text(new, encoding="utf-8")
            print(f"In orde gezet: {name}")
    return 0


def _files(root: Path) -> list[str]:
    """The files of all records, by path from the root."""
    projects = [name for name in files_below(root, "projects", Problems()) if name.count("/") == 1]
    names = [*projects, *files_below(root, "docs", Problems())]
    return [name for name in names if name.endswith((".yml", ".md"))]


def _repair(root: Path, problems: Iterable[Problem], *, yes: bool) -> int:
    """Apply suggestions from the last problem to the first, so that positions stay valid.

    With `yes` only those that have one reading are applied; returns how many there were.
    """
    number = 0
    for problem in reversed(list(problems)):
        path = root / problem.place.file
        if not path.is_file() or (yes and not is_certain(problem)):
            continue
        lines = path.read_bytes().decode("utf-8-sig", "surrogateescape").split("\n")
        index = problem.place.line - 1
        new = repaired(lines[index], problem) if index < len(lines) else None
        if new is not None and (yes or _agrees(problem, lines[index], new)):
            lines[index] = new
            path.write_bytes("\n".join(lines).encode("utf-8", "surrogateescape"))
            print(f"Verbeterd: {problem.place}: {visible(new)}")
            number += 1
    return number


def _agrees(problem: Problem, old: str, new: str) -> bool:
    print(f"{problem.place}\n  nu:      {old.strip()}\n  voorstel: {new.strip()}")
    if not sys.stdin.isatty():
        return False
    return input("Verbeteren? [j/N] ").strip().lower() in {"j", "ja"}
