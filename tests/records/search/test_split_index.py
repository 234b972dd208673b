"""Small lists of words in Pagefind's index."""

from __future__ import annotations

from pathlib import Path

from records.search.pagefind_index import PageNumbers, Word, read_part, split, write_part


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
