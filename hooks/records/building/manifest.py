"""The manifest of a site: what each file was made from, and how to see whether somebody touched it."""

import os
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, Self

from .cache import Cache, decode, encode
from .files import Stamp, stamp

Question = tuple[Any, ...]
"""What was asked, by its name, and about what: texts, numbers, and tuples of these."""
Dependencies = Iterable[Question]
"""What the template of a page asked."""


class Made(NamedTuple):
    """How one page was made."""

    fingerprint: str
    """The digest of all it was made from."""
    asked: tuple[Question, ...]
    """The questions that its template asked."""
    stamp: Stamp


Manifests = dict[str, "Manifest"]
"""Those of the folders that builds in one process made, in place of the ones in the cache."""


@dataclass
class Manifest:
    """The pages of one folder, by path from its root."""

    pages: dict[str, Made] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path, cache: Cache, in_memory: Manifests | None) -> "Manifest":
        """What `save` noted about a folder, which may have been renamed since; empty if nothing."""
        with suppress(OSError):
            number = _inode(folder)
            if in_memory is not None:
                return in_memory.get(number, cls())
            if data := cache.read("site", cache.key("site", number)):
                return cls(decode(data))
        return cls()

    def save(self, folder: Path, cache: Cache, in_memory: Manifests | None) -> None:
        """Note it for later builds; in the cache equal questions are written once."""
        if in_memory is not None:
            in_memory[_inode(folder)] = self
            return
        same: dict[Question, Question] = {}
        pages = {
            path: made._replace(asked=tuple(same.setdefault(one, one) for one in made.asked))
            for path, made in self.pages.items()
        }
        cache.write("site", cache.key("site", _inode(folder)), encode(pages))

    def only(self, pages: Collection[str]) -> Self:
        """The part about some pages, and about all files that are no pages."""
        others = {path for path in self.pages if not path.endswith(".html")}
        wanted = self.pages.keys() & (others | set(pages))
        return type(self)({path: self.pages[path] for path in wanted})

    def within(self, folder: str, fingerprint: str = "") -> dict[str, Made]:
        """The files in a folder; with a fingerprint only when all that had it are still there."""
        start = f"{folder}/"
        files = {path: made for path, made in self.pages.items() if path.startswith(start)}
        wanted = f"{fingerprint} {len(files)}"
        same = not fingerprint or all(made.fingerprint == wanted for made in files.values())
        return files if same else {}

    def drop(self, folder: Path, paths: Iterable[str]) -> None:
        """Remove files, but for those that somebody replaced, and their entries."""
        for path in paths:
            made = self.pages.pop(path)
            with suppress(OSError):
                if stamp((folder / path).stat()) == made.stamp:
                    (folder / path).unlink()
                    (folder / path).parent.rmdir()

    def sweep(self, folder: Path) -> None:
        """Remove from the folder what has no entry or was touched, and the entries without a file."""
        kept: set[str] = set()
        self._sweep(folder.as_posix(), "", kept)
        self.pages = {path: made for path, made in self.pages.items() if path in kept}

    def _sweep(self, folder: str, prefix: str, kept: set[str]) -> bool:
        """Whether anything is left in a folder."""
        left = False
        with os.scandir(folder) as listed:
            entries = list(listed)
        for entry in entries:
            path = f"{prefix}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                if self._sweep(entry.path, f"{path}/", kept):
                    left = True
                else:
                    os.rmdir(entry.path)  # noqa: PTH106 (a path object for each is slow)
            elif path in self.pages and stamp(entry.stat()) == self.pages[path].stamp:
                kept.add(path)
                left = True
            else:
                os.unlink(entry.path)  # noqa: PTH108 (as above)
        return left


def _inode(folder: Path) -> str:
    """The number of a folder, which a rename does not change."""
    status = folder.stat()
    return f"{status.st_dev}:{status.st_ino}"
