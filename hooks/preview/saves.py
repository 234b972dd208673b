"""Hears of a save at once, from the system: MkDocs would look at every file twice a second."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Any

from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

PAUSE = 0.05
"""Seconds without another save after which a build begins."""
_SAVES: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]


class Saves(Observer):  # type: ignore[misc, valid-type]
    """Tells of what is saved; that a build reads a file is no news."""

    def __init__(self) -> None:
        super().__init__()
        self._news = threading.Condition()
        self._paths: set[Path] = set()
        self._is_over = False

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool) -> Any:
        """Watch a file, or a folder and what is in it."""
        notes = FileSystemEventHandler()
        notes.on_any_event = self._note  # type: ignore[method-assign]
        super().schedule(notes, path, recursive=recursive, event_filter=_SAVES)
        return super().schedule(handler, path, recursive=recursive, event_filter=_SAVES)

    def take(self) -> set[Path]:
        """What was saved, as soon as something was and no more follows; empty when it is over."""
        with self._news:
            self._news.wait_for(lambda: self._paths or self._is_over)
            while self._news.wait(PAUSE):
                pass
            taken, self._paths = self._paths, set()
            return taken

    def stop(self) -> None:
        """Watch no longer."""
        super().stop()
        with self._news:
            self._is_over = True
            self._news.notify_all()

    def _note(self, event: FileSystemEvent) -> None:
        if not event.is_directory:
            paths = (event.src_path, event.dest_path)
            with self._news:
                self._paths |= {Path(os.fsdecode(path)) for path in paths if path}
                self._news.notify_all()
