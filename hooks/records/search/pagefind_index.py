"""Rewrites Pagefind's index so that equal pages give equal bytes, with smaller word lists."""

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from pathlib import Path
from typing import Any

import cbor2

from records.building.precompressed import gzipped

SIGNATURE = b"pagefind_dcd"
"""The first bytes of every file of an index."""
_LEVEL = 6
"""Compression level: 9 takes twice as long and saves 1 %."""


def read_part(path: Path) -> Any:
    """The decoded content of an index file."""
    return cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(SIGNATURE))


def write_part(folder: Path, form: str, content: list[Any], digits: int) -> str:
    """Write an index file; returns its fingerprint of so many hexadecimal digits.

    `form` is the file name with `{}` for the fingerprint.
    """
    data = SIGNATURE + cbor2.dumps(content)
    name = hashlib.sha256(data).hexdigest()[:digits]
    (folder / form.format(name)).write_bytes(gzipped(data, _LEVEL))
    return name


Page = list[Any]
"""The name of a page in the index, and its number of words."""
Place = list[Any]
"""A page with a word: the delta of its number to the previous one; positions of the word."""
Word = list[Any]
"""A word; its pages; the same per accented form."""
_STEP = itemgetter(0)


class PageNumbers:
    """New page numbers, which decide the order of equal results and the bytes of every word list."""

    def __init__(self, pages: list[Page], places: Mapping[str, int]) -> None:
        """`places` has the place of each page in their order, by its name in the index."""
        order = sorted(range(len(pages)), key=lambda number: places[pages[number][0]])
        self.pages = [pages[number] for number in order]
        """The pages by their new number."""
        self._new = [0] * len(order)
        for new, old in enumerate(order):
            self._new[old] = new

    def all_of(self, numbers: Iterable[int]) -> list[int]:
        """The new numbers of pages, sorted."""
        return sorted(self._new[number] for number in numbers)

    def renumber(self, word: Word) -> None:
        """Replace the page numbers of a word in place."""
        _, places, accented = word
        self._renumber(places)
        for _, pages_of_form in accented:
            self._renumber(pages_of_form)

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


_NAME_OF_PAGE, _NAME_OF_LIST = 0, 2
"""Positions of the name in a page, and in a word list."""
_MARK = 12
"""Hexadecimal digits of the fingerprint in short names; more than any other name has."""
_LIST_LIMIT = 5_000
"""Maximum entries of a list with more than one word; Pagefind's own have 20,000 or more."""
_DIGITS = 10
_AFTER = "\0"
"""Suffix that gives the next string in sort order."""
_LAST = "\U0010ffff"
"""Sorts after every word."""


def split(folder: Path, lists: list[list[str]], numbers: PageNumbers) -> list[list[str]]:
    """Replace the word lists in `folder` and renumber pages; returns from, to and name of each.

    A word on thousands of pages gets a list of its own, so that lists of its neighbours stay
    small. The ranges leave no gap, since Pagefind loads every list whose range may contain the
    prefix that a visitor is typing.
    """
    if not lists:
        return []
    language = lists[0][_NAME_OF_LIST].partition("_")[0]
    files = [folder / f"{name}.pf_index" for *_, name in lists]
    groups = list(_groups(word for file in files for word in read_part(file)[0]))
    for file in files:
        file.unlink()
    ranges, start = [], ""
    for group in groups:
        for word in group:
            numbers.renumber(word)
        name = write_part(folder, f"{language}_{{}}.pf_index", [group], _DIGITS)
        end = _LAST if group is groups[-1] else str(group[-1][0])
        ranges.append([start, end, f"{language}_{name}"])
        start = end + _AFTER
    _shorten(ranges, folder, "pf_index", _NAME_OF_LIST)
    return ranges


def _shorten(rows: list[list[Any]], folder: Path, ending: str, name: int) -> dict[str, str]:
    """Name files by a number behind one fingerprint of all, which takes a third of the bytes.

    `name` is the place of the name in a row; returns the new names by the old ones.
    """
    mark = hashlib.sha256(" ".join(row[name] for row in rows).encode()).hexdigest()[:_MARK]
    renamed = {}
    for number, row in enumerate(rows):
        old, new = row[name], f"{row[name].partition('_')[0]}_{mark}{number:x}"
        (folder / f"{old}.{ending}").rename(folder / f"{new}.{ending}")
        row[name] = renamed[old] = new
    return renamed


def _groups(words: Iterable[Word]) -> Iterator[list[Word]]:
    group: list[Word] = []
    total = 0
    for word in words:
        size = _size(word)
        if group and total + size > _LIST_LIMIT:
            yield group
            group, total = [], 0
        group.append(word)
        total += size
    if group:
        yield group


def _size(word: Word) -> int:
    """The number of entries of a word and its accented forms: pages, and positions on them."""
    _, pages, accented = word
    lists = [pages, *(pages for _, pages in accented)]
    return sum(1 + len(body) + len(meta) for pages in lists for _, body, meta in pages)


_PAGES, _LISTS, _FILTERS = 1, 2, 3
"""Positions of the pages, word lists and filters in the metadata of an index."""


def make_deterministic(folder: Path, addresses: Mapping[str, str]) -> dict[str, str]:
    """Sort pages and filters of the index in `folder`, split its word lists, and rename its files.

    `addresses` maps names of pages in the index to addresses, in the order of equal results; returns
    their new names by address.
    Other files are named by a fingerprint of their content, so the metadata and the entry file
    change too.
    """
    renamed: dict[str, str] = {}
    places = {name: place for place, name in enumerate(addresses)}
    entry = json.loads((folder / "pagefind-entry.json").read_text("utf-8"))
    for language in entry["languages"].values():
        metadata = folder / f"pagefind.{language['hash']}.pf_meta"
        parts = read_part(metadata)
        numbers = PageNumbers(parts[_PAGES], places)
        parts[_PAGES] = numbers.pages
        new_names = _shorten(numbers.pages, folder / "fragment", "pf_fragment", _NAME_OF_PAGE)
        renamed |= {addresses[old]: new for old, new in new_names.items()}
        parts[_LISTS] = split(folder / "index", parts[_LISTS], numbers)
        filters = [
            (name, _sorted_filter(folder / "filter", old, numbers)) for name, old in parts[_FILTERS]
        ]
        parts[_FILTERS] = sorted([name, new] for name, new in filters)
        metadata.unlink()
        language["hash"] = _write(folder, "pagefind.{}.pf_meta", parts, language["hash"])
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
    (folder / "pagefind-entry.json").write_text(text, encoding="utf-8")
    return renamed


def _sorted_filter(folder: Path, old: str, numbers: PageNumbers) -> str:
    """Sort the values of a filter and their pages; returns its new name."""
    path = folder / f"{old}.pf_filter"
    name, values = read_part(path)
    path.unlink()
    ordered = sorted([value, numbers.all_of(pages)] for value, pages in values)
    return _write(folder, "{}.pf_filter", [name, ordered], old)


def _write(folder: Path, form: str, content: list[object], old: str) -> str:
    """Write an index file under a new name with the same language and length."""
    language, _, fingerprint = old.partition("_")
    name = write_part(folder, form.format(f"{language}_{{}}"), content, len(fingerprint))
    return f"{language}_{name}"
