"""The search index in a build."""

from __future__ import annotations

from pathlib import Path

from conftest import Build


def test_what_only_helps_to_find_a_page_is_not_in_its_text(tiny: Path) -> None:
    page = (tiny / "projecten/fietspunt/index.html").read_text("utf-8")
    head, body = page.split("</head>")
    assert 'data-pagefind-meta="words[content]"' in head
    assert "velo" in head
    assert "velo" not in body


def test_later_pages_and_the_search_page_are_not_marked(tiny: Path) -> None:
    assert "data-pagefind" not in (tiny / "zoeken/index.html").read_text("utf-8")
    assert "data-pagefind" not in (tiny / "404.html").read_text("utf-8")


def test_a_build_may_leave_the_index_out(build: Build) -> None:
    site = build()
    assert (site / "zoeken/index.html").is_file()
    assert not (site / "pagefind").exists()
    assert not (site / "assets/search").exists()
