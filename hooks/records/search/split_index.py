"""Cuts the lists of words in Pagefind's index so small that a search loads little beside its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from .index_part import read_part, write_part
from .page_numbers import PageNumbers, Word

_MOST = 5_000
"""Entries in a list with more than one word. Pagefind's own lists have 20,000 or more."""
_DIGITS = 10
_AFTER = "\0"
"""Put behind a word, it gives the very next one in the order of the alphabet."""
_LAST = "\U0010ffff"
"""Comes after every word."""


def split(folder: Path, lists: list[list[str]], numbers: PageNumbers) -> list[list[str]]:
    """Replace the lists of words in `folder`; gives the new ones as from, to and name.

    Pages get their new numbers on the way.

    A word on thousands of pages gets a list of its own, so that its neighbours stay light and no
    word that begins alike is found with it. The ranges leave no gap: Pagefind loads all lists that
    may hold what a visitor is still typing when the word lies between two.
    """
    names = [name for *_, name in lists]
    if not names:
        return []
    language = names[0].partition("_")[0]
    groups = list(_groups(word for name in names for word in read_part(_path(folder, name))[0]))
    for name in names:
        _path(folder, name).unlink()
    found, start = [], ""
    for group in groups:
        for word in group:
            numbers.renumber(word)
        name = write_part(folder, f"{language}_{{}}.pf_index", [group], _DIGITS)
        end = _LAST if group is groups[-1] else str(group[-1][0])
        found.append([start, end, f"{language}_{name}"])
        start = end + _AFTER
    return found


def _groups(words: Iterable[Word]) -> Iterator[list[Word]]:
    group: list[Word] = []
    total = 0
    for word in words:
        size = _size(word)
        if group and total + size > _MOST:
            yield group
            group, total = [], 0
        group.append(word)
        total += size
    if group:
        yield group


def _size(word: Word) -> int:
    """How many entries a word has, with and without accents: pages, and places on them."""
    _, pages, accented = word
    lists = [pages, *(pages for _, pages in accented)]
    return sum(1 + len(body) + len(meta) for some in lists for _, body, meta in some)


def _path(folder: Path, name: str) -> Path:
    return folder / f"{name}.pf_index"
