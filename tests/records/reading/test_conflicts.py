"""Two versions of a text that git could not choose between, and letters that broke on their way."""

from __future__ import annotations

from pathlib import Path

import pytest

from records.language.characters import garbled
from records.reading.conflicts import conflict_markers
from records.reading.problems import Problems
from records.reading.reader import read_file


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> tak\n", [("merge-conflict", (2, 1))]),
        ("a: |\n  b\n  >>>>>>> tak\n", [("merge-conflict", (3, 3))]),
        ("Een.\n\n=======\nTwee.\n", [("merge-leftover", (3, 1))]),
        (
            "Een.\n=======\nTwee.\n=======\n",
            [("merge-leftover", (2, 1)), ("merge-leftover", (4, 1))],
        ),
        ("a: |\n  b.\n  =======\n", [("merge-leftover", (3, 3))]),
        ("```\nEen.\n=======\n```\n", []),
        ("Kop\n=======\n\nTekst.\n", []),
        ("een <<<<<<< pijl\n", []),
    ],
)
def test_a_mark_of_git_is_found_and_a_heading_is_none(
    text: str, found: list[tuple[str, tuple[int, int]]]
) -> None:
    assert list(conflict_markers(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("cafÃ©s", [(3, "Ã©", "é")]),
        ("Ã©Ã©n", [(0, "Ã©", "é"), (2, "Ã©", "é")]),
        ("caf\ufffd", [(3, "\ufffd", "")]),
        ("café, São Paulo, Ångström, 10 €", []),
    ],
)
def test_a_letter_that_broke_is_told_from_a_foreign_one(
    text: str, found: list[tuple[int, str, str]]
) -> None:
    assert list(garbled(text)) == found


def test_half_of_a_letter_that_broke_may_be_unseen(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("title: glanzend f\u00c3\u00adjn\n", encoding="utf-8")
    problems = Problems()
    assert read_file(tmp_path, "a.yml", problems) is None
    assert [(str(problem.place), problem.code, problem.meant) for problem in problems] == [
        ("a.yml:1:18", "garbled", "í")
    ]
