"""A cache of values that take long to make, from one build to the next, in one SQLite file."""

import os
import pickle
import secrets
import sqlite3
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from hmac import compare_digest
from pathlib import Path
from typing import Any, TypeVar, cast

from .digest import digest, edition

Value = TypeVar("Value")
InMemory = dict[str, Any]
"""Values by key, which builds in one process share."""

FILE = ".cache/answers.sqlite"
_TABLE = """
    CREATE TABLE IF NOT EXISTS answers (kind TEXT, key TEXT PRIMARY KEY, value BLOB, digest TEXT)
"""
_INDEX = "CREATE INDEX IF NOT EXISTS kinds ON answers (kind)"
_TIMEOUT = 10
"""Seconds to wait for another build that is writing."""
_BATCH = 2_000_000
"""How many bytes of new values wait to be written at once."""
_SPARE = 4
"""Of each kind as many unused values are kept as were used, and this many more."""


class Cache:
    """Values by kind and inputs.

    The key of a value is the digest of its inputs, this code and the versions of the libraries, so that
    no value can be out of date. A value that is damaged or signed by another computer counts as
    absent, silently, and so does a file that cannot be opened.
    """

    def __init__(self, file: Path | None, in_memory: InMemory | None = None) -> None:
        """`in_memory` is what earlier builds in this process shared; without it nothing is."""
        self._in_memory = in_memory
        self._edition = edition() if file else ""
        self._secret = secret() if file else b""
        self._used: dict[str, set[str]] = defaultdict(set)
        self._new: list[tuple[str, str, bytes, str]] = []
        self._waiting = 0
        self._database = _open(file) if file else None
        self._owner = os.getpid()

    def value(self, kind: str, make: Callable[[], Value], *inputs: str) -> Value:
        """What `make` returns for these inputs: kept by an earlier build, or made now."""
        key = self.key(kind, *inputs)
        if data := self.read(kind, key):
            return cast("Value", decode(data))
        made = make()
        self.write(kind, key, encode(made))
        return made

    # -- for this room -------------------------------------------------------------------------

    def key(self, kind: str, *inputs: str) -> str:
        """The key of a value."""
        return digest(self._edition, kind, *inputs)

    def read(self, kind: str, key: str) -> bytes:
        """The bytes that `write` was given; empty when there are none, or when another process opened the file."""
        if self._database is None or os.getpid() != self._owner:  # SQLite forbids the latter
            return b""
        try:
            query = "SELECT value, digest FROM answers WHERE key = ?"
            value, check = self._database.execute(query, (key,)).fetchone() or (b"", "")
        except sqlite3.Error:
            return b""
        if isinstance(value, bytes):
            signature = self._sign(key, value)
            if compare_digest(signature.encode(), str(check).encode()):
                self._used[kind].add(key)
                return value
        return b""

    def write(self, kind: str, key: str, value: bytes) -> None:
        """Keep a value for later builds."""
        self._used[kind].add(key)
        self._new.append((kind, key, value, self._sign(key, value)))
        self._waiting += len(value)
        if self._waiting >= _BATCH:
            self._flush()

    def shared(self, kind: str, key: str) -> Any | None:
        """The value that an earlier build in this process shared; None when it is not there."""
        value = self._in_memory.get(key) if self._in_memory else None
        if value is not None:
            self._used[kind].add(key)
        return value

    def share(self, kind: str, key: str, value: Any) -> None:
        """Let later builds in this process have a value, which nobody may change."""
        if self._in_memory is not None:
            self._used[kind].add(key)
            self._in_memory[key] = value

    def close(self) -> None:
        """Write what is new, remove what nobody uses any more."""
        self._flush()
        if self._in_memory:
            for key in self._in_memory.keys() - set().union(*self._used.values()):
                del self._in_memory[key]
        if self._database:
            with suppress(sqlite3.Error), self._database:
                for kind, used in self._used.items():
                    _remove_unused(self._database, kind, used)
            self._database.close()
        self._database = None

    def _sign(self, key: str, value: bytes) -> str:
        """The signature of a value under its key, with the secret of this user."""
        return digest(key, value, key=self._secret)

    def _flush(self) -> None:
        """Write what is new, unless another build is writing or the disk is full."""
        if self._database:
            with suppress(sqlite3.Error), self._database:
                insert = "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)"
                self._database.executemany(insert, self._new)
        self._new.clear()
        self._waiting = 0


def encode(value: Any) -> bytes:
    """A value as bytes, for `write`."""
    return pickle.dumps(value, protocol=5)


def decode(data: bytes) -> Any:
    """The value that bytes hold: those of this process, or of `read`, which only this user can sign."""
    return pickle.loads(data)  # noqa: S301 (as the docstring says)


def _remove_unused(database: sqlite3.Connection, kind: str, used: set[str]) -> None:
    """Keep of the values that were not used only the youngest."""
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
    if file.is_symlink() or file.parent.is_symlink():
        return None
    for attempt in range(2):
        try:
            if attempt:
                for damaged in file.parent.glob(f"{file.name}*"):
                    damaged.unlink()
            file.parent.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(file, timeout=_TIMEOUT, check_same_thread=False)
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
            database.execute(_TABLE)
            database.execute(_INDEX)
            database.execute("SELECT kind, key, value, digest FROM answers LIMIT 1").fetchone()
        except (sqlite3.Error, OSError):
            continue
        return database
    return None


_SIZE = 32
"""Bytes."""


def secret() -> bytes:
    """The secret of this user, made when first asked for; a new one each time when it cannot be kept."""
    try:
        file = _file()
        if not file.exists():
            _write(file)
        data = file.read_bytes()
    except (OSError, RuntimeError):
        return secrets.token_bytes(_SIZE)
    return data if len(data) == _SIZE else secrets.token_bytes(_SIZE)


def _file() -> Path:
    """In the folder for caches; a relative one counts as none (XDG Base Directory Specification)."""
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (named if named.is_absolute() else Path.home() / ".cache") / "kina-site" / "secret"


def _write(file: Path) -> None:
    """Write a new secret, whole or not at all, which only its owner may read."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = file.with_name(f"{file.name}-{secrets.token_hex(8)}")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as new:  # noqa: PTH123 (needs the mode)
        new.write(secrets.token_bytes(_SIZE))
    draft.replace(file)  # of two processes the last wins, and the first made its values in vain
