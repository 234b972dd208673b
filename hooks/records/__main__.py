"""`python -m records VERB`: check, new, format, report and so on, from the project's root."""

import gc
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from records.all_kinds import Kinds
from records.catalogue.tree import put_back_site, tree_problems
from records.commands.run import Refusal, refuse_errors, run_command
from records.kinds.registry import KINDS
from records.reading.problem_forms import FORMS

_VERBS = {
    "check": ("printing", "kijk alle bestanden na, zonder de site te bouwen"),
    "new": ("writing", "begin een nieuw bestand"),
    "format": ("writing", "zet velden in hun vaste volgorde en stel verbeteringen voor"),
    "report": ("printing", "zeg wat de redactie kan nakijken"),
    "generate": ("writing", "maak de schema's, fragmenten, formulieren en lijsten opnieuw"),
    "remember": ("writing", "onthoud elk adres van vandaag"),
    "settings": ("printing", "kijk mkdocs.yml en de omgeving na"),
    "proposal": ("printing", "antwoord op een voorstel met een link naar het formulier"),
    "newsletter": ("editions", "schrijf een nieuwsbrief"),
    "year-report": ("editions", "schrijf het verslag van een jaar"),
    "export": ("editions", "schrijf de hele site als gewone Markdown"),
}
"""The module of commands/ in which each verb is a function, and what it does."""
_SWITCH = {"action": "store_true"}
_ARGUMENTS: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
    ("check", "--form", "hoe de fouten eruitzien", {"choices": FORMS, "default": "text"}),
    ("check", "--summary", "zet een Markdown-lijst achteraan dit bestand", {"type": Path}),
    ("new", "--kind", "wat voor bestand, als project", {"default": ""}),
    ("new", "--title", "de titel van het nieuwe bestand", {"default": ""}),
    ("format", "--repair", "verbeter zonder te vragen wat maar één ding kan betekenen", _SWITCH),
    ("report", "--links", "vraag of andere sites antwoorden", _SWITCH),
    ("report", "--summary", "zet het verslag ook achteraan dit bestand", {"type": Path}),
    ("proposal", "event", "een gebeurtenis ‘issues’ van GitHub (JSON)", {"type": Path}),
    ("newsletter", "--since", "vanaf welke dag, als 2026-11-01", {"default": ""}),
    ("year-report", "--year", "welk jaar, als 2026", {"default": ""}),
    ("export", "folder", "de map waarin de bestanden komen", {"type": Path}),
)
_WRITE = {"new", "format", "generate"}
"""The verbs that write even when records have errors."""


def main(root: Path, arguments: Sequence[str], kinds: Kinds = KINDS) -> int:
    """Do what the arguments ask in the project at `root`; 0 when all went well."""
    chosen = _parser().parse_args(arguments)

    def run(now: datetime) -> int:
        put_back_site(root)
        try:
            if chosen.verb in _WRITE:
                refuse_errors(tree_problems(root), root)
            module = import_module(f"records.commands.{chosen.module}")  # alone: others take long
            getattr(module, chosen.verb.replace("-", "_"))(root, now, kinds, chosen)
        except Refusal as refusal:
            print(refusal)
            return 1
        return 0

    return run_command(run)


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="records", description="Werken met de bestanden van de site.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    parsers = {}
    for name, (module, told) in _VERBS.items():
        parsers[name] = verbs.add_parser(name, help=told, description=told)
        parsers[name].set_defaults(module=module)
    for name, argument, told, options in _ARGUMENTS:
        parsers[name].add_argument(argument, help=told, **options)
    return parser


if __name__ == "__main__":
    gc.disable()  # all that a command reads is in use until it ends
    status = main(Path.cwd(), sys.argv[1:])
    gc.freeze()  # nor is it looked through at exit
    sys.exit(status)
