"""Write the report of a year: jaarverslag-2026.md."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path

from records.editing.year_report import year_report
from records.kind import Kinds

from .public_edition import public_edition

_FIRST = 2000


def add_arguments(parser: ArgumentParser, _kinds: Kinds) -> None:
    """The year."""
    parser.add_argument("--year", default="", help="welk jaar, als 2026")


def run(root: Path, now: datetime, kinds: Kinds, arguments: Namespace) -> int:
    """Write the file; 1 for a wrong year, or when the records have errors."""
    year = arguments.year.strip()
    example = f"make jaarverslag YEAR={now.year}"
    if not re.fullmatch(r"(?:19|20)\d\d", year, re.ASCII):
        print(f"{f'‘{year}’ is geen jaar.' if year else 'Zeg welk jaar.'} Schrijf: {example}")
        return 1
    if not _FIRST <= int(year) <= now.year:
        print(f"{year} kan niet. Kies een jaar van {_FIRST} tot {now.year}: {example}")
        return 1
    context = public_edition(root, now, kinds)
    if context is None:
        return 1
    name = f"jaarverslag-{year}.md"
    text = year_report(int(year), context.records, context.imprint)
    (root / name).write_text(text, encoding="utf-8")
    print(f"Geschreven: {name}")
    return 0
