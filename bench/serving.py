"""How long it takes from saving a file until the changed page is served."""

import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path

from .measure import Peak

_LIMIT = 300
"""Seconds after which nothing is expected any more."""


@contextmanager
def served(
    command: Callable[[int], Sequence[str]], folder: Path, environment: dict[str, str]
) -> Iterator[tuple[str, Peak]]:
    """The address of a server that runs meanwhile, and the most memory it takes.

    `command` gets the number of its port.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (folder / "server.txt").open("w", encoding="utf-8") as output:
        server = subprocess.Popen(
            command(port),
            cwd=folder,
            env={**os.environ, **environment},
            stdout=output,
            stderr=output,
        )
        try:
            yield f"http://127.0.0.1:{port}/", Peak(server.pid)
        finally:
            server.terminate()
            server.wait()


def wait_for(url: str, text: str, pause: float = 0.01) -> float:
    """Seconds until a page shows a text, which is asked after each `pause`; TimeoutError when it never does.

    The server answers while it builds: a large file that is asked often would slow the build.
    """
    start = time.monotonic()
    while time.monotonic() - start < _LIMIT:
        try:
            with urllib.request.urlopen(url, timeout=_LIMIT) as answer:  # noqa: S310 (our own server)
                if text in answer.read().decode():
                    return time.monotonic() - start
        except (OSError, HTTPException):
            pass  # not there yet, or exchanged while it was read
        time.sleep(pause)
    raise TimeoutError(url)
