"""Check all records and report their problems, without a build."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path

from records.kind import Kinds
from records.reading.problem_forms import FORMS
from records.site.site import read_site


def add_arguments(parser: ArgumentParser, _kinds: Kinds) -> None:
    """The form of the output, and a file for the summary of a pull request."""
    parser.add_argument("--form", choices=FORMS, default="text", help="hoe de fouten eruitzien")
    parser.add_argument("--summary", type=Path, help="zet een Markdown-lijst achteraan dit bestand")


def run(root: Path, now: datetime, kinds: Kinds, arguments: Namespace) -> int:
    """Print every problem below `root`; 1 when one of them is an error."""
    site, problems = read_site(root, now, kinds)
    said = FORMS[arguments.form](problems, root)
    if not said and arguments.form == "text":
        said = f"Alles in orde: {len(site.routes)} pagina's nagekeken."
    if said:
        print(said)
    if arguments.summary:
        with arguments.summary.open("a", encoding="utf-8") as summary:
            summary.write(FORMS["markdown"](problems, root) + "\n")
    return 1 if problems.errors else 0
