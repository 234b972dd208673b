"""The files in docs/ that are served as they are."""

from pathlib import Path

import pytest

from records.reading.assets import assets_below
from records.reading.problems import Problems, report

BEGINS = {
    "a.svg": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    "Jaarverslag 2025.PDF": b"%PDF-1.7\n",
}


def told(root: Path, name: str, content: bytes) -> str:
    path = root / "docs" / "assets" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    problems = Problems()
    assert f"assets/{name}" in assets_below(root, problems)
    return report(problems)


@pytest.mark.parametrize(("name", "content"), BEGINS.items())
def test_drawings_and_documents_are_served(tmp_path: Path, name: str, content: bytes) -> None:
    assert told(tmp_path, name, content) == ""


@pytest.mark.parametrize("name", BEGINS)
def test_a_page_under_another_name_is_refused(tmp_path: Path, name: str) -> None:
    said = told(tmp_path, name, b"<html><script>alert(1)</script>")
    assert "maar er zit iets anders in. Open het in je programma" in said


@pytest.mark.parametrize(
    "name",
    [
        "a.html",
        "a.HTM",
        "a.js",
        "a.css",
        "a.json",
        "a.xml",
        "a.png.br",
        "a.woff2",
        "a.docm",
        "CNAME",
    ],
)
def test_nothing_else_is_served(tmp_path: Path, name: str) -> None:
    assert f"({Path(name).suffix.lower() or name}). Gebruik een foto" in told(
        tmp_path, name, b"<p>"
    )


def test_what_a_drawing_may_not_hold_is_told_at_its_line(tmp_path: Path) -> None:
    evil = BEGINS["a.svg"].replace(b"/>", b">\n<script/></svg>")
    assert "docs/assets/a.svg:2:1: In dit bestand kan een programma" in told(
        tmp_path, "a.svg", evil
    )


def test_who_made_a_document_is_advice(tmp_path: Path) -> None:
    said = told(tmp_path, "a.pdf", b"%PDF-1.7\n/Author (An Peeters)")
    assert "Let op: Dit bestand zegt wie het maakte: An Peeters." in said


def test_a_document_that_nobody_can_send_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    with (tmp_path / "docs/a.pdf").open("wb") as file:
        file.truncate(5_000_000_000)
    problems = Problems()
    assets_below(tmp_path, problems)
    assert [problem.code for problem in problems] == ["file-too-large"]
