"""The folder in which a build works: made and locked, exchanged with the public one, and removed."""

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
"""Where the old site stands between two renames, on a system that cannot exchange folders."""
_ATTEMPTS = 3
_WORK = "-work"
"""Ends the name of a folder that a build works in."""


def spare_of(public: Path) -> Path:
    """Where the site is kept that was public before this one: the next build begins with it."""
    return public.with_name(f".{public.name}-spare")


def open_folder(public: Path) -> tuple[Path, int | None]:
    """A new folder beside the public one, and its lock; None where the system locks nothing.

    It is renamed once it is locked. Until then another build may remove it, as if it was left behind: then
    a next one is made.
    """
    for attempt in range(_ATTEMPTS):
        folder = Path(mkdtemp(prefix=f".{public.name}-", dir=public.parent))
        with suppress(FileNotFoundError):
            lock = _lock(folder)
            if lock is not None or attempt == _ATTEMPTS - 1:  # some systems lock nothing
                return folder.rename(f"{folder}{_WORK}"), lock
            folder.rmdir()
    raise FileNotFoundError(folder)


def clear_left(public: Path) -> None:
    """Remove the folders of builds that were killed; a site that one of them had moved is put back."""
    spare = spare_of(public)
    for left in public.parent.glob(f".{public.name}-*"):
        if left != spare and not left.is_symlink():
            with suppress(OSError):  # another build may be first
                _clear(left, public)


def _clear(folder: Path, public: Path) -> None:
    lock = _lock(folder)
    if lock is None:
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
        os.close(lock)


def close_folder(folder: Path, lock: int | None, spare: Path) -> None:
    """Keep the site in a folder for the next build, and remove the folder with its lock."""
    with suppress(OSError):  # another build may have left one
        (folder / "new").rename(spare)
    shutil.rmtree(folder, ignore_errors=True)
    if lock is not None:
        os.close(lock)


def _lock(folder: Path) -> int | None:
    """The file descriptor of a folder, locked until it is closed; None when another process has it.

    The system closes it when the process ends, however it ends (flock(2)).
    """
    number = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(number)
        return None
    return number


def exchange(one: Path, other: Path) -> None:
    """Exchange two folders on one disk; in several renames where the system has no renameat2(2).

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
