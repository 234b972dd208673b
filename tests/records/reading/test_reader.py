"""From a file to its fields and its text."""

from __future__ import annotations

from pathlib import Path

import pytest

from records.reading.problems import Problems
from records.reading.reader import SIZE_LIMIT, SourceFile, read_file


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


def test_a_5_mb_record_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    source, problems = read(tmp_path, "a.yml", b"title: " + b"x" * 5_000_000)
    assert source is None
    (problem,) = problems
    assert problem == (
        "a.yml:1:1: Dit bestand is 5000 kB groot. Meer dan 500 kB kan niet. Zet lange teksten, "
        "tabellen of foto's in een apart bestand en verwijs ernaar."
    )
    assert SIZE_LIMIT == 500_000


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
