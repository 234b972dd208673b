"""The files in docs/ that are served as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from records.reading.assets import assets_below
from records.reading.problems import Problems, report

PLAIN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


def told(root: Path, name: str, content: str | bytes) -> str:
    path = root / "docs" / "assets" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    problems = Problems()
    assert f"assets/{name}" in assets_below(root, problems)
    return report(problems)


@pytest.mark.parametrize("name", ["a.png", "a.pdf", "Jaarverslag 2025.PDF", "a.css", "a.woff2"])
def test_pictures_and_documents_are_served(tmp_path: Path, name: str) -> None:
    assert told(tmp_path, name, b"\x00") == ""


def test_a_plain_drawing_is_served(tmp_path: Path) -> None:
    assert told(tmp_path, "a.svg", PLAIN) == ""


@pytest.mark.parametrize(
    "evil",
    [
        "<script>alert(1)</script>",
        '<path onload = "alert(1)"/>',
        '<a href="javascript:alert(1)">',
        '<image href="https://example.org/spy.png"/>',
        "<foreignObject><body/></foreignObject>",
        "<style>@import 'x'</style>",
        "<style>a{fill:url(//example.org/x)}</style>",
        '<a href="&#106;avascript:alert(1)">',
        "<!DOCTYPE svg>",
        '<animate attributeName="href" to="x"/>',
    ],
)
def test_a_drawing_that_can_do_something_is_refused(tmp_path: Path, evil: str) -> None:
    problems = told(tmp_path, "a.svg", PLAIN.replace("<path", f"\n{evil}<path"))
    assert "docs/assets/a.svg:2:1: In dit bestand kan een programma zitten" in problems


def test_a_drawing_in_another_encoding_is_refused(tmp_path: Path) -> None:
    assert "UTF-8" in told(tmp_path, "a.svg", PLAIN.encode("utf-16"))


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.xhtml", "a.xml"])
def test_a_page_that_nobody_checked_is_refused(tmp_path: Path, name: str) -> None:
    assert "kan een programma zitten" in told(tmp_path, name, "<p>")
