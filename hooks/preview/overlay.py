"""What is wrong, as a piece of HTML to lay over any page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from records.reading.excerpts import Excerpts
from records.reading.problems import Problem, count


def overlay(folder: Path, root: Path, problems: Sequence[Problem], reason: str) -> str:
    """The template overlay.html of `folder`, filled; `reason` says what else went wrong."""
    environment = Environment(loader=FileSystemLoader(folder), autoescape=True)
    excerpts = Excerpts(root)
    shown = [
        (problem, excerpts.of(problem), (root / problem.place.file).as_posix())
        for problem in problems
    ]
    template = environment.get_template("overlay.html")
    return template.render(problems=shown, count=count(problems) if problems else "", reason=reason)
