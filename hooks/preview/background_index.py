"""The search index of the preview, made once by a separate process while the site is shown."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from preview.index_process import FAULTY_SITE
from preview.terminal import log
from records.finder import FOLDER as FINDER_FOLDER
from records.finder import order_digest
from records.search.index_files import EDITIONS, FOLDER

_CODE = Path(__file__).parents[1]
_KILL_TIMEOUT = 2
"""Seconds to wait for killed processes to end."""


FinderIds = Mapping[str, Sequence[str]]


def _edition(site: Path) -> Path:
    """The folder of the edition of the index of a site."""
    (edition,) = (site / EDITIONS).iterdir()
    return edition


def _page_numbers(site: Path) -> dict[str, dict[str, int]]:
    """Of each finder of a site the numbers of pages in its index, by record id: that stays the same."""
    numbers_by_finder = {}
    for path in (site / FINDER_FOLDER).glob("*/ids/*.json"):
        finder = path.parts[-3]
        ids = json.loads(path.read_text("utf-8"))
        numbers = json.loads((_edition(site) / finder / path.name).read_text("utf-8"))
        numbers_by_finder[finder] = dict(zip(ids, numbers, strict=True))
    return numbers_by_finder


class BackgroundIndex:
    """Makes the index after the first build; later builds only update the lists of finders."""

    def __init__(self, root: Path, folder: Path) -> None:
        """`folder` is a folder for its files, which must exist until `end`."""
        self.index = folder / "zoeken"
        """The folder with the finished index, arranged as in a site; empty until then."""
        (self.index / FOLDER).parent.mkdir(parents=True)
        self._root, self._draft = root, folder / "zoeken-nieuw"
        self.process: subprocess.Popen[str] | None = None
        """The process that makes the index, or the last one."""
        self._page_numbers: dict[str, dict[str, int]] | None = None
        """Those of the finished index; None until then."""
        self._finder_ids: FinderIds = {}
        self._is_requested = False
        """Whether a build has finished since the last process started."""
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._is_ended = False

    def update(self, url: str, finder_ids: FinderIds, ready: Callable[[], None]) -> None:
        """Update the lists of finders after a build, or start to make the index and then call `ready`."""
        with self._lock:
            self._finder_ids = finder_ids
            if self._is_ended:
                return
            if self._page_numbers is not None:
                self._write_page_numbers(self.index)
                return
            self._is_requested = True
            if not self._thread:
                log.info("De zoekindex wordt apart gemaakt.")
                self._thread = threading.Thread(target=self._make, args=(url, ready), daemon=True)
                self._thread.start()  # so that no signal interrupts the start of the process

    def end(self) -> None:
        """Stop the process, and write nothing any more."""
        with self._lock:
            self._is_ended = True
            if self.process and self.process.poll() is None:
                _kill(self.process.pid)
            thread = self._thread
        if thread:
            thread.join()

    def _make(self, url: str, ready: Callable[[], None]) -> None:
        """Start processes until the index is finished or no request is left."""
        while process := self._next_process(url):
            with process:
                output = process.stdout.read() if process.stdout else ""
            _kill(process.pid)  # children may survive when the system killed only the process
            if self._is_ended:
                return
            if process.returncode == 0:
                self._keep()
                log.info("De zoekindex is klaar. Nieuwe teksten vind je na een nieuwe start.")
                ready()
            elif process.returncode < 0 or not self._is_requested:  # else the next attempt reports
                log.warning("%s", _failure(process.returncode, output))
            if process.returncode < 0:
                self._is_ended = True
            shutil.rmtree(self._draft, ignore_errors=True)

    def _next_process(self, url: str) -> subprocess.Popen[str] | None:
        """A new process for a requested index; None when there is no request."""
        with self._lock:
            if self._is_ended or self._page_numbers is not None or not self._is_requested:
                self._thread = None
                return None
            self._is_requested = False
            self.process = self._start(url)
            return self.process

    def _keep(self) -> None:
        with self._lock:
            self._page_numbers = _page_numbers(self._draft)
            self._write_page_numbers(self._draft)
            (self._draft / FOLDER).rename(self.index / FOLDER)

    def _write_page_numbers(self, site: Path) -> None:
        """Write the page numbers that finders load: null for a new record, those of deleted ones last."""
        for finder, numbers in (self._page_numbers or {}).items():
            ids = self._finder_ids[finder]
            path = _edition(site) / finder / f"{order_digest(ids)}.json"
            draft = path.with_suffix(".draft")
            current = [numbers.get(record) for record in ids]
            deleted = [numbers[record] for record in numbers.keys() - set(ids)]
            draft.write_text(json.dumps(current + deleted), "utf-8")
            draft.replace(path)  # atomic for readers

    def _start(self, url: str) -> subprocess.Popen[str]:
        return subprocess.Popen(  # noqa: S603 (our own command)
            [sys.executable, "-P", "-m", "preview.index_process", url, str(self._draft)],
            cwd=self._root,
            env={**os.environ, "PYTHONPATH": str(_CODE)},
            stdin=subprocess.PIPE,  # closes whenever the preview ends
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,  # so that it can be killed with its children
        )


def _failure(code: int, output: str) -> str:
    if code == FAULTY_SITE:
        return (
            "De zoekindex is nog niet gemaakt, want er staat een fout in de site. Los die eerst op."
        )
    if code < 0:
        return (
            f"De zoekindex is niet gemaakt: het systeem stopte het programma (signaal {-code}), "
            "misschien omdat er te weinig geheugen was. De rest van de site werkt."
        )
    return (
        f"De zoekindex is niet gemaakt. Na de volgende wijziging volgt een nieuwe poging.\n{output}"
    )


def _kill(group: int) -> None:
    """Kill a process group and wait until it has ended."""
    end = time.monotonic() + _KILL_TIMEOUT
    with suppress(ProcessLookupError):
        while time.monotonic() < end:
            os.killpg(group, signal.SIGKILL)
            time.sleep(0.01)
