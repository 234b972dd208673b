"""The overlay that shows errors on top of every page of the preview, and advice in a corner."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from records.reading.problem_forms import FEW, Excerpts, totals
from records.reading.problems import Problem, count


def overlay(root: Path, problems: Sequence[Problem], reason: str = "") -> str:
    """The HTML of overlay.html for the project at `root`; `reason` is an error without a place.

    Without an error, it is closed: its count is in a corner of the page.
    """
    environment = Environment(loader=FileSystemLoader(root / "overrides"), autoescape=True)
    excerpts = Excerpts(root)
    return environment.get_template("overlay.html").render(
        problems=[
            (problem, excerpts.of(problem), (root / problem.place.file).as_posix())
            for problem in problems[:FEW]
        ],
        count=count(problems) if problems else "",
        totals=totals(problems),
        is_advice=not reason and all(problem.is_advice for problem in problems),
        reason=reason,
    )
