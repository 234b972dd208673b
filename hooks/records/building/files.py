"""Files of a site: written or linked in the place of others, and recognized as long as nobody touches them."""

import os
import shutil
import time
from contextlib import suppress
from pathlib import Path

Stamp = tuple[int, int, int]
"""Of a file: its number on the disk, its size in bytes, its last change in nanoseconds."""
_TICK = 1_000_000_000
"""Nanoseconds: as coarse as the clock of any disk but FAT's."""
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
_MODE = 0o666
"""The permissions of a new file, without those that the system withholds (umask(2))."""


def stamp(status: os.stat_result) -> Stamp:
    """What differs once somebody wrote to a file or replaced it."""
    return status.st_ino, status.st_size, status.st_mtime_ns


def settled_stamp(path: str) -> str:
    """What differs once somebody wrote to a file, changed it back or replaced it; empty when that was just now.

    Clocks of disks tick some times in a hundredth of a second: a file may be written to after it is
    read and have the same time (“racily clean”, in git's documentation).
    """
    status = os.lstat(path)
    if time.time_ns() - status.st_ctime_ns < _TICK:
        return ""
    return " ".join(map(str, (*stamp(status), status.st_ctime_ns)))


def write_file(path: str, data: bytes) -> os.stat_result:
    """Write a new file in the place of an old one, which keeps its bytes for who is reading it."""
    file = _create(path)
    try:
        while data:
            data = data[os.write(file, data) :]
        return os.fstat(file)
    finally:
        os.close(file)


def _create(path: str) -> int:
    """The descriptor of a new file; folders that are missing are made."""
    try:
        return os.open(path, _NEW, _MODE)
    except FileExistsError:
        os.unlink(path)  # noqa: PTH108 (a path object for each page is slow)
    except FileNotFoundError:
        os.makedirs(path.rpartition("/")[0], exist_ok=True)  # noqa: PTH103 (as above)
    return os.open(path, _NEW, _MODE)


def link(source: Path, file: Path) -> os.stat_result:
    """Hard-link a file in the place of an old one; copy it where the disk has no hard links."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    try:
        os.link(source, file)
    except OSError:  # another disk, or one without hard links
        shutil.copyfile(source, file)
    return file.stat()


def link_all(source: Path, target: Path) -> None:
    """Hard-link all files of a folder into another; from then on they may be replaced, never written to.

    On a disk without hard links the other folder stays empty.
    """
    with suppress(OSError, shutil.Error):
        shutil.copytree(source, target, copy_function=os.link, symlinks=True, dirs_exist_ok=True)
