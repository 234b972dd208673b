"""What a preview shows on top of every page: the errors in the site, or advice."""

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from records.reading.problem_forms import FEW, Excerpts, totals
from records.reading.problems import Problem, count


def overlay(root: Path, problems: Sequence[Problem], reason: str = "") -> str:
    """The HTML of overlay.html, closed when all is advice; `reason` is an error without a place."""
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
