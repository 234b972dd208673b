"""Problems in records: their places, and their messages from messages.yml."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any, TypeAlias

import yaml

from records.language.characters import code_point, visible
from records.language.suggestions import difference
from records.language.words import counted

_FILE = FilePath(__file__).with_name("messages.yml")
_MEANT = "Bedoelde je ‘{meant}’?"
_UNLIKE = " Dat lijkt hetzelfde, maar je schreef {one} in plaats van {other}."
_ADVICE = "Goede raad"


@dataclass(frozen=True)
class Message:
    """Dutch sentences with `{placeholders}`."""

    section: str
    """Its heading in messages.yml."""
    what: str
    cause: str
    """How it comes about, for the editors' guide."""
    mend: str
    """How to fix it, with an example."""
    whole: bool = False
    """Whether it concerns the whole file, so that no line is shown."""

    @property
    def advice(self) -> bool:
        """Advice never stops a build."""
        return self.section == _ADVICE

    def text(self, words: dict[str, str]) -> str:
        """The message on one line; `meant` is an optional suggestion."""
        filled = {key: " ".join(word.split()) for key, word in words.items()}
        meant = _MEANT.format(**filled) if filled.get("meant") else ""
        if meant and (pair := difference(words.get("value", ""), words["meant"])):
            one, other = (f"{char} ({code_point(char)})" for char in pair)
            meant += _UNLIKE.format(one=one, other=other)
        parts = (self.what.format(**filled), meant, self.mend.format(**filled))
        return " ".join(part for part in parts if part)


def _read() -> dict[str, Message]:
    sections = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {
        code: Message(section, **parts)
        for section, messages in sections.items()
        for code, parts in messages.items()
    }


MESSAGES: dict[str, Message] = _read()


def example_of(key: str, value: Any) -> str:
    """An example of a field on one line: `‘themes:’ met eronder, ..., ‘- fiets’`."""
    if isinstance(value, str) and "\n" not in value:
        return f"‘{key}: {value}’"
    if isinstance(value, str):
        return f"‘{key}: |’ met eronder, twee spaties ingesprongen, je tekst"
    first = value[0] if isinstance(value, list) else value
    if isinstance(first, dict):
        first = "’ en ‘".join(f"{name}: {word}" for name, word in first.items())
    dash = "- " if isinstance(value, list) else ""
    return f"‘{key}:’ met eronder, twee spaties ingesprongen, ‘{dash}{first}’"


PER_FILE = 100
_LONGEST = 400
"""Characters after which a word in a message is cut off."""

Path: TypeAlias = tuple[str | int, ...]
Position: TypeAlias = tuple[int, int]
"""Line and column, from 1."""


@dataclass(frozen=True, order=True)
class Place:
    """A position in a file: path from the project's root with `/`, line and column from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{visible(self.file)}:{self.line}:{self.column}"


def line_and_column(text: str, index: int) -> Position:
    """The position of the character at an index."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


@dataclass(frozen=True)
class Problem:
    """One error or piece of advice at one place; `text` is in Dutch."""

    place: Place
    code: str
    text: str
    meant: str = ""
    """The suggested replacement, or empty."""
    written: str = ""
    """What that replaces, as it stands in the file."""

    @property
    def is_advice(self) -> bool:
        """Advice never stops a build."""
        return MESSAGES[self.code].advice

    def __str__(self) -> str:
        prefix = "Let op: " if self.is_advice else ""
        return f"{self.place}: {prefix}{self.text}"


@dataclass(frozen=True)
class Fault:
    """A problem by its key path inside a record, before its line is known."""

    path: Path
    code: str
    words: dict[str, str]
    first: Path | None = None
    """The earlier value it conflicts with; its line fills `first` in the message."""


class Unfit(Exception):
    """What cannot be read or published: the code of a message, where in a file, and its words."""

    def __init__(self, code: str, position: Position = (1, 1), /, **words: str) -> None:
        super().__init__(code)
        self.code, self.position, self.words = code, position, words


class Problems:
    """All problems of one run."""

    def __init__(self) -> None:
        self._problems: dict[Problem, None] = {}
        self._counts: Counter[tuple[str, bool]] = Counter()
        """By file, of advice apart."""

    def add(self, place: Place, code: str, **words: str) -> None:
        """Report a problem with the words of its message; of one file only the first PER_FILE are kept."""
        is_advice = MESSAGES[code].advice
        if self._counts[place.file, is_advice] >= PER_FILE:
            if is_advice:
                return  # a flood of advice is no error
            place, code, words = Place(place.file), "problems-more", {"limit": str(PER_FILE)}
        shown = {key: _shortened(visible(word)) for key, word in words.items()}
        meant, written = words.get("meant", ""), words.get("value") or words.get("key", "")
        self.extend([Problem(place, code, MESSAGES[code].text(shown), meant, written)])

    def extend(self, problems: Iterable[Problem]) -> None:
        """Add problems of files that have none here yet."""
        for problem in problems:
            self._counts[problem.place.file, problem.is_advice] += problem not in self._problems
            self._problems[problem] = None

    def has_room(self, file: str) -> bool:
        """Whether another error of this file would be kept."""
        return self._counts[file, False] < PER_FILE

    def about(self, file: str) -> bool:
        """Whether a file has an error."""
        return bool(self._counts[file, False])

    def __iter__(self) -> Iterator[Problem]:
        """Problems by file, line and column; those at one place in the order of adding."""
        return iter(sorted(self._problems, key=lambda problem: problem.place))

    @property
    def errors(self) -> list[Problem]:
        """The problems that stop a build."""
        return [problem for problem in self if not problem.is_advice]

    @property
    def advice(self) -> list[Problem]:
        """The problems that do not."""
        return [problem for problem in self if problem.is_advice]


def report(problems: Iterable[Problem]) -> str:
    """Every problem on its own line, with a count below; empty when there are none."""
    listed = list(problems)
    return "\n".join([*map(str, listed), "", count(listed)]) if listed else ""


def count(problems: Iterable[Problem]) -> str:
    """The number of problems: `2 fouten en 1 aandachtspunt in 2 bestanden`."""
    listed = list(problems)
    kinds = Counter(problem.is_advice for problem in listed)
    nouns = {False: ("fout", "fouten"), True: ("aandachtspunt", "aandachtspunten")}
    parts = [counted(kinds[kind], *words) for kind, words in nouns.items() if kinds[kind]]
    files = len({problem.place.file for problem in listed})
    return f"{' en '.join(parts)} in {counted(files, 'bestand', 'bestanden')}."


def _shortened(word: str) -> str:
    return word if len(word) <= _LONGEST else f"{word[:_LONGEST]}…"
