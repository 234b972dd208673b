"""The numbers of pages in Pagefind's index: by address, not as the disk happened to list them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any

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
