"""Two folders that take turns as one: locked while somebody works, exchanged, and cleared."""

from __future__ import annotations

import ctypes
import fcntl
import os
import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

_HERE = -100
"""AT_FDCWD: a path counts from the working folder (linux/fcntl.h)."""
_EXCHANGE = 2
"""RENAME_EXCHANGE (linux/fs.h, renameat2(2))."""
_ASIDE = "new-aside"
"""Where the old site is for a moment, when two folders cannot be exchanged in one step."""
_ATTEMPTS = 3
_WORK = "-work"
"""Ends the name of a folder that is held while somebody works in it."""


def spare_of(public: Path) -> Path:
    """Where the site waits that was public before this one."""
    return public.with_name(f".{public.name}-spare")


def open_folder(public: Path) -> tuple[Path, int | None]:
    """A new folder beside the public one, and its lock; it has its name once it is locked.

    Another build may take it for left behind before it is locked: then there is a newer one.
    """
    for attempt in range(_ATTEMPTS):
        young = Path(mkdtemp(prefix=f".{public.name}-", dir=public.parent))
        with suppress(FileNotFoundError):
            held = _lock(young)
            if held is not None or attempt == _ATTEMPTS - 1:  # some systems lock nothing
                return young.rename(f"{young}{_WORK}"), held
            young.rmdir()
    raise FileNotFoundError(young)


def clear_left(public: Path) -> None:
    """Remove what builds left behind that were killed; the old site is put back if it was aside."""
    spare = spare_of(public)
    for left in public.parent.glob(f".{public.name}-*"):
        if left != spare and not left.is_symlink():
            with suppress(OSError):  # another build may be first
                _clear(left, public)


def _clear(folder: Path, public: Path) -> None:
    held = _lock(folder)
    if held is None:
        return
    try:
        if not folder.name.endswith(_WORK):
            folder.rmdir()  # only when it is empty: it may be somebody's
            return
        if not public.exists():
            with suppress(OSError):
                (folder / _ASIDE).rename(public)
        shutil.rmtree(folder, ignore_errors=True)
    finally:
        os.close(held)


def close_folder(folder: Path, held: int | None, spare: Path) -> None:
    """Close the staging; what stands in it is what the next build may begin with."""
    with suppress(OSError):  # another build may have left one
        (folder / "new").rename(spare)
    shutil.rmtree(folder, ignore_errors=True)
    if held is not None:
        os.close(held)


def _lock(folder: Path) -> int | None:
    """Lock a folder until the number that comes back is closed; None when another process has it.

    The system unlocks it when the process ends, however it ends (flock(2)).
    """
    number = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(number)
        return None
    return number


def exchange(one: Path, other: Path) -> None:
    """Let two folders on one disk change places; where Linux cannot, in two renames.

    Raises OSError when one of them is not there.
    """
    if _exchanged_at_once(one, other):
        return
    aside = one.with_name(_ASIDE)
    other.rename(aside)
    one.rename(other)
    aside.rename(one)


def _exchanged_at_once(one: Path, other: Path) -> bool:
    paths = _HERE, os.fsencode(one), _HERE, os.fsencode(other)
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    return bool(rename and rename(*paths, _EXCHANGE) == 0)
