"""The search index of the preview: made once, by a program of its own, while the site is shown."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from preview.terminal import log
from records.finding.search_index import ADDITIONS, FOLDER

_CODE = Path(__file__).parents[1]


class Searching:
    """Makes the index when the first site is there; later saves do not change it."""

    def __init__(self, root: Path, folder: Path) -> None:
        """`folder` is for what this writes; it must be there until `end`."""
        self.index = folder / "zoeken"
        """Has the folders of the index, as they stand in a site; empty until that is whole."""
        (self.index / ADDITIONS).parent.mkdir(parents=True)
        self._root, self._draft = root, folder / "zoeken-nieuw"
        self.program: subprocess.Popen[str] | None = None
        """What makes it, or made it."""
        self._waiting: threading.Thread | None = None
        self._is_over = False

    def begin(self, url: str, ready: Callable[[], None]) -> None:
        """Make the index, unless it is there or being made; `ready` is called when it is there."""
        if self._is_made or (self._waiting and self._waiting.is_alive()):
            return
        log.info("De zoekindex wordt apart gemaakt. De site kun je al bekijken.")
        program = self.program = subprocess.Popen(  # noqa: S603 (our own command)
            [sys.executable, "-m", "preview.index_apart", url, str(self._draft)],
            cwd=self._root,
            env={**os.environ, "PYTHONPATH": str(_CODE)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,  # so that it can be ended with all that it started
        )
        self._waiting = threading.Thread(target=self._wait, args=(program, ready), daemon=True)
        self._waiting.start()

    def end(self) -> None:
        """Stop making it, and write nothing any more."""
        self._is_over = True
        if self.program and self.program.poll() is None:
            with suppress(ProcessLookupError):
                os.killpg(self.program.pid, signal.SIGKILL)
        if self._waiting:
            self._waiting.join()

    @property
    def _is_made(self) -> bool:
        return (self.index / FOLDER).exists()

    def _wait(self, program: subprocess.Popen[str], ready: Callable[[], None]) -> None:
        said, _ = program.communicate()
        if self._is_over:
            return
        if program.returncode:
            log.warning("De zoekindex is niet gemaakt. Bij de volgende bouw nog eens.\n%s", said)
        else:
            for name in (ADDITIONS, FOLDER):
                (self._draft / name).rename(self.index / name)
            log.info("De zoekindex is klaar.")
            ready()
        shutil.rmtree(self._draft, ignore_errors=True)
