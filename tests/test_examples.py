"""Broken records as files, each with what the editor is told; add a pair to add a case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from records.kinds.registry import KINDS
from records.reading.problem_forms import as_text
from records.reading.problems import Problems
from records.site.site import Site

BROKEN = Path(__file__).parent / "examples" / "broken"
TARGETS = {
    **{kind.name: f"{kind.model.folder}/voorbeeld{kind.model.ending}" for kind in KINDS.records},
    "page": "docs/over/voorbeeld.md",
    "settings": "mkdocs.yml",
    "vocabulary": "projects/_vocabulary.yml",
}
CASES = sorted(path for path in BROKEN.glob("*/*") if path.suffix != ".txt")


def expected(case: Path) -> str:
    """What the editor must be told; `{fields}` are those of the kind, in the order of a file."""
    text = case.with_suffix(".txt").read_text(encoding="utf-8").rstrip("\n")
    kind = KINDS.get(case.parent.name) or KINDS.page
    text = text.replace("{fields}", ", ".join(kind.model.fields))
    return text.replace("{templates}", ", ".join(KINDS.templates))


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_broken_record_tells_its_editor(
    case: Path, root: Path, read: Callable[[], tuple[Site, Problems]]
) -> None:
    (root / TARGETS[case.parent.name]).write_bytes(case.read_bytes())
    _, problems = read()
    assert as_text(problems, root) == expected(case)


def test_every_example_says_something() -> None:
    assert len(CASES) > 50
    assert all(case.with_suffix(".txt").read_text(encoding="utf-8").strip() for case in CASES)
