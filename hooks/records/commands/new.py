"""The command that begins a new record."""

from __future__ import annotations

import sys
from argparse import Namespace
from datetime import datetime
from pathlib import Path
from typing import Any

from records.catalogue.validation import FILL_IN
from records.editing.new_record import new_file, new_record
from records.kind import Kind, Kinds
from records.language.ids import slug


def new(root: Path, now: datetime, kinds: Kinds, arguments: Namespace) -> int:
    """Write a new record with placeholders for what a person has to fill in.

    Says what to do next; returns 1 when it cannot be written.
    """
    known = _kinds_by_name(kinds)
    kind = arguments.kind or _asked(f"Wat voor bestand ({', '.join(known)})? ")
    title = " ".join((arguments.title or _asked("Titel? ")).split())
    if kind not in known:
        print(
            f"{f'‘{kind}’ bestaat niet.' if kind else 'Zeg welk soort.'} Kies uit: {', '.join(known)}."
        )
        return 1
    if not slug(title):
        print("Geef een titel met minstens één letter of cijfer.")
        return 1
    name = new_file(known[kind].model, title)
    if (root / name).exists():
        print(f"{name} bestaat al. Kies een andere titel, of pas dat bestand aan.")
        return 1
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(new_record(known[kind], title, now.date()), encoding="utf-8")
    print(f"Geschreven: {name}\nVul elke regel met ‘{FILL_IN}’ in. Daarna: make check.")
    return 0


def _kinds_by_name(kinds: Kinds) -> dict[str, Kind[Any]]:
    """The kinds of which one can write a new record, by what editors call them."""
    return {new.name: kind for kind, new in kinds.giving(lambda kind: kind.new)}


def _asked(question: str) -> str:
    return input(question).strip() if sys.stdin.isatty() else ""
