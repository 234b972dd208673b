"""The pages of each word, and how much each page is about it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any

from records.language.dutch import fold, words

from .search_entry import SearchEntry
from .search_words import SearchWords

_LIST_LIMIT = 4_000
"""Maximum numbers in a list with more than one stem."""
_HALF = 7.5
"""The weight that counts half: no place where a word stands counts without limit."""
_OFTEN = 2
"""How many times a word stands in a part of a page that counts half for it."""
_MOST = 99
"""The score of a page that is all about a word."""
_GAP = 1
"""Positions between two phrases, so that no word stands beside one of another phrase."""


class Postings:
    """The pages of a stem."""

    def __init__(self) -> None:
        self.pages: list[int] = []
        """Their numbers, each as the step from the one before it."""
        self.scores: list[int] = []
        """How much each is about the word, from 1 to 99."""
        self.positions: list[list[int]] = []
        """The places of the word on each page, each as the step from the one before it."""
        self._last = 0

    def add(self, page: int, weight: float, positions: list[int]) -> None:
        """Add a page, whose number is above those of the pages before it."""
        self.pages.append(page - self._last)
        self.scores.append(round(_MOST * weight / (weight + _HALF)) or 1)
        self.positions.append(_steps(positions) if len(positions) > 1 else positions)
        self._last = page

    @property
    def size(self) -> int:
        """How many numbers there are in it."""
        return 2 * len(self.pages) + sum(map(len, self.positions))

    def packed(self) -> list[list[int]]:
        """As JSON: its pages, their scores, and the positions on each page."""
        return [self.pages, self.scores, *self.positions]


def all_postings(
    entries: Sequence[SearchEntry], search_words: SearchWords
) -> tuple[dict[str, Postings], Counter[str]]:
    """The postings of each stem, and the number of pages of each word, without accents.

    The number of a page is its place in `entries`.
    """
    postings: dict[str, Postings] = defaultdict(Postings)
    counts: Counter[str] = Counter()
    split = cache(partial(_split, search_words))
    for number, entry in enumerate(entries):
        weights: dict[str, float] = defaultdict(float)
        positions: dict[str, list[int]] = defaultdict(list)
        said: set[str] = set()
        end = 0
        for weight, phrases in _fields(entry, search_words):
            stems: list[str] = []
            for words_of_phrase, stems_of_phrase in map(split, phrases):
                said.update(words_of_phrase)
                stems += stems_of_phrase
                if len(stems_of_phrase) > 1:
                    for position, stem in enumerate(stems_of_phrase, end):
                        positions[stem].append(position)
                    end += len(stems_of_phrase) + _GAP
            for stem, count in Counter(stems).items():
                weights[stem] += weight * count / (count + _OFTEN)
        counts.update(said)
        for stem, weight in weights.items():
            postings[stem].add(number, weight, positions[stem])
    return postings, counts


def _fields(entry: SearchEntry, search_words: SearchWords) -> Iterator[tuple[float, Iterable[str]]]:
    """The phrases of each part of a page, with how much a word in it counts."""
    yield 6, [entry.title]
    yield 2.5, search_words.aliases(entry.label)
    yield 2.5, entry.subjects
    yield 1, [entry.summary]
    yield 1, entry.details
    yield 1, [entry.body]
    yield 1.5, search_words.of_subjects(entry.href)
    yield 0.6, search_words.of(entry.href)


def _split(search_words: SearchWords, phrase: str) -> tuple[list[str], list[str]]:
    """The words of a phrase, without accents, and the stem of each."""
    split = [fold(word) for word in words(phrase)]
    return split, [search_words.stem(word) for word in split]


def _steps(numbers: Sequence[int]) -> list[int]:
    return [number - before for number, before in zip(numbers, [0, *numbers], strict=False)]


def in_lists(postings: Mapping[str, Postings]) -> Iterator[dict[str, Any]]:
    """The postings in lists of neighbours, by stem, as JSON."""
    group: dict[str, Any] = {}
    total = 0
    for stem in sorted(postings, key=_in_browsers):
        size = postings[stem].size
        if group and total + size > _LIST_LIMIT:
            yield group
            group, total = {}, 0
        group[stem] = postings[stem].packed()
        total += size
    if group:
        yield group


def _in_browsers(stem: str) -> bytes:
    """The sort key of a stem in JavaScript, which compares UTF-16."""
    return stem.encode("utf-16-be")
