"""A file watcher that uses the system's notifications, where MkDocs polls every file."""

import errno
import os
import re
import threading
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from watchdog import events
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from preview.terminal import log

PAUSE = 0.05
"""Seconds without further changes after which a build begins."""
_EVENTS: list[type[FileSystemEvent]] = [
    events.FileCreatedEvent,
    events.FileDeletedEvent,
    events.FileModifiedEvent,
    events.FileMovedEvent,
    events.DirCreatedEvent,
    events.DirDeletedEvent,
    events.DirMovedEvent,
]
"""The same for all watches: inotify has one mask per folder, so a second one replaces the first."""
_UNSAVED = re.compile(r"\.#.*|#.*#|.*~|\..*\.sw[a-z]|4913")
"""Files that Emacs and vim write while somebody is typing."""
_LIMITS = {errno.ENOSPC: "max_user_watches", errno.EMFILE: "max_user_instances"}
"""By error number, the setting of inotify(7) that is exhausted."""
_LIMIT_REACHED = (
    "Het systeem kan niet meer mappen in het oog houden: de grens fs.inotify.{setting} is bereikt. Sluit "
    "andere programma's die mappen volgen, of verhoog de grens: sudo sysctl fs.inotify.{setting}=524288"
)


class WatchLimit(OSError):
    """The system watches no more folders; told in Dutch."""


class FileWatcher(Observer):  # type: ignore[misc, valid-type]
    """An observer of saved files in some folders and files of one project."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        self._root = root
        self._changed = threading.Condition()
        self._paths: set[Path] = set()
        self._is_stopped = False
        self._scheduled: dict[str, FileSystemEventHandler] = {}
        """By the path of a file or folder to watch."""
        self._folders: dict[str, Any] = {}
        """Of those that are folders now."""

    def start(self) -> None:
        """Start watching, unless that was done."""
        if not self.is_alive():
            super().start()

    def schedule(self, handler: FileSystemEventHandler, path: str, **_: object) -> str:
        """Watch a file or folder from `watch_root` on, also after it is deleted and created again."""
        self._scheduled[path] = handler
        return path

    def watch_root(self) -> None:
        """Begin to watch, the root last: watchdog hides what fails below it. Raises WatchLimit."""
        self.start()
        for path in self._scheduled:
            self._watch(path)
        self._add(self._root, self._of_root, recursive=False)

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

    def _add(self, path: Path, heard: Any, *, recursive: bool) -> Any:
        recorder = FileSystemEventHandler()
        recorder.on_any_event = heard  # type: ignore[method-assign]
        try:
            return super().schedule(recorder, str(path), recursive=recursive, event_filter=_EVENTS)
        except OSError as error:
            if error.errno in _LIMITS:
                raise WatchLimit(_LIMIT_REACHED.format(setting=_LIMITS[error.errno])) from None
            raise

    def _watch(self, path: str) -> None:
        if Path(path).is_dir():
            with suppress(FileNotFoundError):  # it was deleted meanwhile
                heard = partial(self._heard, path)
                self._folders[path] = self._add(Path(path), heard, recursive=True)

    def _of_root(self, event: FileSystemEvent) -> None:
        """Hear of watched files, and watch a folder again that came back: its old watch is gone."""
        for path in {os.fsdecode(event.src_path), os.fsdecode(event.dest_path)}:
            if path not in self._scheduled:
                continue
            if event.is_directory:
                if watch := self._folders.pop(path, None):
                    self.unschedule(watch)
                try:
                    self._watch(path)
                except WatchLimit as limit:
                    log.error("%s", limit)
            self._heard(path, event)

    def _heard(self, path: str, event: FileSystemEvent) -> None:
        names = {Path(os.fsdecode(name)) for name in (event.src_path, event.dest_path) if name}
        saved = {name for name in names if not _UNSAVED.fullmatch(name.name)}
        if not saved:
            return
        with self._changed:
            self._paths |= saved
            self._changed.notify_all()
        self._scheduled[path].dispatch(events.FileModifiedEvent(path))
