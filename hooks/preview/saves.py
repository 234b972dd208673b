"""Hears of a save at once, from the system: MkDocs would look at every file twice a second."""

from __future__ import annotations

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

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool) -> Any:
        """Watch a file, or a folder and what is in it."""
        return super().schedule(handler, path, recursive=recursive, event_filter=_SAVES)
