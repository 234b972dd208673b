"""Check mkdocs.yml and the environment, before MkDocs reads them."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path

from records.catalogue.settings import read_settings
from records.kind import Kinds
from records.reading.problem_forms import as_text
from records.reading.problems import Problems


def add_arguments(_parser: ArgumentParser, _kinds: Kinds) -> None:
    """There is nothing to choose."""


def run(root: Path, _now: datetime, _kinds: Kinds, _arguments: Namespace) -> int:
    """Print what is wrong with the settings of `root`; 1 when they cannot be used."""
    problems = Problems()
    read_settings(root, os.environ, problems)
    if problems.errors:
        print(as_text(problems.errors, root))
    return 1 if problems.errors else 0
