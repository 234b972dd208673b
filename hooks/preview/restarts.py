"""`python -m preview.restarts`: run the preview, and start it again after every change in hooks/."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from watchdog import events
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_SAVES = [
    events.FileCreatedEvent,
    events.FileDeletedEvent,
    events.FileModifiedEvent,
    events.FileMovedEvent,
]
_CODE = {".py", ".yml"}
_POLL, _PAUSE = 0.1, 0.2
"""Seconds between looks at the program, and after the last change before it is started again."""
_KILL_AFTER = 60


class Restarts:
    """Runs a command until it ends by itself."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._changed, self._is_ended = threading.Event(), False

    def run(self, folder: Path) -> int:
        """Run the command, anew after every change of code in `folder`; returns its exit code.

        When it fails after a change, the next change is awaited.
        """
        for number in _SIGNALS:
            signal.signal(number, self._end)
        observer, handler = Observer(), FileSystemEventHandler()
        handler.on_any_event = self._hear  # type: ignore[method-assign]
        observer.schedule(handler, str(folder), recursive=True, event_filter=_SAVES)
        observer.start()
        code, is_first = self._run_once(), True
        while not self._is_ended and (self._changed.is_set() or (code and not is_first)):
            if self._settled():
                code, is_first = self._run_once(), False
        return 0 if self._is_ended else code

    def _run_once(self) -> int:
        """The exit code of the command, which is stopped when the code changes."""
        process = subprocess.Popen(self._command)  # noqa: S603 (our own command)
        while not (self._is_ended or self._changed.is_set()):
            try:
                return process.wait(_POLL)
            except subprocess.TimeoutExpired:
                continue
        process.terminate()
        try:
            return process.wait(_KILL_AFTER)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()

    def _settled(self) -> bool:
        """Whether something changed, and changes no more."""
        if not self._changed.wait(_POLL):
            return False
        while self._changed.is_set():
            self._changed.clear()
            self._changed.wait(_PAUSE)
        return not self._is_ended

    def _hear(self, event: FileSystemEvent) -> None:
        if {Path(str(path)).suffix for path in (event.src_path, event.dest_path)} & _CODE:
            self._changed.set()

    def _end(self, _number: int, _frame: FrameType | None) -> None:
        self._is_ended = True


if __name__ == "__main__":
    sys.exit(Restarts([sys.executable, "-m", "preview"]).run(Path("hooks")))
