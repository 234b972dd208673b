"""Hears of a save at once, from the system: MkDocs would look at every file twice a second."""

from __future__ import annotations

import os
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
        self._paths: set[Path] = set()

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool) -> Any:
        """Watch a file, or a folder and what is in it."""
        notes = FileSystemEventHandler()
        notes.on_any_event = self._note  # type: ignore[method-assign]
        super().schedule(notes, path, recursive=recursive, event_filter=_SAVES)
        return super().schedule(handler, path, recursive=recursive, event_filter=_SAVES)

    def take(self) -> set[Path]:
        """What was saved since this was asked last."""
        taken, self._paths = self._paths, set()
        return taken

    def _note(self, event: FileSystemEvent) -> None:
        if not event.is_directory:
            self._paths |= {
                Path(os.fsdecode(path)) for path in (event.src_path, event.dest_path) if path
            }
