"""Answers that are kept from one build to the next."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from records.building.cache import Cache, Held


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "new" / "answers.sqlite"


def remember(file: Path, *answers: str) -> None:
    cache = Cache(file)
    for answer in answers:
        cache.put("kind", {"said": answer}, answer)
    cache.close()


def test_an_answer_is_there_in_the_next_build(file: Path) -> None:
    remember(file, "één")
    assert Cache(file).get("kind", "één") == {"said": "één"}
    assert Cache(file).get("kind", "twee") is None
    assert Cache(file).get("other", "één") is None


@pytest.mark.parametrize("how", ["cut", "foreign", "empty", "text", "folder"])
def test_a_damaged_or_foreign_cache_is_thrown_away_silently(file: Path, how: str) -> None:
    remember(file, "a")
    data = file.read_bytes()
    if how == "folder":
        file.unlink()
        file.mkdir()
        assert Cache(file).get("kind", "a") is None
        return
    if how == "foreign":
        file.unlink()
        other = sqlite3.connect(file)
        other.execute("CREATE TABLE answers (quite TEXT, otherwise TEXT)")
        other.close()
    else:
        file.write_bytes({"cut": data[:300], "empty": b"", "text": b"geen SQLite"}[how])
    assert Cache(file).get("kind", "a") is None
    remember(file, "b")
    assert Cache(file).get("kind", "b") == {"said": "b"}


def test_an_answer_that_somebody_changed_is_not_believed(file: Path) -> None:
    remember(file, "a")
    database = sqlite3.connect(file)
    with database:
        database.execute("UPDATE answers SET value = ?", (b'{"said":"b"}',))
    database.close()
    assert Cache(file).get("kind", "a") is None


def test_answers_that_nobody_asks_for_are_forgotten(file: Path) -> None:
    remember(file, *map(str, range(40)))
    for _ in range(3):
        cache = Cache(file)
        cache.get("kind", "39")
        cache.close()
    database = sqlite3.connect(file)
    (count,) = database.execute("SELECT count(*) FROM answers").fetchone()
    database.close()
    assert count == 1 + 1 + 4
    assert Cache(file).get("kind", "39") == {"said": "39"}


def test_without_a_file_nothing_is_remembered() -> None:
    cache = Cache(None)
    cache.put("kind", 1, "a")
    assert cache.get("kind", "a") is None
    cache.close()


def test_much_is_written_down_before_the_end(file: Path) -> None:
    cache = Cache(file)
    for number in range(10):
        cache.put_bytes("kind", bytes(500_000), str(number))
    found = [Cache(file).has("kind", str(number)) for number in range(10)]
    assert found.count(True) >= 7, "what waits is in memory"
    cache.close()


def test_builds_in_one_process_hold_things_for_each_other(file: Path) -> None:
    held: Held = {}
    first = Cache(file, held)
    thing = object()
    first.hold("kind", thing, "a")
    first.hold("kind", thing, "b")
    first.put("kind", 1, "a")
    first.close()
    second = Cache(file, held)
    assert second.held("kind", "a") is thing
    assert second.held("kind", "c") is None
    second.close()
    assert list(held) == [("kind", "a")], "nobody asked for the other one any more"
    third = Cache(file)
    assert third.get("kind", "a") == 1, "what is held is not asked for, but it is in use"
    third.hold("kind", thing, "a")
    assert third.held("kind", "a") is None
    third.close()


def test_two_builds_at_once_both_write(file: Path) -> None:
    one, other = Cache(file), Cache(file)
    one.put("kind", 1, "a")
    other.put("kind", 2, "b")
    one.close()
    other.close()
    assert Cache(file).get("kind", "a") == 1
    assert Cache(file).get("kind", "b") == 2
