"""The commands that staff and machines call."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from records.__main__ import main


@pytest.fixture(autouse=True)
def _stand_still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795500000")


def test_check_says_that_all_is_well(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(root) == 0
    assert capsys.readouterr().out.startswith("Alles in orde: ")


def test_check_prints_every_problem_and_fails(
    root: Path, write: Callable[[str, str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    write("projects/kapot.yml", "- a\n")
    write("projects/anders.yml", "a: b: c\n")
    assert main(root) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("projects/anders.yml:1:5: ")
    assert lines[1].startswith("projects/kapot.yml:1:1: ")
    assert lines[-1] == "2 fouten in 2 bestanden."
    assert not (root / "site").exists()
