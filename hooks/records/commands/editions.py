"""The commands that write something of the public edition: the newsletter, the report of a year, an export."""

from __future__ import annotations

import os
import re
from argparse import Namespace
from datetime import date, datetime
from pathlib import Path

from records.catalogue.settings import read_settings, shows_examples
from records.editing import newsletter as letter
from records.editing.year_report import year_report as report_of
from records.export.export import write_export
from records.forms.imprint import imprint_of
from records.kind import Kinds
from records.reading.problem_forms import as_text
from records.reading.problems import Problems
from records.reading.problems import report as listed
from records.site.context import SiteContext, context_of
from records.site.site_reader import read_site

_FIRST = date(2000, 1, 1)
"""An earlier day is a slip of the fingers."""


def newsletter(root: Path, now: datetime, kinds: Kinds, arguments: Namespace) -> int:
    """Write an issue of the newsletter: nieuwsbrief.html to send, nieuwsbrief.txt for who reads no HTML.

    Returns 1 for a wrong day, or when the records have errors.
    """
    example = f"make nieuwsbrief SINCE={now.date().replace(day=1)}"
    since = _day(arguments.since.strip())
    if since is None:
        said = f"‘{arguments.since}’ is geen dag." if arguments.since else "Zeg vanaf welke dag."
        print(f"{said} Schrijf jaar, maand en dag: {example}")
        return 1
    if not _FIRST <= since <= now.date():
        said = "moet nog komen" if since > now.date() else "is te lang geleden"
        print(f"{arguments.since} {said}. Kies een dag in het voorbije jaar: {example}")
        return 1
    context = _public_edition(root, now, kinds)
    if context is None:
        return 1
    issue = letter.issue_since(since, context)
    _write(root / "nieuwsbrief.html", letter.as_html(issue, root / "overrides"))
    _write(root / "nieuwsbrief.txt", letter.as_text(issue))
    return 0


def _day(text: str) -> date | None:
    """A day; None when a text is none."""
    try:
        return (
            date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII) else None
        )
    except ValueError:
        return None


def year_report(root: Path, now: datetime, kinds: Kinds, arguments: Namespace) -> int:
    """Write the report of a year: jaarverslag-2026.md.

    Returns 1 for a wrong year, or when the records have errors.
    """
    year = arguments.year.strip()
    example = f"make jaarverslag YEAR={now.year}"
    if not re.fullmatch(r"(?:19|20)\d\d", year, re.ASCII):
        print(f"{f'‘{year}’ is geen jaar.' if year else 'Zeg welk jaar.'} Schrijf: {example}")
        return 1
    if not _FIRST.year <= int(year) <= now.year:
        print(f"{year} kan niet. Kies een jaar van {_FIRST.year} tot {now.year}: {example}")
        return 1
    context = _public_edition(root, now, kinds)
    if context is None:
        return 1
    text = report_of(int(year), context.records, context.imprint)
    _write(root / f"jaarverslag-{year}.md", text)
    return 0


def export(root: Path, now: datetime, kinds: Kinds, arguments: Namespace) -> int:
    """Export the site as Markdown pages that need no hooks.

    Returns 1 when a record has an error.
    """
    examples = shows_examples(root, os.environ)
    site, problems = read_site(root, now, kinds, examples=examples)
    if problems.errors:
        print(listed(problems))
        return 1
    print(f"{write_export(root, site, arguments.folder)} pagina's in {arguments.folder}.")
    return 0


def _public_edition(root: Path, now: datetime, kinds: Kinds) -> SiteContext | None:
    """The site as visitors see it; None after its errors are printed."""
    examples = shows_examples(root, os.environ)
    site, problems = read_site(root, now, kinds, examples=examples)
    settings = read_settings(root, os.environ, Problems())
    if problems.errors or not settings:
        print(as_text(problems.errors, root))
        return None
    return context_of(site, imprint_of(settings.model_dump(), site_url=settings.host))


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    print(f"Geschreven: {file.name}")
