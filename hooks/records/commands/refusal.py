"""Why a command does nothing."""

from __future__ import annotations

from pathlib import Path

from records.reading.problem_forms import as_text
from records.reading.problems import Problems


class Refusal(Exception):
    """Ends a command, with what it says in Dutch."""


def refuse_errors(problems: Problems, root: Path) -> None:
    """Raise a Refusal that tells the errors, if there are any."""
    if problems.errors:
        raise Refusal(as_text(problems.errors, root))
