"""Print the report for editors; its findings never make it fail."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path

from records.catalogue.settings import shows_examples
from records.editing.report import as_markdown, report
from records.kind import Kinds
from records.reading.problem_forms import as_text
from records.site.site import read_site


def add_arguments(parser: ArgumentParser, _kinds: Kinds) -> None:
    """Whether to ask other sites, and a file for the summary of a nightly build."""
    parser.add_argument("--links", action="store_true", help="vraag of andere sites antwoorden")
    parser.add_argument("--summary", type=Path, help="zet het verslag ook achteraan dit bestand")


def run(root: Path, now: datetime, kinds: Kinds, arguments: Namespace) -> int:
    """Print the report as Markdown; 1 only when the records cannot be read."""
    examples = shows_examples(root, os.environ)
    site, problems = read_site(root, now, kinds, examples=examples)
    if problems.errors:
        print(as_text(problems.errors, root))
        return 1
    text = as_markdown(report(site, root, links=arguments.links))
    print(text)
    if arguments.summary:
        with arguments.summary.open("a", encoding="utf-8") as summary:
            summary.write(text + "\n")
    return 0
