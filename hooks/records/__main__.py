"""`python -m records VERB`: check, new, format, report and so on, from the project's root."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from records.catalogue.tree import put_back_site, tree_problems
from records.commands import (
    check,
    generate,
    new,
    newsletter,
    proposal,
    remember,
    report,
    settings,
    year_report,
)
from records.commands import format as format_
from records.kind import Kinds
from records.kinds.registry import KINDS
from records.reading.output import run_command
from records.reading.problem_forms import as_text


class Verb(Protocol):
    """A module of commands/."""

    __doc__: str | None

    def add_arguments(self, parser: ArgumentParser, kinds: Kinds) -> None:
        """Say what may stand behind the verb."""

    def run(self, root: Path, now: datetime, kinds: Kinds, arguments: Namespace) -> int:
        """Do it; 0 when all went well."""


VERBS: dict[str, Verb] = {
    "check": check,
    "new": new,
    "format": format_,
    "report": report,
    "generate": generate,
    "remember": remember,
    "settings": settings,
    "proposal": proposal,
    "newsletter": newsletter,
    "year-report": year_report,
}


_WRITE = {"new", "format", "generate"}
"""The verbs that write even when records have errors."""


def main(root: Path, arguments: Sequence[str], kinds: Kinds = KINDS) -> int:
    """Do what the arguments ask in the project at `root`; 0 when all went well."""
    parser = ArgumentParser(prog="records", description="Werken met de bestanden van de site.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    for name, module in VERBS.items():
        first_line = (module.__doc__ or "").splitlines()[0]
        parser_of_verb = verbs.add_parser(name, help=first_line, description=first_line)
        module.add_arguments(parser_of_verb, kinds)
    chosen = parser.parse_args(arguments)

    def run(now: datetime) -> int:
        put_back_site(root)
        if chosen.verb in _WRITE and (unsafe := tree_problems(root).errors):
            print(as_text(unsafe, root))
            return 1
        return VERBS[chosen.verb].run(root, now, kinds, chosen)

    return run_command(run)


if __name__ == "__main__":
    sys.exit(main(Path.cwd(), sys.argv[1:]))
