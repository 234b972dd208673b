"""The index, checked against what should be in it."""

import gzip
from pathlib import Path

import pytest

from records.search.search_index import SearchIndexFault, indexed_pages, write_index


def _page(href: str, mark: str = "data-pagefind-body") -> tuple[str, str]:
    hidden = 'data-words="stil" data-pagefind-meta="words[data-words]"'
    return href, f"<html lang=nl><body><p {mark} {hidden}>Dag {href.strip('/')}.</p></body></html>"


def test_the_pages_are_in_it_in_their_order_and_nothing_else_is_left(tmp_path: Path) -> None:
    names = write_index(tmp_path, [_page("twee/"), _page(""), _page("een/")])
    assert dict(indexed_pages(tmp_path)) == names
    assert sorted(names, key=lambda href: names[href]) == ["twee/", "", "een/"]
    assert [path.name for path in tmp_path.iterdir()] == ["pagefind"]


def test_a_page_that_lost_its_mark_is_named(tmp_path: Path) -> None:
    with pytest.raises(SearchIndexFault, match=r"mist 1 van de 2 pagina's: /twee/\."):
        write_index(tmp_path, [_page("een/"), _page("twee/", mark="")])


def test_a_site_without_pages_has_no_index(tmp_path: Path) -> None:
    with pytest.raises(SearchIndexFault, match="De zoekindex is niet gemaakt"):
        write_index(tmp_path, [])


def test_what_nobody_loads_is_left_out_and_the_rest_is_silent_and_quick(tmp_path: Path) -> None:
    write_index(tmp_path, [_page("een/")])
    names = {path.name for path in (tmp_path / "pagefind").iterdir()}
    assert "pagefind-ui.js" not in names
    (page,) = (tmp_path / "pagefind/fragment").iterdir()
    assert b"stil" not in gzip.decompress(page.read_bytes())
    script = (tmp_path / "pagefind/pagefind.js").read_text("utf-8")
    assert "console.error(" not in script
    assert "asyncSleep(5)" in script
