"""`python -m preview`: serve the site on http://127.0.0.1:8000 until somebody ends it."""

from __future__ import annotations

import ctypes
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from preview.server import Preview

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGALRM")
_ENDS = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
"""Ctrl-C, `kill`, a terminal window that closes, and our own alarm."""
_AGAIN = 0.5
"""Seconds after which ending is tried once more."""
_TRIM_THRESHOLD = -1
"""M_TRIM_THRESHOLD of mallopt(3)."""
_UNUSED = 128 * 1024
"""Bytes at the end of the memory that may lie unused: with what glibc begins, and which it raises."""


def main(root: Path) -> None:
    """Serve the project at `root`; PORT in the environment chooses another door."""
    _keep_little_memory()
    with suppress(KeyboardInterrupt), _folder() as folder:
        Preview(root, folder / "site", int(os.environ.get("PORT", "8000"))).serve()


def _keep_little_memory() -> None:
    """Give back what a build no longer needs: a tenth of all, for a twentieth more time."""
    with suppress(AttributeError, OSError, TypeError):  # other systems than those with glibc
        ctypes.CDLL(None).mallopt(_TRIM_THRESHOLD, _UNUSED)


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder for the site, 2 GB for ten thousand records, that is gone however the program ends.

    Python cleans up after a KeyboardInterrupt, not after other signals, and it does not listen to
    Ctrl-C at all when a shell started it in the background.
    """
    for number in _ENDS:
        signal.signal(number, _end)
    with TemporaryDirectory(prefix="voorvertoning-") as folder:
        try:
            yield Path(folder)
        finally:
            for number in _ENDS:  # a closing terminal sends one, and the watcher around us another
                signal.signal(number, signal.SIG_IGN)


def _end(_number: int, _frame: FrameType | None) -> None:
    """End as after Ctrl-C, and try again until the cleaning begins.

    A library may lose what is raised while it calls us: nh3 reports it and goes on.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, _AGAIN)
    raise KeyboardInterrupt


if __name__ == "__main__":
    main(Path.cwd())
