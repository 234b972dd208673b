"""An index of the same pages, whatever order Pagefind met them in, with small lists of words."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from records.search.pagefind_index import (
    PageNumbers,
    Word,
    make_deterministic,
    read_part,
    split,
    write_part,
)

PAGES = {"nl_c3": "contact/", "nl_a1": "nieuws/", "nl_b2": "projecten/", "nl_d4": ""}
WORDS = {"boom": ["nl_c3", "nl_b2"], "deel": ["nl_d4", "nl_a1", "nl_c3"], "één": ["nl_b2"]}
KINDS = {"page": ["nl_d4"], "call": ["nl_c3", "nl_a1", "nl_b2"]}


def index_of(folder: Path, met: list[str]) -> dict[str, bytes]:
    """The index of the pages as Pagefind writes it when it meets them in some order, made steady."""
    for name in ("index", "filter", "fragment"):
        (folder / name).mkdir(parents=True)
    for name, href in PAGES.items():
        (folder / f"fragment/{name}.pf_fragment").write_text(href, encoding="utf-8")
    shuffled = random.Random(met[0])  # noqa: S311 (nothing secret)
    words = [[word, _places(word, met), [[f"{word}s", _places(word, met)]]] for word in WORDS]
    listed = write_part(folder / "index", "nl_{}.pf_index", [words], 7)
    values: list[Any] = [[kind, sorted(map(met.index, pages))] for kind, pages in KINDS.items()]
    shuffled.shuffle(values)
    kinds = write_part(folder / "filter", "nl_{}.pf_filter", ["kind", values], 7)
    pages = [[name, len(PAGES[name])] for name in met]
    lists = [["boom", "één", f"nl_{listed}"]]
    content = ["1.0", pages, lists, [["kind", f"nl_{kinds}"]], [], ["title"]]
    described = write_part(folder, "pagefind.nl_{}.pf_meta", content, 10)
    entry = {"languages": {"nl": {"hash": f"nl_{described}"}}}
    (folder / "pagefind-entry.json").write_text(json.dumps(entry), encoding="utf-8")
    make_deterministic(folder, PAGES)
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def _places(word: str, met: list[str]) -> list[Any]:
    """Each page that has a word, by its distance from the one before, and where it stands there."""
    numbers = sorted(map(met.index, WORDS[word]))
    return [
        [number - before, [-25, len(met[number])], [-5, ord(met[number][3])]]
        for before, number in zip([0, *numbers], numbers, strict=False)
    ]


def test_whatever_order_pages_were_met_in_the_index_is_the_same(tmp_path: Path) -> None:
    first = index_of(tmp_path / "first", sorted(PAGES))
    for number in range(5):
        met = random.Random(number).sample(list(PAGES), len(PAGES))  # noqa: S311 (nothing secret)
        assert index_of(tmp_path / str(number), met) == first


def test_a_word_still_leads_to_its_pages(tmp_path: Path) -> None:
    index_of(tmp_path, ["nl_d4", "nl_b2", "nl_c3", "nl_a1"])
    (described,) = tmp_path.glob("*.pf_meta")
    parts = read_part(described)
    fragments = [tmp_path / f"fragment/{name}.pf_fragment" for name, _ in parts[1]]
    hrefs = [fragment.read_text("utf-8") for fragment in fragments]
    assert hrefs == list(PAGES.values())
    assert [name[-1] for name, _ in parts[1]] == ["0", "1", "2", "3"]
    (listed,) = (tmp_path / "index").iterdir()
    found: dict[str, list[str]] = {}
    old = {href: name for name, href in PAGES.items()}
    for word, places, accented in read_part(listed)[0]:
        assert accented == [[f"{word}s", places]]
        number = 0
        for step, _, meta in places:
            number += step
            name = old[hrefs[number]]
            found.setdefault(word, []).append(name)
            assert meta == [-5, ord(name[3])], "what is said of a page moves along"
    assert {word: set(names) for word, names in found.items()} == {
        word: set(names) for word, names in WORDS.items()
    }


def test_a_page_that_nobody_knows_is_an_error() -> None:
    with pytest.raises(KeyError):
        PageNumbers([["nl_x", 1]], {})


def _word(name: str, pages: int, accented: int = 0) -> Word:
    return [name, [[1, [-25, 3], []]] * pages, [[f"{name}́", [[1, [-25, 3], []]] * accented]]]


def _split(folder: Path, *lists: list[Word]) -> list[list[str]]:
    names = [f"nl_{write_part(folder, 'nl_{}.pf_index', [words], 7)}" for words in lists]
    pages = [[f"nl_{number}", 1] for number in range(9_001)]
    places = {f"nl_{number}": number for number in range(9_001)}
    return split(folder, [["", "", name] for name in names], PageNumbers(pages, places))


def test_a_frequent_word_gets_a_list_of_its_own_and_no_word_is_lost(tmp_path: Path) -> None:
    words = [
        _word("de", 9_000),
        _word("deeg", 2),
        _word("deel", 3),
        _word("een", 1, accented=4_000),
    ]
    found = _split(tmp_path, words[:2], words[2:])
    lists = [read_part(tmp_path / f"{name}.pf_index")[0] for *_, name in found]
    assert [[word[0] for word in part] for part in lists] == [["de"], ["deeg", "deel"], ["een"]]
    assert [word for part in lists for word in part] == words
    assert len(list(tmp_path.iterdir())) == len(found)


def test_every_word_lies_in_one_range_also_one_that_no_page_has(tmp_path: Path) -> None:
    found = _split(tmp_path, [_word("bank", 3_000), _word("de", 9_000), _word("één", 1)])
    for word in ("", "a", "bank", "banken", "d", "de", "deel", "zuid", "één", "œuvre"):
        assert sum(start <= word <= end for start, end, _ in found) == 1, word


def test_the_same_words_give_the_same_lists(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    words = [_word("bank", 3_000), _word("de", 9_000)]
    assert _split(tmp_path / "one", words) == _split(tmp_path / "other", words[:1], words[1:])
