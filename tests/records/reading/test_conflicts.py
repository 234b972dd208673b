"""Two versions of a text that git could not choose between, and letters that broke on their way."""

from __future__ import annotations

from pathlib import Path

import pytest

from records.language.characters import garbled
from records.reading.problems import Problems
from records.reading.reader import read_file
from records.reading.yaml_faults import conflict_marker


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> tak\n", (2, 1)),
        ("a: |\n  b\n  >>>>>>> tak\n", (3, 3)),
        ("Kop\n=======\n\nTekst.\n", None),
        ("een <<<<<<< pijl\n", None),
    ],
)
def test_a_mark_of_git_is_found_and_a_heading_is_none(
    text: str, place: tuple[int, int] | None
) -> None:
    assert conflict_marker(text) == place


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("cafÃ©", (3, "é")),
        ("de â€œgroteâ€ dag", (3, "“")),
        ("caf\ufffd", (3, "")),
        ("café, São Paulo, Ångström, 10 €", None),
    ],
)
def test_a_letter_that_broke_is_told_from_a_foreign_one(
    text: str, found: tuple[int, str] | None
) -> None:
    assert garbled(text) == found


def test_half_of_a_letter_that_broke_may_be_unseen(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("title: glanzend f\u00c3\u00adjn\n", encoding="utf-8")
    problems = Problems()
    assert read_file(tmp_path, "a.yml", problems) is None
    assert [(str(problem.place), problem.code, problem.meant) for problem in problems] == [
        ("a.yml:1:18", "garbled", "í")
    ]
