"""Digests (BLAKE2) of texts, of files, and of this code with its libraries."""

import os
import sys
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

_SIZE = 16
"""Bytes: enough that two texts never have the same digest by accident."""


def digest(*parts: str | bytes, key: bytes = b"") -> str:
    """The digest of some texts, in hexadecimal; `ab`, `c` has another one than `a`, `bc`.

    With a key it is a signature, which nobody can make without the key (BLAKE2, keyed hashing).
    """
    hasher = blake2b(digest_size=_SIZE, key=key)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        hasher.update(b"%d:" % len(data))
        hasher.update(data)
    return hasher.hexdigest()


def digest_of_files(paths: Iterable[Path]) -> str:
    """The digest of files, names and order included."""
    return digest(*(part for path in paths for part in (path.as_posix(), path.read_bytes())))


def edition() -> str:
    """The digest of all that works on content: this code, Python, and every library's version."""
    code = sorted(Path(__file__).parents[2].rglob("*.py"))
    folders = sorted({Path(path) for path in sys.path if os.path.isdir(path)})  # noqa: PTH112 (never raises)
    libraries = sorted(path.name for folder in folders for path in folder.glob("*.dist-info"))
    return digest(digest_of_files(code), sys.version, *libraries)
