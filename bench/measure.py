"""Runs a command and says what it cost."""

import os
import subprocess
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

_INTERVAL = 0.05
"""Seconds between two looks at the memory, at least."""
_CARE = 20
"""How many times longer than a look the pause after it is: looking holds up what is looked at."""
_BLOCK = 512
"""Bytes in a block of getrusage(2)."""


@dataclass(frozen=True)
class Cost:
    """What one run took, all its processes together."""

    wall: float
    """Seconds on the clock."""
    processor: float
    """Seconds of processor time, user and system."""
    memory: float
    """MiB at the peak; what processes share counts once."""
    written: float
    """MiB written to the disk."""


def run(command: Sequence[str], folder: Path, environment: dict[str, str]) -> Cost:
    """Run a command to its end; raises RuntimeError with its output when it fails."""
    start = time.monotonic()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    peak = Peak(process.pid)
    output = process.stdout.read() if process.stdout else ""
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{output}")
    written = usage.ru_oublock * _BLOCK / 2**20
    return Cost(wall, usage.ru_utime + usage.ru_stime, peak.end(), written)


class Peak:
    """The most memory that a process and its children have at once, seen from beside."""

    def __init__(self, number: int) -> None:
        self._process = psutil.Process(number)
        self._peak = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def end(self) -> float:
        """The peak in MiB; nothing is watched from now on."""
        self._done.set()
        self._thread.join()
        return self._peak / 2**20

    def _watch(self) -> None:
        pause = _INTERVAL
        while not self._done.wait(pause):
            start = time.monotonic()
            with suppress(psutil.Error):
                family = [self._process, *self._process.children(recursive=True)]
                self._peak = max(self._peak, sum(map(_share, family)))
            pause = max(_INTERVAL, _CARE * (time.monotonic() - start))


def _share(process: psutil.Process) -> int:
    """The memory of a process, in bytes; a page that others use too counts in part."""
    with suppress(psutil.Error):
        return int(process.memory_full_info().pss)
    return 0
