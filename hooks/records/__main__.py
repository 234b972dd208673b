"""`python -m records VERB`: check, new, format, report and so on, from the project's root."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import datetime
from importlib import import_module
from pathlib import Path
from types import ModuleType

from records.catalogue.tree import put_back_site, tree_problems
from records.kind import Kinds
from records.kinds.registry import KINDS
from records.reading.output import run_command
from records.reading.problem_forms import as_text

VERBS = (
    "check",
    "new",
    "format",
    "report",
    "generate",
    "remember",
    "settings",
    "proposal",
    "newsletter",
    "year-report",
)
"""Each is a module of commands/."""
_WRITE = {"new", "format", "generate"}
"""The verbs that write even when records have errors."""


def main(root: Path, arguments: Sequence[str], kinds: Kinds = KINDS) -> int:
    """Do what the arguments ask in the project at `root`; 0 when all went well."""
    parser = ArgumentParser(prog="records", description="Werken met de bestanden van de site.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    modules = {name: _module(name) for name in VERBS if name in arguments[:1]}
    modules = modules or {name: _module(name) for name in VERBS}
    for name, module in modules.items():
        first_line = (module.__doc__ or "").splitlines()[0]
        parser_of_verb = verbs.add_parser(name, help=first_line, description=first_line)
        module.add_arguments(parser_of_verb, kinds)
    chosen = parser.parse_args(arguments)

    def run(now: datetime) -> int:
        put_back_site(root)
        if chosen.verb in _WRITE and (unsafe := tree_problems(root).errors):
            print(as_text(unsafe, root))
            return 1
        return int(modules[chosen.verb].run(root, now, kinds, chosen))

    return run_command(run)


def _module(verb: str) -> ModuleType:
    """Its module, with `add_arguments` and `run`; of the others none is loaded when one is chosen."""
    return import_module(f"records.commands.{verb.replace('-', '_')}")


if __name__ == "__main__":
    sys.exit(main(Path.cwd(), sys.argv[1:]))
