"""Files that are renamed, misplaced or left behind: one message each, about what was done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from records.reading.problems import Problems
from records.site.site import Site

Read = Callable[[], tuple[Site, Problems]]
Write = Callable[[str, str], Path]


@pytest.mark.parametrize(
    "name", ["Fietspunt.yml", "fietspunt.yaml", "fietspunt.yml.txt", "fietspunt", "fietspunt.docx"]
)
def test_a_name_that_is_no_address_is_told_once(root: Path, read: Read, name: str) -> None:
    (root / "projects/fietspunt.yml").rename(root / "projects" / name)
    _, problems = read()
    (problem,) = problems.errors
    assert problem.place.file == f"projects/{name}"
    assert "‘fietspunt.yml’" in problem.text


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("projects/~$fietspunt.yml", "file-leftover"),
        ("projects/Thumbs.db", "file-leftover"),
        ("docs/nieuws/bericht.md.orig", "file-leftover"),
        ("docs/desktop.ini", "file-leftover"),
        ("docs/projecten/fietspunt.yml", "record-misplaced"),
    ],
)
def test_what_does_not_belong_there_is_named(
    write: Write, read: Read, name: str, code: str
) -> None:
    write(name, "x")
    _, problems = read()
    assert [(problem.place.file, problem.code) for problem in problems] == [(name, code)]


def test_a_missing_vocabulary_is_told_in_dutch(root: Path, read: Read) -> None:
    (root / "projects/_vocabulary.yml").unlink()
    _, problems = read()
    (problem,) = problems.errors
    assert problem.text.startswith("Dit bestand kan niet gelezen worden (het bestaat niet).")
