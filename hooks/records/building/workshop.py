"""Where a site is built, out of sight, until it takes the place of the one that visitors see."""

from __future__ import annotations

import os
import shutil
import time
import weakref
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

from .cache import Cache
from .exchange import exchange
from .locks import hold
from .manifest import Made, Manifest, Questions, stamp

Fingerprint = Callable[[Questions], str | None]
"""The digest of what a page would be made from now, given the questions that its template asks."""

_YOUNG = 60
"""Seconds for which a folder that nobody holds may still be somebody's."""


class Workshop:
    """A folder beside the public one, with the site of tomorrow in it.

    Two folders take turns: the site that stops being public is what the next build begins with, so
    that a page that did not change costs nothing. Nothing public is ever written to.
    """

    def __init__(self, public: Path, cache: Cache) -> None:
        self.public = public.resolve()
        self.public.parent.mkdir(parents=True, exist_ok=True)
        name = self.public.name
        for folder in self.public.parent.glob(f".{name}-*-work"):
            _clear(folder)
        folder = Path(mkdtemp(prefix=f".{name}-", suffix="-work", dir=self.public.parent))
        self.site = folder / "new"
        """Where everything is to be written."""
        self.site.mkdir()
        self.written = 0
        """How many pages were made in this build."""
        self._spare = spare_of(self.public)
        self._cache = cache
        self._manifest = Manifest()
        self._wanted: set[str] = set()
        self._leave = weakref.finalize(self, _leave, folder, hold(folder), self._spare)

    def begin(self, pages: Collection[str]) -> None:
        """Take over the files of an earlier build that nobody touched, and nothing else of it.

        `pages` are the pages that `keeps` will be asked for, by their path in the site: others go
        at once, since the search looks at all. It works while nothing is written yet.
        """
        try:
            self.site.rmdir()
            self._spare.rename(self.site)
        except OSError:
            self.site.mkdir(exist_ok=True)
            self._manifest = Manifest.of(self.public, self._cache).only(pages)
            self._manifest.copy(self.public, self.site)
        else:
            self._manifest = Manifest.of(self.site, self._cache).only(pages)
            self._manifest.sweep(self.site)

    def keeps(self, path: str, fingerprint: Fingerprint) -> bool:
        """Whether the page at a path is there already, made from what it would be made from now."""
        self._wanted.add(path)
        made = self._manifest.pages.get(path)
        return made is not None and fingerprint(made.asked) == made.fingerprint

    def write(self, path: str, page: str, fingerprint: str | None, asked: Questions) -> None:
        """Write a page; without a fingerprint the next build makes it again."""
        file = self.site / path
        try:
            file.write_text(page, encoding="utf-8")
        except FileNotFoundError:
            file.parent.mkdir(parents=True)
            file.write_text(page, encoding="utf-8")
        self.written += 1
        self._wanted.add(path)
        self._manifest.pages.pop(path, None)
        if fingerprint:
            self._manifest.pages[path] = Made(fingerprint, tuple(asked), stamp(file.stat()))

    def publish(self) -> None:
        """Let the new site take the place of the old one, which waits for the next build."""
        self._manifest.drop(self.site, self._manifest.pages.keys() - self._wanted)
        self._manifest.save(self.site, self._cache)
        if self.public.exists():
            exchange(self.site, self.public)
        else:
            self.site.rename(self.public)
        self._leave()


def spare_of(public: Path) -> Path:
    """Where the site waits that was public before this one."""
    return public.with_name(f".{public.name}-spare")


def _clear(folder: Path) -> None:
    """Remove what a build left behind that was killed."""
    try:
        if time.time() - folder.stat().st_mtime > _YOUNG:
            lock = hold(folder)
            if lock is not None:
                shutil.rmtree(folder, ignore_errors=True)
                os.close(lock)
    except OSError:
        pass  # another build was first


def _leave(folder: Path, lock: int | None, spare: Path) -> None:
    """Close the workshop; what stands in it is what the next build may begin with."""
    with suppress(OSError):  # another build may have left one
        (folder / "new").rename(spare)
    shutil.rmtree(folder, ignore_errors=True)
    if lock is not None:
        os.close(lock)
