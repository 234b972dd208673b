"""Where a site is built, out of sight, until it takes the place of the one that visitors see."""

from __future__ import annotations

import ctypes
import fcntl
import os
import shutil
import weakref
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import BinaryIO

from .cache import Cache
from .file_store import link
from .manifest import Dependencies, Made, Manifest, make_folder, stamp
from .parallel import spread

Fingerprint = Callable[[Dependencies], str | None]
"""The digest of what a page would be made from now, given the questions that its template asks."""

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
_HERE = -100
"""AT_FDCWD: a path counts from the working folder (linux/fcntl.h)."""
_EXCHANGE = 2
"""RENAME_EXCHANGE (linux/fs.h, renameat2(2))."""
_WORK = "-work"
"""Ends the name of a folder that is held while somebody works in it."""


@dataclass(frozen=True, slots=True)
class PageJob:
    """A page that may have to be made."""

    path: str
    """Of its file, from the root of the site."""
    fingerprint: Fingerprint
    make: Callable[[], tuple[str, Dependencies]]
    """Gives the page, and the questions that its template asked."""


class Staging:
    """A folder beside the public one, with the site of tomorrow in it.

    Two folders take turns: the site that stops being public is what the next build begins with, so
    that a page that did not change costs nothing. Nothing public is ever written to.
    """

    def __init__(self, public: Path, cache: Cache) -> None:
        self.public = public.resolve()
        self.public.parent.mkdir(parents=True, exist_ok=True)
        name = self.public.name
        for left in self.public.parent.glob(f".{name}-*{_WORK}"):
            _clear(left)
        folder, held = _open_folder(self.public)
        self.site = folder / "new"
        """Where everything is to be written."""
        self.site.mkdir()
        self._folder = self.site.as_posix()
        self.made: dict[str, Made | None] = {}
        """How each page was made that was made in this build; None where it is not known."""
        self._spare = spare_of(self.public)
        self._cache = cache
        self._manifest = Manifest()
        self._kept: set[str] = set()
        self._close = weakref.finalize(self, _close, folder, held, self._spare)

    def begin(self, pages: Collection[str]) -> None:
        """Take over the files of an earlier build that nobody touched, and nothing else of it.

        `pages` are the pages that will be made, by their path in the site: others go at once, since
        the search looks at all. It works while nothing is written yet.
        """
        try:
            self.site.rmdir()
            self._spare.rename(self.site)
        except OSError:
            self.site.mkdir(exist_ok=True)
        self._manifest = Manifest.of(self.site, self._cache).only(pages)
        self._manifest.sweep(self.site)
        if not self._manifest.pages and self.public.is_dir():
            _link_all(self.public, self.site)
            self._manifest = Manifest.of(self.public, self._cache).only(pages)
            self._manifest.sweep(self.site)

    def make(self, jobs: Sequence[PageJob], what: str = "") -> None:
        """Write each page, unless it is there already, made from what it would be made from now.

        `what` says in Dutch what that is, when it is long enough to be told to those who wait and to
        be shared with other processes; what these learn on the way is lost.
        """
        new = [job for job in jobs if not self._keeps(job)]
        for made in spread(new, self._work, what) if what else [self._work(new)]:
            self.made.update(made)

    def create(self, path: str) -> BinaryIO:
        """A new file of the site, to write into while it is made."""
        file = self.site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        return file.open("wb")

    def write(self, path: str, data: bytes) -> None:
        """Write a file that is made anew in every build."""
        with self.create(path) as file:
            file.write(data)

    def place(self, path: str, source: Path) -> None:
        """Let a file be one of the site too, whose name says what it was made from (FileStore)."""
        before = self._manifest.pages.get(path)
        if before and before.fingerprint == source.name:
            self._kept.add(path)
            return
        self.made[path] = Made(source.name, (), stamp(link(source, self.site / path)))

    def publish(self) -> None:
        """Let the new site take the place of the old one, which waits for the next build."""
        pages = self._manifest.pages
        self._manifest.drop(self.site, pages.keys() - self._kept - self.made.keys())
        for path, made in self.made.items():
            pages.pop(path, None)
            if made:
                pages[path] = made
        self._manifest.save(self.site, self._cache)
        if self.public.exists():
            _exchange(self.site, self.public)
        else:
            self.site.rename(self.public)
        self._close()

    def _keeps(self, job: PageJob) -> bool:
        before = self._manifest.pages.get(job.path)
        if before is None or job.fingerprint(before.asked) != before.fingerprint:
            return False
        self._kept.add(job.path)
        return True

    def _work(self, jobs: Sequence[PageJob]) -> dict[str, Made | None]:
        return {job.path: self._write(job) for job in jobs}

    def _write(self, job: PageJob) -> Made | None:
        """Make a page; without a fingerprint the next build makes it again."""
        page, questions = job.make()
        asked = tuple(questions)
        status = _write(f"{self._folder}/{job.path}", page.encode())
        fingerprint = job.fingerprint(asked)
        return Made(fingerprint, asked, stamp(status)) if fingerprint else None


def spare_of(public: Path) -> Path:
    """Where the site waits that was public before this one."""
    return public.with_name(f".{public.name}-spare")


def _link_all(source: Path, target: Path) -> None:
    """Let another folder have the same files, which nobody may then write into, only replace.

    On a disk without hard links it stays empty, and all pages are made.
    """
    with suppress(OSError, shutil.Error):
        shutil.copytree(source, target, copy_function=os.link, symlinks=True, dirs_exist_ok=True)


def _write(path: str, data: bytes) -> os.stat_result:
    """Write a file in the place of what stands there, which visitors may still be reading."""
    file = _create(path)
    try:
        while data:
            data = data[os.write(file, data) :]
        return os.fstat(file)
    finally:
        os.close(file)


def _create(path: str) -> int:
    """A new file, with the folders around it where they are missing."""
    try:
        return os.open(path, _NEW)
    except FileExistsError:
        os.unlink(path)  # noqa: PTH108 (a path object for each page is slow)
    except FileNotFoundError:
        make_folder(path.rpartition("/")[0])
    return os.open(path, _NEW)


def _open_folder(public: Path) -> tuple[Path, int | None]:
    """A new folder beside the public one, and its lock; it has its name once it is locked."""
    young = Path(mkdtemp(prefix=f".{public.name}-", dir=public.parent))
    held = _lock(young)
    return young.rename(f"{young}{_WORK}"), held


def _clear(folder: Path) -> None:
    """Remove what a build left behind that was killed."""
    with suppress(OSError):  # another build may be first
        held = _lock(folder)
        if held is not None:
            shutil.rmtree(folder, ignore_errors=True)
            os.close(held)


def _close(folder: Path, held: int | None, spare: Path) -> None:
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


def _exchange(one: Path, other: Path) -> None:
    """Let two folders on one disk change places; where Linux cannot, in two renames.

    Raises OSError when one of them is not there.
    """
    if _exchanged_at_once(one, other):
        return
    aside = one.with_name(f"{one.name}-aside")
    other.rename(aside)
    one.rename(other)
    aside.rename(one)


def _exchanged_at_once(one: Path, other: Path) -> bool:
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if os.name == "posix" else None
    if rename is None:
        return False
    paths = os.fsencode(one), os.fsencode(other)
    return bool(rename(_HERE, paths[0], _HERE, paths[1], _EXCHANGE) == 0)
