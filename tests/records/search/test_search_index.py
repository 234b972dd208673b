"""The index, checked against what should be in it."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from records.search.search_index import SearchIndexFault, indexed_pages, write_index


def _page(folder: Path, name: str, mark: str = "data-pagefind-body") -> None:
    path = folder / name / "index.html"
    path.parent.mkdir(parents=True)
    path.write_text(
        f'<html lang="nl"><body><p {mark} data-words="stil" data-pagefind-meta="words[data-words]">Dag {name}.</p></body></html>',
        "utf-8",
    )


def test_the_pages_that_are_marked_are_in_it(tmp_path: Path) -> None:
    _page(tmp_path, "een")
    _page(tmp_path, "twee")
    names = write_index(tmp_path, ["twee/", "een/"])
    assert dict(indexed_pages(tmp_path)) == names
    assert sorted(names, key=lambda href: names[href]) == ["twee/", "een/"]


def test_a_page_that_lost_its_mark_is_named(tmp_path: Path) -> None:
    _page(tmp_path, "een")
    _page(tmp_path, "twee", mark="")
    with pytest.raises(SearchIndexFault, match=r"mist 1 van de 2 pagina's: /twee/\."):
        write_index(tmp_path, {"een/", "twee/"})


def test_a_page_that_should_not_be_found_is_named(tmp_path: Path) -> None:
    _page(tmp_path, "een")
    _page(tmp_path, "twee")
    with pytest.raises(SearchIndexFault, match=r"1 pagina's te veel: /twee/\."):
        write_index(tmp_path, {"een/"})


def test_a_site_without_pages_has_no_index(tmp_path: Path) -> None:
    with pytest.raises(SearchIndexFault, match="De zoekindex is niet gemaakt"):
        write_index(tmp_path / "nergens", {"een/"})


def test_what_nobody_loads_is_left_out_and_the_rest_is_silent(tmp_path: Path) -> None:
    _page(tmp_path, "een")
    write_index(tmp_path, {"een/"})
    names = {path.name for path in (tmp_path / "pagefind").iterdir()}
    assert "pagefind-ui.js" not in names
    (page,) = (tmp_path / "pagefind/fragment").iterdir()
    assert b"stil" not in gzip.decompress(page.read_bytes())
    assert "console.error(" not in (tmp_path / "pagefind/pagefind.js").read_text("utf-8")
