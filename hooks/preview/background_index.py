"""The search index of the preview, made by a separate process after each build."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from preview.index_process import FAULTY_SITE
from preview.terminal import log
from records.search.index_files import EDITIONS, FOLDER

_CODE = Path(__file__).parents[1]
_INDEX = f"{FOLDER}/index.json"
_KILL_TIMEOUT = 2
"""Seconds to wait for killed processes to end."""


class BackgroundIndex:
    """Makes the index anew after builds, one process at a time."""

    def __init__(self, root: Path, folder: Path) -> None:
        """`folder` is a folder for its files, which must exist until `end`."""
        self.index = folder / "zoeken"
        """The folder with the newest index, arranged as in a site; empty until there is one."""
        (self.index / EDITIONS).mkdir(parents=True)
        self._root, self._draft = root, folder / "zoeken-nieuw"
        self.process: subprocess.Popen[str] | None = None
        """The process that makes the index, or the last one."""
        self._orders: Sequence[str] = ()
        """The digests of the lists of finders that the last build made."""
        self._orders_begun: Sequence[str] = ()
        """Those of the index that is being made."""
        self._indexed_orders: Sequence[str] = ()
        """Those of the newest index."""
        self._is_requested = False
        """Whether a build has finished since the last process started."""
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._is_ended = False

    def update(self, orders: Sequence[str], ready: Callable[[], None]) -> None:
        """Make the index after a build; then call `ready` if pages wait for it.

        They do for the first index, and for one with other digests of the lists of finders, `orders`.
        """
        with self._lock:
            self._orders = orders
            self._is_requested = True
            if not self._thread and not self._is_ended:
                if not self._is_made:
                    log.info("De zoekindex wordt apart gemaakt.")
                self._thread = threading.Thread(target=self._make, args=(ready,), daemon=True)
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

    @property
    def is_busy(self) -> bool:
        """Whether an index is being made."""
        return self._thread is not None

    @property
    def _is_made(self) -> bool:
        return (self.index / _INDEX).is_file()

    def _make(self, ready: Callable[[], None]) -> None:
        """Start processes until no request is left."""
        while process := self._next_process():
            with process:
                output = process.stdout.read() if process.stdout else ""
            _kill(process.pid)  # children may survive when the system killed only the process
            if self._is_ended:
                return
            if process.returncode == 0:
                if not self._is_made:
                    log.info("De zoekindex is klaar.")
                self._publish()
                if self._orders_begun != self._indexed_orders:
                    self._indexed_orders = self._orders_begun
                    ready()
            elif process.returncode != FAULTY_SITE or not (self._is_made or self._is_requested):
                log.warning("%s", _failure(process.returncode, output))
            if process.returncode < 0:
                self._is_ended = True
            shutil.rmtree(self._draft, ignore_errors=True)

    def _next_process(self) -> subprocess.Popen[str] | None:
        """A new process for a requested index; None when there is no request."""
        with self._lock:
            if self._is_ended or not self._is_requested:
                self._thread = None
                return None
            self._is_requested = False
            self._orders_begun = self._orders
            self.process = self._start()
            return self.process

    def _publish(self) -> None:
        """Put the new edition beside the old one, and remove that when nobody is led to it any more."""
        (edition,) = (self._draft / EDITIONS).iterdir()
        with suppress(OSError):  # the edition is there, since no text changed
            edition.rename(self.index / EDITIONS / edition.name)
        (self._draft / _INDEX).replace(self.index / _INDEX)  # atomic for readers
        for other in (self.index / EDITIONS).iterdir():
            if other.name != edition.name:
                shutil.rmtree(other, ignore_errors=True)

    def _start(self) -> subprocess.Popen[str]:
        return subprocess.Popen(  # noqa: S603 (our own command)
            [sys.executable, "-P", "-m", "preview.index_process", str(self._draft)],
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
