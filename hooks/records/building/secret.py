"""The secret with which this computer signs what it keeps, outside of any project."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

_SIZE = 32
"""Bytes."""


def secret() -> bytes:
    """The secret of this user, made when first asked for; a new one each time when it cannot be kept."""
    try:
        file = _file()
        if not file.exists():
            _write(file)
        found = file.read_bytes()
    except (OSError, RuntimeError):
        return secrets.token_bytes(_SIZE)
    return found if len(found) == _SIZE else secrets.token_bytes(_SIZE)


def _file() -> Path:
    """In the folder for caches; a relative one counts as none (XDG Base Directory Specification)."""
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (named if named.is_absolute() else Path.home() / ".cache") / "kina-site" / "secret"


def _write(file: Path) -> None:
    """Write a new secret, whole or not at all, for the eyes of its owner."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = file.with_name(f"{file.name}-{secrets.token_hex(8)}")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as new:  # noqa: PTH123 (needs the mode)
        new.write(secrets.token_bytes(_SIZE))
    draft.replace(file)  # of two processes the last wins, and the first made its values in vain
