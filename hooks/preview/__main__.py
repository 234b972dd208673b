"""`python -m preview`: serve the site on http://127.0.0.1:8000 until somebody ends it."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from preview import terminal
from preview.background_index import Searching
from preview.server import Preview

_ENDS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""Ctrl-C, `kill`, and a terminal window that closes."""
_AGAIN = 0.5
"""Seconds after which ending is tried once more."""
_TRIM_THRESHOLD = -1
"""M_TRIM_THRESHOLD of mallopt(3)."""
_UNUSED = 128 * 1024
"""Bytes at the end of the memory that may lie unused: with what glibc begins, and which it raises."""


def main(root: Path) -> None:
    """Serve the project at `root`; PORT in the environment chooses another door.

    SEARCH_INDEX=never leaves the search out.
    """
    _keep_little_memory()
    terminal.listen()
    try:
        port = terminal.port()
    except ValueError as error:
        sys.exit(str(error))
    with suppress(KeyboardInterrupt), _place() as (folder, ends):
        searching = None
        if os.environ.get("SEARCH_INDEX") != "never":
            searching = Searching(root, folder)
            ends.callback(searching.end)
        try:
            preview = Preview(root, folder / "site", port, searching)
        except OSError as error:
            sys.exit(terminal.taken(port, error))
        preview.serve()


def _keep_little_memory() -> None:
    """Give back what a build no longer needs: a tenth of all, for a twentieth more time."""
    with suppress(AttributeError, OSError, TypeError):  # other systems than those with glibc
        ctypes.CDLL(None).mallopt(_TRIM_THRESHOLD, _UNUSED)


@contextmanager
def _place() -> Iterator[tuple[Path, ExitStack]]:
    """A folder for the site, 2 GB for ten thousand records, that is gone however the program ends.

    What is put on the stack is done before that, when nothing can disturb it any more.
    Python cleans up after a KeyboardInterrupt, not after other signals, and it does not listen to
    Ctrl-C at all when a shell started it in the background.
    """
    for number in (*_ENDS, signal.SIGALRM):
        signal.signal(number, _end)
    with TemporaryDirectory(prefix="voorvertoning-") as folder, ExitStack() as ends:
        try:
            yield Path(folder), ends
        finally:
            _ignore(*_ENDS, signal.SIGALRM)


def _end(_number: int, _frame: FrameType | None) -> None:
    """End as after Ctrl-C, and try again until the cleaning begins.

    A library may lose what is raised while it calls us: nh3 reports it and goes on. Raised twice at
    once it breaks locks of Python: a closing terminal sends a signal, and the watcher around us one more.
    """
    _ignore(*_ENDS)
    signal.setitimer(signal.ITIMER_REAL, _AGAIN)
    raise KeyboardInterrupt


def _ignore(*numbers: int) -> None:
    for number in numbers:
        signal.signal(number, signal.SIG_IGN)


if __name__ == "__main__":
    main(Path.cwd())
