"""Builds in forks of one process, which loads all that they need once.

A line of JSON in: for each build its folder, a `kill` or `vanish` that happens in it, and where it
says things. They run at the same time. A line of JSON out: how each ended, as `os.waitpid` says it.
"""

import json
import os
import re
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from conftest import build_site

Hook = Callable[[str, tuple[Any, ...]], None]


def kill(call: str) -> Hook:
    """End the process at a call of the system that a pattern describes."""

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith(("os.", "shutil.")) and re.search(call, f"{event} {arguments}"):
            os.kill(os.getpid(), signal.SIGKILL)

    return hook


def vanish(name: str, time_read: int) -> Hook:
    """Remove a file when it is about to be read for the first or a later time."""
    reads = 0

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal reads
        if event == "open" and str(arguments[0]).endswith(name):
            reads += 1
            if reads == time_read and Path(arguments[0]).exists():
                Path(arguments[0]).unlink()

    return hook


def start(job: dict[str, Any]) -> int:
    """The number of a new process that builds."""
    if child := os.fork():
        return child
    said = os.open(job["said"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(said, sys.stdout.fileno())
    os.dup2(said, sys.stderr.fileno())
    for make in (kill, vanish):
        if arguments := job.get(make.__name__):
            sys.addaudithook(make(*arguments))
    try:
        build_site(Path(job["root"]))
    except BaseException as fault:  # noqa: BLE001 (it is told, whatever it is)
        print(fault, flush=True)  # noqa: T201 (to the file)
        os._exit(1)
    os._exit(0)


for line in sys.stdin:
    children = [start(job) for job in json.loads(line)]
    print(json.dumps([os.waitpid(child, 0)[1] for child in children]), flush=True)  # noqa: T201
