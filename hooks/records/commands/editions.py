"""The commands that write something of the public edition: the newsletter, the report of a year, an export."""

import os
import re
from argparse import Namespace
from datetime import date, datetime
from pathlib import Path

from records.all_kinds import Kinds
from records.catalogue.catalogue import Catalogue
from records.catalogue.settings import read_settings
from records.editing import newsletter as letter
from records.editing.year_report import year_report as report_of
from records.export.site_export import write_export
from records.forms.context import Context
from records.forms.imprint import imprint_of
from records.reading.problem_forms import as_text
from records.reading.problems import Problems
from records.site.site import context_of
from records.site.site_reader import read_site

from .run import Refusal, refuse_errors

_FIRST = date(2000, 1, 1)
"""An earlier day is a slip of the fingers."""


def newsletter(root: Path, now: datetime, kinds: Kinds, arguments: Namespace) -> None:
    """Write an issue of the newsletter: nieuwsbrief.html to send, nieuwsbrief.txt for who reads no HTML."""
    since = _since(arguments.since, now.date())
    issue = letter.issue_since(since, *_public_edition(root, now, kinds))
    _write(root / "nieuwsbrief.html", letter.as_html(issue, root / "overrides"))
    _write(root / "nieuwsbrief.txt", letter.as_text(issue))


def _since(text: str, today: date) -> date:
    example = f"make nieuwsbrief SINCE={today.replace(day=1)}"
    day = re.fullmatch(r"\d{4}-\d\d-\d\d", text.strip(), re.ASCII)
    try:
        since = date.fromisoformat(day[0] if day else "")
    except ValueError:
        said = f"‘{text}’ is geen dag." if text else "Zeg vanaf welke dag."
        raise Refusal(f"{said} Schrijf jaar, maand en dag: {example}") from None
    if not _FIRST <= since <= today:
        said = "moet nog komen" if since > today else "is te lang geleden"
        raise Refusal(f"{text} {said}. Kies een dag in het voorbije jaar: {example}")
    return since


def year_report(root: Path, now: datetime, kinds: Kinds, arguments: Namespace) -> None:
    """Write the report of a year: jaarverslag-2026.md."""
    year = arguments.year.strip()
    example = f"make jaarverslag YEAR={now.year}"
    if not re.fullmatch(r"(?:19|20)\d\d", year, re.ASCII):
        said = f"‘{year}’ is geen jaar." if year else "Zeg welk jaar."
        raise Refusal(f"{said} Schrijf: {example}")
    if not _FIRST.year <= int(year) <= now.year:
        raise Refusal(f"{year} kan niet. Kies een jaar van {_FIRST.year} tot {now.year}: {example}")
    catalogue, context = _public_edition(root, now, kinds)
    text = report_of(int(year), catalogue, context.imprint)
    _write(root / f"jaarverslag-{year}.md", text)


def export(root: Path, now: datetime, kinds: Kinds, arguments: Namespace) -> None:
    """Export the site as Markdown pages that need no hooks."""
    site, problems = read_site(root, now, kinds, examples=None)
    refuse_errors(problems, root)
    print(f"{write_export(root, site, arguments.folder)} pagina's in {arguments.folder}.")


def _public_edition(root: Path, now: datetime, kinds: Kinds) -> tuple[Catalogue, Context]:
    site, problems = read_site(root, now, kinds, examples=None)
    settings = read_settings(root, os.environ, Problems())
    if problems.errors or not settings:
        raise Refusal(as_text(problems.errors, root))
    imprint = imprint_of(settings.model_dump(), site_url=settings.host)
    return site.catalogue, context_of(site, imprint)


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    print(f"Geschreven: {file.name}")
