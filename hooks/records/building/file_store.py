"""Files that took time to make, such as pictures, kept from one build to the next in a folder."""

import os
import shutil
import time
import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile, mkdtemp

from .parallel import SharedWork

FOLDER = ".cache/files"
_LIFETIME = 30 * 24 * 3600
"""Seconds after which a file is removed that no build uses."""


@dataclass(frozen=True)
class FileJob:
    """Files of the site that are made together."""

    key: str
    """The digest of all that decides their content."""
    hrefs: tuple[str, ...]
    make: Callable[[], Sequence[bytes]]
    """The content of each; it may run in another process."""


class FileStore:
    """A folder in which the name of a file holds the digest of what it was made from.

    Unlike the values of a `Cache`, they survive a change of the code: their keys say all.
    """

    def __init__(self, folder: Path) -> None:
        """Without permission to write in the folder, a temporary one is used."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=folder):
                self._folder = folder
        except OSError:
            self._folder = Path(mkdtemp())
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)

    def make(self, jobs: Sequence[FileJob], title: str, size: int) -> dict[str, Path]:
        """The file for each address, made now unless an earlier build did; old ones are removed.

        `title` says in Dutch what happens, for the progress bar; `size` is how many pages could be
        made in the time of one job.
        """
        files = {
            href: self._folder / f"{job.key}-{number}"
            for job in jobs
            for number, href in enumerate(job.hrefs)
        }
        known = {entry.path for entry in os.scandir(self._folder) if entry.stat().st_size}
        new = [job for job in jobs if not all(str(files[href]) in known for href in job.hrefs)]
        for _ in SharedWork(new, self._work, title, size):
            pass
        limit = time.time() - _LIFETIME
        for path in set(self._folder.iterdir()).difference(files.values()):
            if path.stat().st_mtime < limit:
                path.unlink(missing_ok=True)
        return files

    def _work(self, jobs: Sequence[FileJob]) -> None:
        for job in jobs:
            for number, content in enumerate(job.make()):
                draft = self._folder / f".{job.key}-{number}-{os.getpid()}"
                draft.write_bytes(content)
                draft.replace(self._folder / f"{job.key}-{number}")
