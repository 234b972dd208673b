"""The search index in a build."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from conftest import Build, build_then
from records.search import search_index


def test_visitors_do_not_get_what_only_helps_to_find_a_page(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    indexed: dict[str, str] = {}

    def write_index(_: Path, pages: Iterable[tuple[str, str]]) -> dict[str, str]:
        indexed.update(pages)
        return dict.fromkeys(indexed, "")

    monkeypatch.setattr(search_index, "write_index", write_index)
    site = build_then(root)
    page = (site / "projecten/fietspunt/index.html").read_text("utf-8")
    assert "velo" not in page
    head, body = indexed["projecten/fietspunt/"].split("</head>")
    assert head.endswith('">')
    assert "velo" in head
    assert page.endswith(body)
    assert "zoeken/" not in indexed


def test_a_build_may_leave_the_index_out(build: Build) -> None:
    site = build()
    assert (site / "zoeken/index.html").is_file()
    assert not (site / "pagefind").exists()
    assert not (site / "assets/search").exists()
