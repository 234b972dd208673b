"""Write an issue of the newsletter: nieuwsbrief.html to send, nieuwsbrief.txt for who reads no HTML."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from datetime import date, datetime
from pathlib import Path

from records.editing.newsletter import as_html, as_text, issue_since
from records.kind import Kinds

from .public_edition import public_edition

NAME = "nieuwsbrief"
_FIRST = date(2000, 1, 1)
"""An earlier day is a slip of the fingers."""
_FORM = "make nieuwsbrief SINCE={}"


def add_arguments(parser: ArgumentParser, _kinds: Kinds) -> None:
    """The first day of which it tells."""
    parser.add_argument("--since", default="", help="vanaf welke dag, als 2026-11-01")


def run(root: Path, now: datetime, kinds: Kinds, arguments: Namespace) -> int:
    """Write both files; 1 for a wrong day, or when the records have errors."""
    example = _FORM.format(now.date().replace(day=1))
    since = _day(arguments.since.strip())
    if since is None:
        said = f"‘{arguments.since}’ is geen dag." if arguments.since else "Zeg vanaf welke dag."
        print(f"{said} Schrijf jaar, maand en dag: {example}")
        return 1
    if not _FIRST <= since <= now.date():
        said = "moet nog komen" if since > now.date() else "is te lang geleden"
        print(f"{arguments.since} {said}. Kies een dag in het voorbije jaar: {example}")
        return 1
    context = public_edition(root, now, kinds)
    if context is None:
        return 1
    issue = issue_since(since, context)
    for ending, text in (("html", as_html(issue, root / "overrides")), ("txt", as_text(issue))):
        (root / f"{NAME}.{ending}").write_text(text, encoding="utf-8")
        print(f"Geschreven: {NAME}.{ending}")
    return 0


def _day(text: str) -> date | None:
    """A day; None when a text is none."""
    try:
        return (
            date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII) else None
        )
    except ValueError:
        return None
