"""The search index in a build."""

import json
from pathlib import Path
from typing import Any

from changing import change

from conftest import Build, build_then
from records.search.index_files import EDITIONS, FOLDER


def _read(site: Path, path: str) -> Any:
    return json.loads((site / path).read_text("utf-8"))


def test_every_searchable_page_is_in_it_and_what_only_finds_it_in_none(tiny: Path) -> None:
    index = _read(tiny, f"{FOLDER}/index.json")
    folder = tiny / EDITIONS / index["edition"]
    pages = [_read(folder, f"pages/{number}.json") for number in range(len(index["pages"]))]
    urls = [page["url"] for page in pages]
    assert len(set(urls)) == len(urls)
    assert {"", "projecten/fietspunt/", "themas/fiets/"} <= set(urls)
    assert "zoeken/" not in urls
    kinds = [index["kinds"][ord(letter) - ord("a")] for letter in index["pages"]]
    assert kinds == [page["kind"] for page in pages]
    assert [urls[number] for number in index["glossaries"]] == ["over/begrippenlijst/"]
    page = pages[urls.index("projecten/fietspunt/")]
    assert (page["example"], page["badge"]) == (True, "lopend")
    assert "velo" not in (tiny / "projecten/fietspunt/index.html").read_text("utf-8")
    assert "velo" not in json.dumps(page)
    assert "velo" in " ".join(_read(folder, "words/v.json")["words"].split(":"))
    starts = index["starts"].split(" ")
    lists = [_read(folder, f"lists/{number}.json") for number in range(len(starts))]
    assert [next(iter(some)) for some in lists] == starts
    (order,) = (folder / "projects").iterdir()
    listed = [urls[number] for number in _read(folder, f"projects/{order.name}")]
    ids = _read(tiny, f"assets/finder/projects/ids/{order.name}")
    assert listed == [f"projecten/{id_}/" for id_ in ids]


def test_a_change_gives_another_edition_and_none_keeps_every_file(root: Path) -> None:
    def files() -> dict[str, int]:
        found = (root / "site" / FOLDER).rglob("*.json")
        return {path.relative_to(root).as_posix(): path.stat().st_mtime_ns for path in found}

    build_then(root)
    before = files()
    build_then(root)
    assert files() == before
    change(root / "projects/fietspunt.yml", "Fietspunt", "Velopunt")
    build_then(root)
    assert len([*(root / "site" / EDITIONS).iterdir()]) == 1
    assert files().keys() & before.keys() == {f"site/{FOLDER}/index.json"}


def test_a_build_may_leave_the_index_out(build: Build) -> None:
    site = build()
    assert (site / "zoeken/index.html").is_file()
    assert not (site / FOLDER).exists()
