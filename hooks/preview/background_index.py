"""The search index of the preview: made once, by a program of its own, while the site is shown."""

from __future__ import annotations

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
from records.finder.finder import FOLDER as FINDERS
from records.finder.finder import order_digest
from records.search.search_index import ADDITIONS, FOLDER

_CODE = Path(__file__).parents[1]
_PATIENCE = 2
"""Seconds in which programs that are killed must be gone."""
Listed = Mapping[str, Sequence[str]]
"""The ids of the records of each finder, in its order."""


class Searching:
    """Makes the index when the first site is there; later saves change only what finders list."""

    def __init__(self, root: Path, folder: Path) -> None:
        """`folder` is for what this writes; it must be there until `end`."""
        self.index = folder / "zoeken"
        """Has the folders of the index, as they stand in a site; empty until that is whole."""
        (self.index / ADDITIONS).parent.mkdir(parents=True)
        self._root, self._draft = root, folder / "zoeken-nieuw"
        self.program: subprocess.Popen[str] | None = None
        """What makes it, or made it."""
        self._pages: IndexPages | None = None
        """Of the index, once it is there."""
        self._listed: Listed = {}
        self._is_wanted = False
        """Whether a site was built for which no program has begun."""
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._is_over = False

    def follow(self, url: str, listed: Listed, ready: Callable[[], None]) -> None:
        """A site was built in which finders list these records: let them find what the index has.

        That is made when it is not there; `ready` is called when it is.
        """
        with self._lock:
            self._listed = listed
            if self._pages:
                self._pages.write(self.index / ADDITIONS, listed)
                return
            self._is_wanted = not self._is_over
            if self._is_wanted and not self._thread:
                log.info("De zoekindex wordt apart gemaakt.")
                self._thread = threading.Thread(target=self._make, args=(url, ready), daemon=True)
                self._thread.start()  # no signal can interrupt what starts the program there

    def end(self) -> None:
        """Stop making it, and write nothing any more."""
        with self._lock:
            self._is_over = True
            if self.program and self.program.poll() is None:
                _kill(self.program.pid)
            thread = self._thread
        if thread:
            thread.join()

    def _make(self, url: str, ready: Callable[[], None]) -> None:
        """Until there is an index, or no site of which it could be made."""
        while program := self._begun(url):
            with program:
                said = program.stdout.read() if program.stdout else ""
            _kill(program.pid)  # what it started may live on when the system ended only itself
            if self._is_over:
                return
            if program.returncode == 0:
                self._keep()
                log.info("De zoekindex is klaar. Nieuwe teksten vind je na een nieuwe start.")
                ready()
            elif program.returncode < 0 or not self._is_wanted:  # else the next attempt tells
                log.warning("%s", _why_not(program.returncode, said))
            if program.returncode < 0:
                self._is_over = True
            shutil.rmtree(self._draft, ignore_errors=True)

    def _begun(self, url: str) -> subprocess.Popen[str] | None:
        """The program that makes the index; None when nothing waits for it any more."""
        with self._lock:
            if self._is_over or self._pages or not self._is_wanted:
                self._thread = None
                return None
            self._is_wanted = False
            self.program = self._started(url)
            return self.program

    def _keep(self) -> None:
        """Take the index out of the site that was built with it."""
        with self._lock:
            self._pages = IndexPages(self._draft)
            self._pages.write(self._draft / ADDITIONS, self._listed)
            for name in (ADDITIONS, FOLDER):
                (self._draft / name).rename(self.index / name)

    def _started(self, url: str) -> subprocess.Popen[str]:
        return subprocess.Popen(  # noqa: S603 (our own command)
            [sys.executable, "-m", "preview.index_process", url, str(self._draft)],
            cwd=self._root,
            env={**os.environ, "PYTHONPATH": str(_CODE)},
            stdin=subprocess.PIPE,  # closes when we end, however that is
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,  # so that it can be ended with all that it started
        )


class IndexPages:
    """Knows the name of each record's page in the index; only the ids of records stay the same."""

    def __init__(self, made: Path) -> None:
        """`made` is the site that was built with the index."""
        self._names: dict[str, dict[str, str]] = {}
        for path in (made / FINDERS).glob("*/ids/*.json"):
            finder = path.parts[-3]
            ids = json.loads(path.read_text("utf-8"))
            names = json.loads((made / ADDITIONS / finder / path.name).read_text("utf-8"))
            self._names[finder] = dict(zip(ids, names, strict=True))

    def write(self, folder: Path, listed: Listed) -> None:
        """What the finders of `listed` load beside the index; a record that is new has no page.

        The pages of records that are gone come last, where no record is.
        """
        for finder, names in self._names.items():
            ids = listed[finder]
            path = folder / finder / f"{order_digest(ids)}.json"
            draft = path.with_suffix(".draft")
            there = [names.get(record, "") for record in ids]
            gone = [names[record] for record in names.keys() - set(ids)]
            draft.write_text(json.dumps(there + gone), "utf-8")
            os.replace(draft, path)  # noqa: PTH105 (whole or not at all, whoever reads meanwhile)


def _why_not(code: int, said: str) -> str:
    """Why there is no index, and what comes next."""
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
        f"De zoekindex is niet gemaakt. Na de volgende wijziging volgt een nieuwe poging.\n{said}"
    )


def _kill(group: int) -> None:
    """End a program with all that it started, and wait until they are gone."""
    end = time.monotonic() + _PATIENCE
    with suppress(ProcessLookupError):
        while time.monotonic() < end:
            os.killpg(group, signal.SIGKILL)
            time.sleep(0.01)
