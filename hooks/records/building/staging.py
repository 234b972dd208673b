"""Where a site is built, out of sight, until it takes the place of the one that visitors see."""

from __future__ import annotations

import os
import shutil
import sys
import weakref
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from .cache import Cache
from .exchange import exchange
from .locks import hold
from .manifest import Dependencies, Made, Manifest, make_folder, stamp
from .parallel import spread

Fingerprint = Callable[[Dependencies], str | None]
"""The digest of what a page would be made from now, given the questions that its template asks."""

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
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
        folder, lock = _open(self.public)
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
        self._leave = weakref.finalize(self, _leave, folder, lock, self._spare)

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
        if not self._manifest.pages:
            self._manifest = Manifest.of(self.public, self._cache).only(pages)
            self._manifest.link(self.public, self.site)

    def make(self, drafts: Sequence[PageJob], what: str = "") -> None:
        """Write each page, unless it is there already, made from what it would be made from now.

        `what` says in Dutch what that is, when it is long enough to be told to those who wait and to
        be shared with other processes; what these learn on the way is lost.
        """
        new = [draft for draft in drafts if not self._keeps(draft)]
        for made in spread(new, self._work, what) if what else [self._work(new)]:
            self.made.update(made)

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
            exchange(self.site, self.public)
        else:
            self.site.rename(self.public)
        self._leave()

    def _keeps(self, draft: PageJob) -> bool:
        before = self._manifest.pages.get(draft.path)
        if before is None or draft.fingerprint(before.asked) != before.fingerprint:
            return False
        self._kept.add(draft.path)
        return True

    def _work(self, drafts: Sequence[PageJob]) -> dict[str, Made | None]:
        return {draft.path: self._write(draft) for draft in drafts}

    def _write(self, draft: PageJob) -> Made | None:
        """Make a page; without a fingerprint the next build makes it again."""
        page, questions = draft.make()
        asked = tuple(map(sys.intern, questions))
        status = _write(f"{self._folder}/{draft.path}", page.encode())
        fingerprint = draft.fingerprint(asked)
        return Made(fingerprint, asked, stamp(status)) if fingerprint else None


def spare_of(public: Path) -> Path:
    """Where the site waits that was public before this one."""
    return public.with_name(f".{public.name}-spare")


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


def _open(public: Path) -> tuple[Path, int | None]:
    """A new folder beside the public one, and what holds it; it has its name once it is held."""
    young = Path(mkdtemp(prefix=f".{public.name}-", dir=public.parent))
    lock = hold(young)
    return young.rename(f"{young}{_WORK}"), lock


def _clear(folder: Path) -> None:
    """Remove what a build left behind that was killed."""
    with suppress(OSError):  # another build may be first
        lock = hold(folder)
        if lock is not None:
            shutil.rmtree(folder, ignore_errors=True)
            os.close(lock)


def _leave(folder: Path, lock: int | None, spare: Path) -> None:
    """Close the staging; what stands in it is what the next build may begin with."""
    with suppress(OSError):  # another build may have left one
        (folder / "new").rename(spare)
    shutil.rmtree(folder, ignore_errors=True)
    if lock is not None:
        os.close(lock)
