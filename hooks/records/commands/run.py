"""The run of a command: its moment, why it stops, and output that survives a closed pipe."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from datetime import datetime
from pathlib import Path
from typing import TextIO

from records.language.dates import moment
from records.reading.files import why_unreadable
from records.reading.problem_forms import as_text
from records.reading.problems import Problems


class Refusal(Exception):
    """Ends a command, with what it says in Dutch."""


def refuse_errors(problems: Problems, root: Path) -> None:
    """Raise a Refusal that tells the errors, if there are any."""
    if problems.errors:
        raise Refusal(as_text(problems.errors, root))


class Output:
    """A stream that discards what is written after its reader has closed the pipe: `make report | head`."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write a text; returns the number of its characters."""
        try:
            return self._stream.write(text)
        except BrokenPipeError:
            self._discard()
            return len(text)

    def flush(self) -> None:
        """Write what is buffered."""
        try:
            self._stream.flush()
        except BrokenPipeError:
            self._discard()

    def _discard(self) -> None:
        """Send further output to the null device, also Python's flush at exit (docs, SIGPIPE)."""
        os.dup2(os.open(os.devnull, os.O_WRONLY), self._stream.fileno())


def run_command(command: Callable[[datetime], int]) -> int:
    """Run a command with the current moment; returns its exit code, 1 for an invalid moment."""
    with _safe_stdout():
        try:
            now = moment(os.environ)
        except ValueError as error:
            sys.stdout.write(f"{error}\n")
            return 1
        try:
            return command(now)
        except OSError as error:
            if not error.filename:
                raise
            sys.stdout.write(f"Dit lukt niet met {error.filename}: {why_unreadable(error)}.\n")
            return 1


@contextmanager
def _safe_stdout() -> Iterator[None]:
    """Standard output with escapes for characters that the terminal cannot encode."""
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    output = Output(sys.stdout)
    with redirect_stdout(output):
        try:
            yield
        finally:
            output.flush()
