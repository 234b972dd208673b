"""`python -m preview.restarts`: run the preview, and start it again after every change in hooks/."""

import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

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


def run(command: Sequence[str], folder: Path) -> int:
    """Run a command anew after every change of code in `folder`; returns its exit code."""
    changed, ended = threading.Event(), threading.Event()

    def hear(event: FileSystemEvent) -> None:
        if {Path(str(path)).suffix for path in (event.src_path, event.dest_path)} & _CODE:
            changed.set()

    for number in _SIGNALS:
        signal.signal(number, lambda *_: ended.set())
    observer, handler = Observer(), FileSystemEventHandler()
    handler.on_any_event = hear  # type: ignore[method-assign]
    observer.schedule(handler, str(folder), recursive=True, event_filter=_SAVES)
    observer.start()
    code, is_first = _run_once(command, changed, ended), True
    while not ended.is_set() and (changed.is_set() or (code and not is_first)):
        if _settled(changed) and not ended.is_set():
            code, is_first = _run_once(command, changed, ended), False
    return 0 if ended.is_set() else code


def _run_once(command: Sequence[str], changed: threading.Event, ended: threading.Event) -> int:
    """The exit code of the command, which is stopped when the code changes."""
    process = subprocess.Popen(command)  # noqa: S603 (our own command)
    while not (ended.is_set() or changed.is_set()):
        with suppress(subprocess.TimeoutExpired):
            return process.wait(_POLL)
    process.terminate()
    try:
        return process.wait(_KILL_AFTER)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def _settled(changed: threading.Event) -> bool:
    if not changed.wait(_POLL):
        return False
    while changed.is_set():
        changed.clear()
        changed.wait(_PAUSE)
    return True


if __name__ == "__main__":
    sys.exit(run([sys.executable, "-m", "preview"], Path("hooks")))
