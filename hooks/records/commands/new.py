"""The command that begins a new record."""

from __future__ import annotations

import sys
from argparse import Namespace
from datetime import datetime
from pathlib import Path

from records.catalogue.validation import FILL_IN
from records.editing.new_record import new_file, new_record
from records.kind import Kinds
from records.language.ids import slug

from .run import Refusal


def new(root: Path, now: datetime, kinds: Kinds, arguments: Namespace) -> None:
    """Write a new record with placeholders for what a person has to fill in.

    Says what to do next.
    """
    known = {new.name: kind for kind, new in kinds.giving(lambda kind: kind.new)}
    kind = arguments.kind or _asked(f"Wat voor bestand ({', '.join(known)})? ")
    title = " ".join((arguments.title or _asked("Titel? ")).split())
    if kind not in known:
        said = f"‘{kind}’ bestaat niet." if kind else "Zeg welk soort."
        raise Refusal(f"{said} Kies uit: {', '.join(known)}.")
    if not slug(title):
        raise Refusal("Geef een titel met minstens één letter of cijfer.")
    name = new_file(known[kind].model, title)
    if (root / name).exists():
        raise Refusal(f"{name} bestaat al. Kies een andere titel, of pas dat bestand aan.")
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(new_record(known[kind], title, now.date()), encoding="utf-8")
    print(f"Geschreven: {name}\nVul elke regel met ‘{FILL_IN}’ in. Daarna: make check.")


def _asked(question: str) -> str:
    return input(question).strip() if sys.stdin.isatty() else ""
