"""`python -m records VERB`: check, new, format, report and so on, from the project's root."""

from __future__ import annotations

import gc
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import datetime
from importlib import import_module
from pathlib import Path

from records.catalogue.tree import put_back_site, tree_problems
from records.commands.run import Refusal, refuse_errors, run_command
from records.kind import Kinds
from records.kinds.registry import KINDS
from records.reading.problem_forms import FORMS

_WRITE = {"new", "format", "generate"}
"""The verbs that write even when records have errors."""


def main(root: Path, arguments: Sequence[str], kinds: Kinds = KINDS) -> int:
    """Do what the arguments ask in the project at `root`; 0 when all went well."""
    chosen = _parser(kinds).parse_args(arguments)

    def run(now: datetime) -> int:
        put_back_site(root)
        try:
            if chosen.verb in _WRITE:
                refuse_errors(tree_problems(root), root)
            _run(root, now, kinds, chosen)
        except Refusal as refusal:
            print(refusal)
            return 1
        return 0

    return run_command(run)


def _run(root: Path, now: datetime, kinds: Kinds, chosen: Namespace) -> None:
    """Load the module of a verb alone, since the others would take longer than many a verb."""
    module = import_module(f"records.commands.{chosen.module}")
    function = getattr(module, chosen.verb.replace("-", "_"))
    function(root, now, kinds, chosen)


def _parser(kinds: Kinds) -> ArgumentParser:
    """All verbs with their arguments; each is a function of a module of commands/."""
    parser = ArgumentParser(prog="records", description="Werken met de bestanden van de site.")
    verbs = parser.add_subparsers(dest="verb", required=True)

    def verb(name: str, module: str, told: str) -> ArgumentParser:
        found = verbs.add_parser(name, help=told, description=told)
        found.set_defaults(module=module)
        return found

    add = verb("check", "printing", "kijk alle bestanden na, zonder de site te bouwen").add_argument
    add("--form", choices=FORMS, default="text", help="hoe de fouten eruitzien")
    add("--summary", type=Path, help="zet een Markdown-lijst achteraan dit bestand")
    names = ", ".join(new.name for _, new in kinds.giving(lambda kind: kind.new))
    add = verb("new", "writing", "begin een nieuw bestand").add_argument
    add("--kind", default="", help=names)
    add("--title", default="", help="de titel van het nieuwe bestand")
    add = verb(
        "format", "writing", "zet velden in hun vaste volgorde en stel verbeteringen voor"
    ).add_argument
    add(
        "--repair",
        action="store_true",
        help="verbeter zonder te vragen wat maar één ding kan betekenen",
    )
    add = verb("report", "printing", "zeg wat de redactie kan nakijken").add_argument
    add("--links", action="store_true", help="vraag of andere sites antwoorden")
    add("--summary", type=Path, help="zet het verslag ook achteraan dit bestand")
    verb("generate", "writing", "maak de schema's, fragmenten, formulieren en lijsten opnieuw")
    verb("remember", "writing", "onthoud elk adres van vandaag")
    verb("settings", "printing", "kijk mkdocs.yml en de omgeving na")
    add = verb(
        "proposal", "printing", "antwoord op een voorstel met een link naar het formulier"
    ).add_argument
    add("event", type=Path, help="een gebeurtenis ‘issues’ van GitHub (JSON)")
    add = verb("newsletter", "editions", "schrijf een nieuwsbrief").add_argument
    add("--since", default="", help="vanaf welke dag, als 2026-11-01")
    add = verb("year-report", "editions", "schrijf het verslag van een jaar").add_argument
    add("--year", default="", help="welk jaar, als 2026")
    add = verb("export", "editions", "schrijf de hele site als gewone Markdown").add_argument
    add("folder", type=Path, help="de map waarin de bestanden komen")
    return parser


if __name__ == "__main__":
    gc.disable()  # all that a command reads is in use until it ends
    status = main(Path.cwd(), sys.argv[1:])
    gc.freeze()  # nor is it looked through at exit
    sys.exit(status)
