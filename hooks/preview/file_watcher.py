"""A file watcher that uses the system's notifications, where MkDocs polls every file."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from watchdog import events
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

PAUSE = 0.05
"""Seconds without further changes after which a build begins."""
_SAVES: list[type[FileSystemEvent]] = [
    events.FileCreatedEvent,
    events.FileDeletedEvent,
    events.FileModifiedEvent,
    events.FileMovedEvent,
]
_FOLDERS: list[type[FileSystemEvent]] = [
    events.DirCreatedEvent,
    events.DirDeletedEvent,
    events.DirMovedEvent,
]


class FileWatcher(Observer):  # type: ignore[misc, valid-type]
    """An observer of saved files; events of reading are ignored."""

    def __init__(self) -> None:
        super().__init__()
        self._changed = threading.Condition()
        self._paths: set[Path] = set()
        self._is_stopped = False

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool) -> Any:
        """Watch a file or folder, also after it is deleted and created again."""
        recorder = FileSystemEventHandler()
        recorder.on_any_event = self._record  # type: ignore[method-assign]
        handlers = (recorder, handler)
        watch = self._watch(path, recursive, handlers)
        parent = FileSystemEventHandler()
        parent.on_any_event = partial(self._watch_again, watch, handlers)  # type: ignore[method-assign]
        folder = str(Path(path).parent)
        super().schedule(parent, folder, recursive=False, event_filter=_FOLDERS)
        return watch

    def wait_for_changes(self) -> set[Path]:
        """Wait for saved files; returns them after PAUSE without more, or nothing after `stop`."""
        with self._changed:
            self._changed.wait_for(lambda: self._paths or self._is_stopped)
            while self._changed.wait(PAUSE):
                pass
            paths, self._paths = self._paths, set()
            return paths

    def stop(self) -> None:
        """Stop watching."""
        super().stop()
        with self._changed:
            self._is_stopped = True
            self._changed.notify_all()

    def _watch(self, path: str, recursive: bool, handlers: Sequence[FileSystemEventHandler]) -> Any:  # noqa: FBT001
        for handler in handlers:
            watch = super().schedule(handler, path, recursive=recursive, event_filter=_SAVES)
        return watch

    def _watch_again(
        self, watch: Any, handlers: Sequence[FileSystemEventHandler], event: FileSystemEvent
    ) -> None:
        """Watch a folder again after it was deleted or created, since the system drops its watch."""
        path = watch.raw_path
        if path not in (event.src_path, event.dest_path):
            return
        with suppress(KeyError):  # it was deleted and is not watched any more
            self.unschedule(watch)
        with suppress(OSError):  # it does not exist now
            self._watch(path, watch.is_recursive, handlers)
        for handler in handlers:
            handler.dispatch(events.FileModifiedEvent(path))  # for what changed meanwhile

    def _record(self, event: FileSystemEvent) -> None:
        if not event.is_directory:
            paths = (event.src_path, event.dest_path)
            with self._changed:
                self._paths |= {Path(os.fsdecode(path)) for path in paths if path}
                self._changed.notify_all()
