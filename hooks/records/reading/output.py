"""What a command says; when nobody listens any more, as behind `make report | head`, it goes on."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from typing import TextIO


class Output:
    """A stream that is written into the void once its reader has gone."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write a text; the number of its characters."""
        try:
            return self._stream.write(text)
        except BrokenPipeError:
            self._give_up()
            return len(text)

    def flush(self) -> None:
        """Write what is still held back."""
        try:
            self._stream.flush()
        except BrokenPipeError:
            self._give_up()

    def _give_up(self) -> None:
        """What follows goes nowhere, and Python's last flush finds no fault (docs, SIGPIPE)."""
        os.dup2(os.open(os.devnull, os.O_WRONLY), self._stream.fileno())


@contextmanager
def said() -> Iterator[None]:
    """Around a command: it does all its work, and its exit code stays right, heard or not.

    Characters that a terminal cannot show are written by their number.
    """
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    output = Output(sys.stdout)
    with redirect_stdout(output):
        try:
            yield
        finally:
            output.flush()
