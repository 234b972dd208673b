"""Around a command: the moment, and words that nobody may hear, as of `make report | head`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from datetime import datetime
from typing import TextIO

from records.language.clock import moment


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


def run_command(command: Callable[[datetime], int]) -> int:
    """The exit code of a command, which learns what moment it is; 1 when nobody can say.

    It does all its work, and its exit code stays right, whether what it says is heard or not.
    """
    with _said():
        try:
            now = moment(os.environ)
        except ValueError as error:
            sys.stdout.write(f"{error}\n")
            return 1
        return command(now)


@contextmanager
def _said() -> Iterator[None]:
    """Characters that a terminal cannot show are written by their number."""
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    output = Output(sys.stdout)
    with redirect_stdout(output):
        try:
            yield
        finally:
            output.flush()
