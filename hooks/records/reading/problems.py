"""What is wrong with a record, said so that the person who wrote it can mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from records.language.characters import visible

from .messages import MESSAGES

PER_FILE = 100
"""How many problems of one file are told; nobody mends more at a time."""
_LONGEST = 400
"""Characters of a word in a message; who typed more knows the rest."""

Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a file: path from the project's root with `/`, line and column from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{visible(self.file)}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong at one place; `text` is a whole Dutch sentence or more."""

    place: Place
    code: str
    text: str
    meant: str = ""
    """What most likely belongs there, or nothing."""

    @property
    def is_advice(self) -> bool:
        """Advice never stops a build."""
        return MESSAGES[self.code].advice

    def __str__(self) -> str:
        mark = "Let op: " if self.is_advice else ""
        return f"{self.place}: {mark}{self.text}"


@dataclass(frozen=True)
class Fault:
    """A problem that knows its key path inside a record, not yet its line."""

    path: Path
    code: str
    words: dict[str, str]
    first: Path | None = None
    """What it clashes with, earlier in the file: the word `first` of the message is its line."""


class Problems:
    """All problems of one run, whatever the order in which they were found."""

    def __init__(self) -> None:
        self._found: dict[Problem, None] = {}
        self._counts: Counter[str] = Counter()

    def add(self, place: Place, code: str, **words: str) -> None:
        """Note a problem; `code` and `words` fill a message of messages.yml.

        Words come from files that anybody may have written: what a terminal would obey, or a
        person not see, is shown by its name. Of one file the first PER_FILE problems are kept.
        """
        if not self.has_room(place.file):
            place, code, words = Place(place.file), "problems-more", {"limit": str(PER_FILE)}
        shown = {key: _shortened(visible(word)) for key, word in words.items()}
        self.extend([Problem(place, code, MESSAGES[code].text(shown), shown.get("meant", ""))])

    def extend(self, problems: Iterable[Problem]) -> None:
        """Add problems that were noted elsewhere, of files that this has none of."""
        for problem in problems:
            self._counts[problem.place.file] += problem not in self._found
            self._found[problem] = None

    def has_room(self, file: str) -> bool:
        """Whether another problem of this file would be told, and is worth looking for."""
        return self._counts[file] < PER_FILE

    def __iter__(self) -> Iterator[Problem]:
        """Sorted by file, line and column; at one place, as they were found."""
        return iter(sorted(self._found, key=lambda problem: problem.place))

    @property
    def errors(self) -> list[Problem]:
        """What stops the build."""
        return [problem for problem in self if not problem.is_advice]

    @property
    def advice(self) -> list[Problem]:
        """What is only unwise."""
        return [problem for problem in self if problem.is_advice]


def report(problems: Iterable[Problem]) -> str:
    """Every problem on a line of its own, with a count below; empty when there is none."""
    found = list(problems)
    return "\n".join([*map(str, found), "", count(found)]) if found else ""


def count(problems: Iterable[Problem]) -> str:
    """How much there is: `2 fouten en 1 aandachtspunt in 2 bestanden`."""
    found = list(problems)
    kinds = Counter(problem.is_advice for problem in found)
    parts = []
    if kinds[False]:
        parts.append(_number(kinds[False], "fout", "fouten"))
    if kinds[True]:
        parts.append(_number(kinds[True], "aandachtspunt", "aandachtspunten"))
    files = len({problem.place.file for problem in found})
    return f"{' en '.join(parts)} in {_number(files, 'bestand', 'bestanden')}."


def _number(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _shortened(word: str) -> str:
    return word if len(word) <= _LONGEST else f"{word[:_LONGEST]}…"
