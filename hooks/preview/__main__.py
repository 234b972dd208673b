"""`python -m preview`: serve the site on http://127.0.0.1:8000 until it is stopped."""

import ctypes
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from types import FrameType

from mkdocs.exceptions import Abort, ConfigurationError

from preview import terminal
from preview.background_index import BackgroundIndex
from preview.file_watcher import WatchLimit
from preview.server import Preview
from records.catalogue.tree import put_back_site

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""Ctrl-C, `kill`, and a terminal window that closes."""
_RETRY = 0.5
"""Seconds after which stopping is tried again."""
_TRIM_THRESHOLD = -1
"""M_TRIM_THRESHOLD of mallopt(3)."""
_UNUSED = 128 * 1024
"""Bytes of unused memory at the top of the heap: the initial value, which glibc raises."""


def main(root: Path) -> None:
    """Serve the project at `root`, on the port in PORT; SEARCH_INDEX=never disables the search."""
    _limit_memory()
    put_back_site(root)
    terminal.configure_logging()
    port = _port()
    with suppress(KeyboardInterrupt), _place() as (folder, ends):
        index = None
        if os.environ.get("SEARCH_INDEX") != "never":
            index = BackgroundIndex(root, folder)
            ends.callback(index.end)
        try:
            preview = Preview(root, folder / "site", port, index)
        except OSError as error:
            sys.exit(terminal.taken(port, error))
        try:
            preview.run()
        except (Abort, ConfigurationError) as error:
            sys.exit(terminal.misconfigured(error))
        except WatchLimit as limit:
            sys.exit(str(limit))


def _port() -> int:
    """The port to serve at; ends the program when that, or the folder for the site, cannot be."""
    try:
        port = terminal.port()
        gettempdir()
    except ValueError as error:
        sys.exit(str(error))
    except OSError:
        sys.exit(terminal.NO_TEMPORARY_FOLDER)
    return port


def _limit_memory() -> None:
    """Return freed memory to the system: a tenth less memory, for a twentieth more time."""
    with suppress(AttributeError, OSError, TypeError):  # systems without glibc
        ctypes.CDLL(None).mallopt(_TRIM_THRESHOLD, _UNUSED)


@contextmanager
def _place() -> Iterator[tuple[Path, ExitStack]]:
    """A temporary folder for the site, removed however the program ends, and an exit stack.

    The stack is unwound first, with signals ignored. Python cleans up after KeyboardInterrupt,
    but not after other signals, and ignores Ctrl-C when a shell starts it in the background.
    """
    for number in (*_SIGNALS, signal.SIGALRM):
        signal.signal(number, _end)
    with TemporaryDirectory(prefix="voorvertoning-") as folder, ExitStack() as ends:
        try:
            yield Path(folder), ends
        finally:
            _ignore(signal.SIGALRM, *_SIGNALS)  # the alarm may come in between


def _end(_number: int, _frame: FrameType | None) -> None:
    """Raise KeyboardInterrupt, and again until the cleanup begins.

    A library may swallow an exception from a callback, as nh3 does. Further signals are ignored,
    since a second exception at once may break locks of Python: a closing terminal sends one signal
    and the watcher process another.
    """
    _ignore(*_SIGNALS)
    signal.setitimer(signal.ITIMER_REAL, _RETRY)
    raise KeyboardInterrupt


def _ignore(*numbers: int) -> None:
    for number in numbers:
        signal.signal(number, signal.SIG_IGN)


if __name__ == "__main__":
    main(Path.cwd())
