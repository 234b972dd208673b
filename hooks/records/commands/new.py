"""Write a new record with placeholders for what a person has to fill in."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path

from records.editing.new_record import new_file, new_record
from records.kinds.registry import KINDS
from records.language.ids import slug
from records.reading.placeholders import FILL_IN

NEW = {new.name: kind for kind, new in KINDS.giving(lambda kind: kind.new)}
"""The kinds that have new records, by their Dutch name."""


def add_arguments(parser: ArgumentParser) -> None:
    """Kind and title; asked for when absent."""
    parser.add_argument("--kind", default="", help=", ".join(NEW))
    parser.add_argument("--title", default="", help="de titel van het nieuwe bestand")


def run(root: Path, now: datetime, arguments: Namespace) -> int:
    """Write the file and print the next step; 1 when kind or title is invalid or taken."""
    kind = arguments.kind or _asked(f"Wat voor bestand ({', '.join(NEW)})? ")
    title = " ".join((arguments.title or _asked("Titel? ")).split())
    if kind not in NEW:
        print(f"‘{kind}’ bestaat niet. Kies uit: {', '.join(NEW)}.")
        return 1
    if not slug(title):
        print("Geef een titel met minstens één letter of cijfer.")
        return 1
    name = new_file(NEW[kind].model, title)
    if (root / name).exists():
        print(f"{name} bestaat al. Kies een andere titel, of pas dat bestand aan.")
        return 1
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(new_record(NEW[kind], title, now.date()), encoding="utf-8")
    print(f"Geschreven: {name}\nVul elke regel met ‘{FILL_IN}’ in. Daarna: make check.")
    return 0


def _asked(question: str) -> str:
    return input(question).strip() if sys.stdin.isatty() else ""
