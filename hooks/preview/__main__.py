"""`python -m preview`: serve the site on http://127.0.0.1:8000 until somebody ends it."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from preview.server import Preview

_ENDS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
"""Ctrl-C, `kill`, and a terminal window that closes."""


def main(root: Path) -> None:
    """Serve the project at `root`; PORT in the environment chooses another door."""
    with suppress(KeyboardInterrupt), _folder() as folder:
        Preview(root, folder / "site", int(os.environ.get("PORT", "8000"))).serve()


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder for the site, 2 GB for ten thousand records, that is gone however the program ends.

    Python cleans up after a KeyboardInterrupt, not after other signals, and it does not listen to
    Ctrl-C at all when a shell started it in the background.
    """
    for number in _ENDS:
        signal.signal(number, _end)
    with TemporaryDirectory(prefix="voorvertoning-") as folder:
        yield Path(folder)


def _end(_number: int, _frame: FrameType | None) -> None:
    """End as after Ctrl-C; a second signal must not stop the cleaning.

    A closing terminal sends one, and the watcher around us another.
    """
    for number in _ENDS:
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


if __name__ == "__main__":
    main(Path.cwd())
