"""Pagefind's index of the same pages made the same bytes, its lists of words cut smaller."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from pathlib import Path
from typing import Any

import cbor2

STARTS = b"pagefind_dcd"
"""What every part of an index begins with."""
_LEVEL = 6
"""Of compression: 9 takes twice as long and saves a hundredth."""


def read_part(path: Path) -> Any:
    """What a part holds."""
    return cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(STARTS))


def write_part(folder: Path, form: str, content: list[Any], digits: int) -> str:
    """Write a part of the index; gives its name, a fingerprint of so many digits.

    `form` is the name of the file with `{}` where the fingerprint goes.
    """
    data = STARTS + cbor2.dumps(content)
    name = hashlib.sha256(data).hexdigest()[:digits]
    (folder / form.format(name)).write_bytes(gzip.compress(data, _LEVEL, mtime=0))
    return name


Page = list[Any]
"""The name of a page in the index, and how many words it has."""
Place = list[Any]
"""A page that has a word: how far its number is from the one before; where the word stands."""
Word = list[Any]
"""The word; the pages that have it; the same with accents."""
_STEP = itemgetter(0)


class PageNumbers:
    """Knows the new number of each page by its old one.

    Numbers decide which of two equal finds comes first, and the bytes of every list of words.
    """

    def __init__(self, pages: list[Page], addresses: Mapping[str, str]) -> None:
        """`addresses` has the address of each page by its name in the index."""
        order = sorted(range(len(pages)), key=lambda number: addresses[pages[number][0]])
        self.pages = [pages[number] for number in order]
        """The pages by their new number."""
        self._new = [0] * len(order)
        for new, old in enumerate(order):
            self._new[old] = new

    def all_of(self, old: Iterable[int]) -> list[int]:
        """The new numbers of some pages, in order."""
        return sorted(self._new[number] for number in old)

    def renumber(self, word: Word) -> None:
        """Give a word the new numbers of its pages."""
        _, places, accented = word
        self._renumber(places)
        for _, some in accented:
            self._renumber(some)

    def _renumber(self, places: list[Place]) -> None:
        old = 0
        for place in places:
            old += place[0]
            place[0] = self._new[old]
        places.sort(key=_STEP)
        before = 0
        for place in places:
            number = place[0]
            place[0] = number - before
            before = number


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


_PAGES, _LISTS, _FILTERS = 1, 2, 3
"""Which parts of the list that describes an index name its pages, lists of words and filters."""


def steady(folder: Path, addresses: Mapping[str, str]) -> None:
    """Put pages and filters of the index in `folder` in order, cut its lists, name each part anew.

    `addresses` has the address of each page by its name in the index. Parts are named by a
    fingerprint, so the description of the index and its entry change along.
    """
    entry = json.loads((folder / "pagefind-entry.json").read_text("utf-8"))
    for language in entry["languages"].values():
        described = folder / f"pagefind.{language['hash']}.pf_meta"
        parts = read_part(described)
        numbers = PageNumbers(parts[_PAGES], addresses)
        parts[_PAGES] = numbers.pages
        parts[_LISTS] = split(folder / "index", parts[_LISTS], numbers)
        filters = [
            (name, _in_order(folder / "filter", old, numbers)) for name, old in parts[_FILTERS]
        ]
        parts[_FILTERS] = sorted([name, new] for name, new in filters)
        described.unlink()
        language["hash"] = _write(folder, "pagefind.{}.pf_meta", parts, language["hash"])
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
    (folder / "pagefind-entry.json").write_text(text, encoding="utf-8")


def _in_order(folder: Path, old: str, numbers: PageNumbers) -> str:
    """Sort the values of a filter and their pages; its new name."""
    path = folder / f"{old}.pf_filter"
    name, values = read_part(path)
    path.unlink()
    ordered = sorted([value, numbers.all_of(pages)] for value, pages in values)
    return _write(folder, "{}.pf_filter", [name, ordered], old)


def _write(folder: Path, form: str, content: list[object], old: str) -> str:
    """Write a part; its name keeps the language and the length it had."""
    language, _, fingerprint = old.partition("_")
    name = write_part(folder, form.format(f"{language}_{{}}"), content, len(fingerprint))
    return f"{language}_{name}"
