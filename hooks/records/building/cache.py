"""Answers that took time to find, kept from one build to the next in one SQLite file."""

from __future__ import annotations

import os
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from pydantic_core import from_json, to_json

from .digest import digest, edition

FILE = ".cache/answers.sqlite"
_TABLE = """
    CREATE TABLE IF NOT EXISTS answers (kind TEXT, key TEXT PRIMARY KEY, value BLOB, digest TEXT)
"""
_INDEX = "CREATE INDEX IF NOT EXISTS kinds ON answers (kind)"
_PATIENCE = 10
"""Seconds to wait for another build that is writing."""
_BATCH = 2_000_000
"""How many bytes of new answers wait to be written at once."""
_SPARE = 4
"""How many more answers are kept than were asked for, and as many again."""

Held = dict[tuple[str, ...], Any]
"""Things by kind and question."""


class Cache:
    """Answers by kind and question; without it everything is right too, only slower.

    The key of an answer holds the question, this code and the libraries, so that no answer can be
    out of date. What is damaged, foreign or cannot be opened counts as empty, and nobody is told.
    Answers are JSON; code is in them only where a template was compiled, as in Python's own cache.
    """

    def __init__(self, file: Path | None, held: Held | None = None) -> None:
        """`held` is what builds in one process hold for each other: a thing read once stays."""
        self._held = held
        self._edition = edition() if file else ""
        self._used: dict[str, set[str]] = defaultdict(set)
        self._asked: set[tuple[str, ...]] = set()
        self._new: list[tuple[str, str, bytes, str]] = []
        self._waiting = 0
        self._database = _open(file) if file else None
        self._owner = os.getpid()

    def get(self, kind: str, *question: str) -> Any | None:
        """The answer to a question; None when it is not known."""
        found = self.get_bytes(kind, *question)
        return None if found is None else from_json(found)

    def put(self, kind: str, answer: Any, *question: str) -> None:
        """Remember the answer to a question."""
        if self._database:
            self.put_bytes(kind, to_json(answer), *question)

    def has(self, kind: str, *question: str) -> bool:
        """Whether an answer was written down; `get` may still find it damaged."""
        return bool(self._row(self._key(kind, question))[1])

    def get_bytes(self, kind: str, *question: str) -> bytes | None:
        """An answer that its owner reads and writes; None when it is not known."""
        key = self._key(kind, question)
        value, check = self._row(key)
        if digest(key, value) != check:
            return None
        self._used[kind].add(key)
        return value

    def put_bytes(self, kind: str, answer: bytes, *question: str) -> None:
        """Remember such an answer."""
        key = self._key(kind, question)
        self._used[kind].add(key)
        self._new.append((kind, key, answer, digest(key, answer)))
        self._waiting += len(answer)
        if self._waiting >= _BATCH:
            self._write()

    def bytes_of(self, kind: str, make: Callable[[], bytes], *question: str) -> bytes:
        """The answer to a question: that of an earlier build, or what `make` gives."""
        found = self.get_bytes(kind, *question)
        if found is None:
            found = make()
            self.put_bytes(kind, found, *question)
        return found

    def held(self, kind: str, *question: str) -> Any | None:
        """What an earlier build in this process made of an answer; None when it is not there."""
        found = self._held.get((kind, *question)) if self._held else None
        if found is not None:
            self._used[kind].add(self._key(kind, question))
            self._asked.add((kind, *question))
        return found

    def hold(self, kind: str, thing: Any, *question: str) -> None:
        """Let later builds in this process have a thing, which nobody may change."""
        if self._held is not None:
            self._held[(kind, *question)] = thing
            self._asked.add((kind, *question))

    def close(self) -> None:
        """Write what is new, forget what nobody asks for any more."""
        self._write()
        if self._held is not None:
            for question in self._held.keys() - self._asked:
                del self._held[question]
        if self._database:
            with suppress(sqlite3.Error), self._database:
                for kind, used in self._used.items():
                    _forget(self._database, kind, used)
            self._database.close()
        self._database = None

    def _write(self) -> None:
        """Write what is new, unless another build is writing or the disk is full."""
        if self._database:
            with suppress(sqlite3.Error), self._database:
                insert = "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)"
                self._database.executemany(insert, self._new)
        self._new.clear()
        self._waiting = 0

    def _row(self, key: str) -> tuple[bytes, str]:
        """An answer as it was written, with its digest; empty when there is none."""
        if self._database is None or os.getpid() != self._owner:
            return b"", ""  # SQLite forbids a process to use what another one opened
        query = "SELECT value, digest FROM answers WHERE key = ?"
        try:
            found = self._database.execute(query, (key,)).fetchone()
            return (bytes(found[0]), found[1]) if found else (b"", "")
        except (sqlite3.Error, TypeError):
            return b"", ""

    def _key(self, kind: str, question: Iterable[str]) -> str:
        return digest(self._edition, kind, *question)


def _forget(database: sqlite3.Connection, kind: str, used: set[str]) -> None:
    """Keep of the answers that nobody asked for only the youngest."""
    count = "SELECT count(*) FROM answers WHERE kind = ?"
    most = 2 * len(used) + _SPARE
    if database.execute(count, (kind,)).fetchone()[0] <= most:
        return
    query = "SELECT key FROM answers WHERE kind = ? ORDER BY rowid DESC"
    known = [key for (key,) in database.execute(query, (kind,))]
    unused = [key for key in known if key not in used]
    delete = "DELETE FROM answers WHERE key = ?"
    database.executemany(delete, [(key,) for key in unused[len(used) + _SPARE :]])


def _open(file: Path) -> sqlite3.Connection | None:
    """The database in a file, made anew when it is none of ours; None when that fails too."""
    for attempt in range(2):
        try:
            if attempt:
                for damaged in file.parent.glob(f"{file.name}*"):
                    damaged.unlink()
            file.parent.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(file, timeout=_PATIENCE, check_same_thread=False)
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
            database.execute(_TABLE)
            database.execute(_INDEX)
            database.execute("SELECT kind, key, value, digest FROM answers LIMIT 1").fetchone()
        except (sqlite3.Error, OSError):
            continue
        return database
    return None
