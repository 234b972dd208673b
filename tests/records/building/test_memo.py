"""Work on many items of which earlier builds know the values."""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from records.building.cache import Cache, InMemory
from records.building.memo import RUN, Memo, runs

Build = Callable[..., tuple[list[str], list[str]]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "answers.sqlite"


@pytest.fixture
def build(file: Path) -> Build:
    """The words in capitals as a build gives them, and those that it made anew."""

    def capitals(
        words: Sequence[str], in_memory: InMemory | None = None, ending: str = ""
    ) -> tuple[list[str], list[str]]:
        anew: list[str] = []

        def make(word: str) -> str:
            anew.append(word)
            return word.upper() + ending

        memo = Memo(
            "capitals",
            "",
            make,
            inputs=lambda word: [word],
            keeps=lambda value: "?" not in value,
            holds=(lambda _, value: value.endswith(ending)) if ending else None,
            in_memory=in_memory is not None,
        )
        cache = Cache(file, in_memory)
        found = list(memo.map(words, cache))
        cache.close()
        return found, anew

    return capitals


def damage(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("UPDATE answers SET value = x'00' WHERE rowid % 2 = 0")


def test_only_what_is_new_is_made(build: Build) -> None:
    assert build(["a", "b"]) == (["A", "B"], ["a", "b"])
    assert build(["b", "c", "a"]) == (["B", "C", "A"], ["c"])


def test_what_is_damaged_is_made_again(build: Build, file: Path) -> None:
    build(["a", "b", "c"])
    damage(file)
    assert build(["a", "b", "c"]) == (["A", "B", "C"], ["b"])


def test_what_is_not_worth_keeping_is_made_in_every_build(build: Build) -> None:
    assert build(["a", "b?"])[0] == ["A", "B?"]
    assert build(["a", "b?"]) == (["A", "B?"], ["b?"])


def test_what_no_longer_holds_is_made_again(build: Build) -> None:
    build(["a", "b"], ending="1")
    assert build(["a", "b"], ending="1") == (["A1", "B1"], [])
    assert build(["a", "b"], ending="2") == (["A2", "B2"], ["a", "b"])


def test_builds_in_one_process_share_the_values(build: Build, file: Path) -> None:
    shared: InMemory = {}
    build(["a", "b"], shared)
    file.unlink()
    assert build(["a", "b"], shared) == (["A", "B"], [])
    build(["a"], shared)
    assert list(shared.values()) == ["A"], "nobody used the other one any more"


def test_one_item_that_comes_or_goes_changes_one_run() -> None:
    def found(numbers: Sequence[int]) -> set[tuple[int, ...]]:
        return {tuple(run) for run in runs(numbers, str)}

    everyone = list(range(20 * RUN))
    assert 10 < len(found(everyone)) < 40
    assert sorted(number for run in found(everyone) for number in run) == everyone
    assert len(found(everyone) - found(everyone[:99] + everyone[100:])) <= 2
    assert not list(runs([], str))
