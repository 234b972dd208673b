"""From a file to its fields and its text."""

from pathlib import Path

import pytest

from records.language.characters import garbled
from records.reading.files import conflict_markers
from records.reading.problems import Problems
from records.reading.reader import SourceFile, read_file


def read(folder: Path, name: str, data: bytes) -> tuple[SourceFile | None, list[str]]:
    (folder / name).write_bytes(data)
    problems = Problems()
    source = read_file(folder, name, problems)
    return source, [str(problem) for problem in problems]


def test_front_matter_and_body_know_their_lines(tmp_path: Path) -> None:
    source, problems = read(tmp_path, "a.md", b"---\ntitle: Dag\n---\n\nEen tekst.\n")
    assert source is not None
    assert source.fields == {"title": "Dag"}
    assert (source.yaml_line, source.body, source.body_line) == (2, "\nEen tekst.\n", 4)
    assert problems == []


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbftitle: Dag\n",
        b"title: Dag\r\n",
        b"title: Dag\r",
    ],
)
def test_a_byte_order_mark_and_line_ends_of_any_system_are_fine(
    tmp_path: Path, data: bytes
) -> None:
    source, problems = read(tmp_path, "a.yml", data)
    assert source is not None
    assert source.fields == {"title": "Dag"}
    assert problems == []


def test_a_record_of_ten_gigabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a.yml").open("wb") as file:
        file.truncate(10_000_000_000)
    problems = Problems()
    assert read_file(tmp_path, "a.yml", problems) is None
    (problem,) = problems
    assert str(problem) == (
        "a.yml:1:1: Dit bestand is 10000000 kB groot. Meer dan 500 kB kan niet. Maak het kleiner. "
        "Of zet lange teksten, tabellen of foto's in een apart bestand en verwijs ernaar."
    )


def test_a_file_that_is_not_there_is_reported(tmp_path: Path) -> None:
    problems = Problems()
    assert read_file(tmp_path, "weg.yml", problems) is None
    assert [problem.code for problem in problems] == ["file-unreadable"]


def test_a_rule_of_dashes_inside_the_body_is_text(tmp_path: Path) -> None:
    source, _ = read(tmp_path, "a.md", b"---\ntitle: Dag\n---\nEen\n\n---\n\nTwee\n")
    assert source is not None
    assert source.body == "Een\n\n---\n\nTwee\n"


def test_front_matter_may_be_empty(tmp_path: Path) -> None:
    source, problems = read(tmp_path, "a.md", b"---\n---\nTekst\n")
    assert source is not None
    assert (source.fields, source.body, problems) == ({}, "Tekst\n", [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: |\n  b\n  >>>>>>> tak\n", [("merge-conflict", (3, 3))]),
        (
            "Een.\n=======\nTwee.\n=======\n",
            [("merge-leftover", (2, 1)), ("merge-leftover", (4, 1))],
        ),
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
