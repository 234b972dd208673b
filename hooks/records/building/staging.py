"""The folder in which a site is built, until it replaces the one that visitors see."""

import filecmp
import shutil
import weakref
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, Self

from .cache import Cache
from .exchange import clear_left, close_folder, exchange, open_folder, spare_of
from .files import link, link_all, stamp, write_file
from .manifest import Dependencies, Made, Manifest, Manifests
from .parallel import SharedWork


@dataclass(frozen=True, slots=True)
class PageJob:
    """A page that may have to be made."""

    path: str
    """Of its file, from the root of the site."""
    fingerprint: Callable[[Dependencies], str | None]
    """The digest of what it would be made from now, given the questions that its template asks."""
    make: Callable[[], tuple[str | bytes, Dependencies]]
    """Gives the page, and the questions that its template asked."""

    @classmethod
    def of(cls, path: str, fingerprint: str, make: Callable[[], bytes]) -> Self:
        """A file that asks nothing: its fingerprint is the digest of all that it is made from."""
        return cls(path, lambda _: fingerprint, lambda: (make(), ()))


class Staging:
    """A folder beside the public one, in which the next site is built.

    Two folders take turns: a build begins with the site that was public before the present one, and
    makes only the pages that differ. Nothing in the public folder is ever written to.
    """

    def __init__(self, public: Path, cache: Cache, in_memory: Manifests | None = None) -> None:
        """`in_memory` is for builds in one process, whose sites no other process goes on with."""
        self.public = public.parent.resolve() / public.name  # a link is replaced, not followed
        self.public.parent.mkdir(parents=True, exist_ok=True)
        clear_left(self.public)
        folder, lock = open_folder(self.public)
        self.site = folder / "new"
        """Where everything is to be written."""
        self.site.mkdir()
        self.made: dict[str, Made | None] = {}
        """How each page was made that was made in this build; None where it is not known."""
        self._spare = spare_of(self.public)
        self._cache, self._in_memory = cache, in_memory
        self._manifest = Manifest()
        self._kept: set[str] = set()
        self._begun: SharedWork[PageJob, dict[str, Made | None]] | None = None
        self._close = weakref.finalize(self, close_folder, folder, lock, self._spare)

    def begin(self, pages: Collection[str]) -> None:
        """Keep the files of an earlier build that nobody touched, and remove all others.

        `pages` are the pages that will be made, by their path in the site: others are removed at once.
        It must come before anything is written.
        """
        try:
            if self._spare.is_symlink() or not self._spare.is_dir():
                self._spare.unlink()
            self.site.rmdir()
            self._spare.rename(self.site)
        except OSError:
            self.site.mkdir(exist_ok=True)
        self._manifest = self._manifest_of(self.site).only(pages)
        self._manifest.sweep(self.site)
        if not self._manifest.pages and self.public.is_dir() and not self.public.is_symlink():
            link_all(self.public, self.site)
            self._manifest = self._published.only(pages)
            self._manifest.sweep(self.site)

    def make(self, jobs: Sequence[PageJob]) -> None:
        """Write each page, but for those that are there and were made from the same."""
        for job in jobs:
            if not self._keeps(job):
                self._note(job.path, self._write(job))

    def begin_making(self, jobs: Sequence[PageJob], what: str) -> None:
        """Let other processes make pages, until `finish` joins them; `what` says in Dutch what happens."""
        self.finish()
        self._begun = SharedWork([job for job in jobs if not self._keeps(job)], self._work, what)

    def finish(self) -> None:
        """Make the rest of the pages that were begun."""
        begun, self._begun = self._begun or (), None
        for made in begun:
            self.made.update(made)

    @contextmanager
    def create(self, path: str) -> Iterator[BinaryIO]:
        """Open a file of the site for writing; with the same bytes the old file stays."""
        file = self.site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_name(f"{file.name}.draft")
        with draft.open("wb") as written:
            yield written
        if file.is_file() and filecmp.cmp(file, draft, shallow=False):
            draft.unlink()
        else:
            file.unlink(missing_ok=True)  # ext4 waits for the disk when a file takes another's name
            draft.rename(file)
        self._note(path, Made("", (), stamp(file.stat())))

    def write(self, path: str, data: bytes) -> None:
        """Write a file whose content is made anew in every build; with the same bytes the old file stays."""
        file = self.site / path
        same = file.is_file() and file.read_bytes() == data
        status = file.stat() if same else write_file(str(file), data)
        self._note(path, Made("", (), stamp(status)))

    def place(self, path: str, source: Path) -> None:
        """Link a file of a FileStore, whose name is its fingerprint, into the site."""
        before = self._manifest.pages.get(path)
        if before and before.fingerprint == source.name:
            self._kept.add(path)
            return
        self.made[path] = Made(source.name, (), stamp(link(source, self.site / path)))

    def drop_old(self) -> None:
        """Remove what an earlier build made and this one did not; it must come after all is written."""
        known = self._manifest.pages.keys()
        self._manifest.drop(self.site, known - self._kept - self.made.keys())

    def keep_folder(self, folder: str, fingerprint: str) -> bool:
        """Keep all files of a folder, when an earlier build made them from the same.

        Otherwise they are removed. Returns whether they were kept.
        """
        if files := self._manifest.within(folder, fingerprint):
            self._kept.update(files)
            return True
        self._manifest.drop(self.site, self._manifest.within(folder))
        files = self._manifest_of(self.public).within(folder, fingerprint)
        with suppress(OSError):
            if files and all(
                stamp((self.public / path).stat()) == files[path].stamp for path in files
            ):
                stamps = {path: stamp(link(self.public / path, self.site / path)) for path in files}
                self.made.update({path: files[path]._replace(stamp=stamps[path]) for path in files})
                return True
        # Nothing may be written into files of the public site.
        shutil.rmtree(self.site / folder, ignore_errors=True)
        return False

    def place_folder(self, folder: str, fingerprint: str) -> None:
        """Give all files in a folder this fingerprint, by which `keep_folder` keeps them."""
        files = [file for file in (self.site / folder).rglob("*") if file.is_file()]
        for file in files:
            made = Made(f"{fingerprint} {len(files)}", (), stamp(file.stat()))
            self.made[file.relative_to(self.site).as_posix()] = made

    def publish(self) -> None:
        """Exchange the new site for the public one, with which the next build begins."""
        self.finish()
        self.drop_old()
        pages = self._manifest.pages | self.made
        self._manifest.pages = {path: made for path, made in pages.items() if made}
        self._manifest.save(self.site, self._cache, self._in_memory)
        if self.public.exists():
            exchange(self.site, self.public)
        else:
            self.site.rename(self.public)
        self._close()

    def _note(self, path: str, made: Made | None) -> None:
        """Note how a file was made, and see to it that workers go on with what was begun."""
        self.made[path] = made
        if self._begun:
            self._begun.start_workers()

    @cached_property
    def _published(self) -> Manifest:
        """That of the public site."""
        return self._manifest_of(self.public)

    def _manifest_of(self, site: Path) -> Manifest:
        return Manifest.of(site, self._cache, self._in_memory)

    def _keeps(self, job: PageJob) -> bool:
        """Whether a page is there, from the build before the last one or from the last one."""
        is_kept = _is_from_the_same(job, self._manifest) or self._takes_over(job)
        if is_kept:
            self._kept.add(job.path)
        return is_kept

    def _takes_over(self, job: PageJob) -> bool:
        """Link a page of the public site, which nobody may have touched."""
        if not _is_from_the_same(job, self._published):
            return False
        made, page = self._published.pages[job.path], self.public / job.path
        with suppress(OSError):
            if stamp(page.stat()) == made.stamp:
                status = link(page, self.site / job.path)
                self._manifest.pages[job.path] = made._replace(stamp=stamp(status))
                return True
        return False

    def _work(self, jobs: Sequence[PageJob]) -> dict[str, Made | None]:
        return {job.path: self._write(job) for job in jobs}

    def _write(self, job: PageJob) -> Made | None:
        """Make a page; without a fingerprint the next build makes it again."""
        page, questions = job.make()
        asked = tuple(questions)
        data = page.encode() if isinstance(page, str) else page
        status = write_file(f"{self.site}/{job.path}", data)
        fingerprint = job.fingerprint(asked)
        return Made(fingerprint, asked, stamp(status)) if fingerprint else None


def _is_from_the_same(job: PageJob, manifest: Manifest) -> bool:
    """Whether a page of an earlier build is the one that would be made now."""
    made = manifest.pages.get(job.path)
    return made is not None and job.fingerprint(made.asked) == made.fingerprint
