"""Hears of a save at once, from the system: MkDocs would look at every file twice a second."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
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
_FOLDERS: list[type[FileSystemEvent]] = [DirCreatedEvent, DirDeletedEvent, DirMovedEvent]


class FileWatcher(Observer):  # type: ignore[misc, valid-type]
    """Tells of what is saved; that a build reads a file is no news."""

    def __init__(self) -> None:
        super().__init__()
        self._news = threading.Condition()
        self._paths: set[Path] = set()
        self._is_over = False

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool) -> Any:
        """Watch a file, or a folder and what is in it, also when that goes and comes back."""
        notes = FileSystemEventHandler()
        notes.on_any_event = self._note  # type: ignore[method-assign]
        handlers = (notes, handler)
        watch = self._watch(path, recursive, handlers)
        around = FileSystemEventHandler()
        around.on_any_event = partial(self._watch_again, watch, handlers)  # type: ignore[method-assign]
        folder = str(Path(path).parent)
        super().schedule(around, folder, recursive=False, event_filter=_FOLDERS)
        return watch

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

    def _watch(self, path: str, recursive: bool, handlers: Sequence[FileSystemEventHandler]) -> Any:  # noqa: FBT001
        for handler in handlers:
            watch = super().schedule(handler, path, recursive=recursive, event_filter=_SAVES)
        return watch

    def _watch_again(
        self, watch: Any, handlers: Sequence[FileSystemEventHandler], event: FileSystemEvent
    ) -> None:
        """When a folder went or came: the system forgot it, and says nothing of the one of now."""
        path = watch.raw_path
        if path not in (event.src_path, event.dest_path):
            return
        with suppress(KeyError):  # it went, and nothing is watched since
            self.unschedule(watch)
        with suppress(OSError):  # it is not there now
            self._watch(path, watch.is_recursive, handlers)
        for handler in handlers:
            handler.dispatch(FileModifiedEvent(path))  # what was written meanwhile is no other news

    def _note(self, event: FileSystemEvent) -> None:
        if not event.is_directory:
            paths = (event.src_path, event.dest_path)
            with self._news:
                self._paths |= {Path(os.fsdecode(path)) for path in paths if path}
                self._news.notify_all()
