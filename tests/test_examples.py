"""Broken records as files, each with what the editor is told; add a pair to add a case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from records.reading.problem_forms import as_text
from records.reading.problems import Problems
from records.site.site import Site

BROKEN = Path(__file__).parent / "examples" / "broken"
TARGETS = {
    "project": "projects/voorbeeld.yml",
    "call": "docs/oproepen/voorbeeld.md",
    "event": "docs/agenda/voorbeeld.md",
    "organisation": "docs/organisaties/voorbeeld.md",
    "contact": "docs/contact/voorbeeld.md",
    "news_item": "docs/nieuws/voorbeeld.md",
    "page": "docs/over/voorbeeld.md",
    "vocabulary": "projects/_vocabulary.yml",
}
CASES = sorted(path for path in BROKEN.glob("*/*") if path.suffix != ".txt")


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_broken_record_tells_its_editor(
    case: Path, root: Path, read: Callable[[], tuple[Site, Problems]]
) -> None:
    (root / TARGETS[case.parent.name]).write_bytes(case.read_bytes())
    _, problems = read()
    told = as_text(problems, root)
    assert told == case.with_suffix(".txt").read_text(encoding="utf-8").rstrip("\n")


def test_every_example_says_something() -> None:
    assert len(CASES) > 50
    assert all(case.with_suffix(".txt").read_text(encoding="utf-8").strip() for case in CASES)
