"""Answers that are kept from one build to the next."""

import os
import pickle
import sqlite3
from functools import partial
from pathlib import Path

import pytest

from records.building.cache import Cache


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "new" / "answers.sqlite"


def remember(file: Path, *answers: str) -> None:
    cache = Cache(file)
    for answer in answers:
        cache.value("kind", partial(dict, said=answer), answer)
    cache.close()


def known(file: Path, *inputs: str, kind: str = "kind") -> object:
    """The value that an earlier build made."""
    return Cache(file).value(kind, lambda: None, *inputs)


def test_an_answer_is_there_in_the_next_build(file: Path) -> None:
    remember(file, "één")
    assert known(file, "één") == {"said": "één"}
    assert known(file, "twee") is None
    assert known(file, "één", kind="other") is None


@pytest.mark.parametrize("how", ["cut", "foreign", "empty", "text", "folder"])
def test_a_damaged_or_foreign_cache_is_thrown_away_silently(file: Path, how: str) -> None:
    remember(file, "a")
    data = file.read_bytes()
    if how == "folder":
        file.unlink()
        file.mkdir()
        assert known(file, "a") is None
        return
    if how == "foreign":
        file.unlink()
        other = sqlite3.connect(file)
        other.execute("CREATE TABLE answers (quite TEXT, otherwise TEXT)")
        other.close()
    else:
        file.write_bytes({"cut": data[:300], "empty": b"", "text": b"geen SQLite"}[how])
    assert known(file, "a") is None
    remember(file, "b")
    assert known(file, "b") == {"said": "b"}


class Act:
    """What a foreign cache could hold: on reading, it runs a command."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch ran",)


@pytest.mark.parametrize("foreign", [{"said": "b"}, Act()])
def test_an_answer_that_somebody_changed_is_neither_believed_nor_run(
    file: Path, foreign: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(file.parents[1])
    remember(file, "a")
    data = pickle.dumps(foreign)
    database = sqlite3.connect(file)
    with database:
        database.execute("UPDATE answers SET value = ?", (data,))
    database.close()
    assert known(file, "a") is None
    assert not Path("ran").exists()


def test_an_answer_of_another_computer_is_not_believed(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(file.parent.with_name("theirs")))
    remember(file, "a")
    assert known(file, "a") == {"said": "a"}
    monkeypatch.setenv("XDG_CACHE_HOME", str(file.parent.with_name("ours")))
    assert known(file, "a") is None


def test_without_a_place_for_the_secret_nothing_is_believed(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.parent.with_name("full").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(file.parent.with_name("full")))
    remember(file, "a")
    assert known(file, "a") is None


@pytest.mark.parametrize("link", ["new", "new/answers.sqlite"])
def test_a_link_in_the_place_of_the_cache_is_not_followed(tmp_path: Path, link: str) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (tmp_path / link).parent.mkdir(exist_ok=True)
    (tmp_path / link).symlink_to(theirs if link == "new" else theirs / "answers.sqlite")
    remember(tmp_path / "new/answers.sqlite", "a")
    assert list(theirs.iterdir()) == []


def test_answers_that_nobody_asks_for_are_forgotten(file: Path) -> None:
    remember(file, *map(str, range(40)))
    for _ in range(3):
        cache = Cache(file)
        cache.value("kind", lambda: None, "39")
        cache.close()
    database = sqlite3.connect(file)
    (count,) = database.execute("SELECT count(*) FROM answers").fetchone()
    database.close()
    assert count == 1 + 1 + 4
    assert known(file, "39") == {"said": "39"}


def test_without_a_file_nothing_is_remembered() -> None:
    cache = Cache(None)
    assert cache.value("kind", lambda: 1, "a") == 1
    assert cache.value("kind", lambda: 2, "a") == 2
    cache.close()


def test_much_is_written_down_before_the_end(file: Path) -> None:
    cache = Cache(file)
    for number in range(10):
        cache.write("kind", str(number), bytes(500_000))
    written = [number for number in range(10) if Cache(file).read("kind", str(number))]
    assert len(written) >= 7, "what waits is in memory"
    cache.close()


def test_two_builds_at_once_both_write(file: Path) -> None:
    one, other = Cache(file), Cache(file)
    one.value("kind", lambda: 1, "a")
    other.value("kind", lambda: 2, "b")
    one.close()
    other.close()
    assert known(file, "a") == 1
    assert known(file, "b") == 2
