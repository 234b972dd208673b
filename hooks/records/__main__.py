"""`python -m records VERB`: check, new, format, report and so on, from the project's root."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from records.catalogue.tree import put_back_site, tree_problems
from records.commands.editions import newsletter, year_report
from records.commands.printing import check, proposal, report, settings
from records.commands.writing import format_records, generate, kinds_by_name, new, remember
from records.kind import Kinds
from records.kinds.registry import KINDS
from records.reading.output import run_command
from records.reading.problem_forms import FORMS, as_text

Verb = Callable[[Path, datetime, Kinds, Namespace], int]
_WRITE = (new, format_records, generate)
"""The verbs that write even when records have errors."""


def main(root: Path, arguments: Sequence[str], kinds: Kinds = KINDS) -> int:
    """Do what the arguments ask in the project at `root`; 0 when all went well."""
    chosen = _parser(kinds).parse_args(arguments)

    def run(now: datetime) -> int:
        put_back_site(root)
        if chosen.run in _WRITE and (unsafe := tree_problems(root).errors):
            print(as_text(unsafe, root))
            return 1
        return int(chosen.run(root, now, kinds, chosen))

    return run_command(run)


def _parser(kinds: Kinds) -> ArgumentParser:
    """All verbs with their arguments."""
    parser = ArgumentParser(prog="records", description="Werken met de bestanden van de site.")
    verbs = parser.add_subparsers(dest="verb", required=True)

    def verb(name: str, run: Verb) -> ArgumentParser:
        first_line = (run.__doc__ or "").splitlines()[0]
        found = verbs.add_parser(name, help=first_line, description=first_line)
        found.set_defaults(run=run)
        return found

    add = verb("check", check).add_argument
    add("--form", choices=FORMS, default="text", help="hoe de fouten eruitzien")
    add("--summary", type=Path, help="zet een Markdown-lijst achteraan dit bestand")
    add = verb("new", new).add_argument
    add("--kind", default="", help=", ".join(kinds_by_name(kinds)))
    add("--title", default="", help="de titel van het nieuwe bestand")
    repair = "verbeter zonder te vragen wat maar één ding kan betekenen"
    verb("format", format_records).add_argument("--repair", action="store_true", help=repair)
    add = verb("report", report).add_argument
    add("--links", action="store_true", help="vraag of andere sites antwoorden")
    add("--summary", type=Path, help="zet het verslag ook achteraan dit bestand")
    verb("generate", generate)
    verb("remember", remember)
    verb("settings", settings)
    event = "een gebeurtenis ‘issues’ van GitHub (JSON)"
    verb("proposal", proposal).add_argument("event", type=Path, help=event)
    since = "vanaf welke dag, als 2026-11-01"
    verb("newsletter", newsletter).add_argument("--since", default="", help=since)
    verb("year-report", year_report).add_argument("--year", default="", help="welk jaar, als 2026")
    return parser


if __name__ == "__main__":
    sys.exit(main(Path.cwd(), sys.argv[1:]))
