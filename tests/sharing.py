"""Shares work between processes, in a program without threads: `python tests/sharing.py`."""

import json
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

import pytest

from records.building import parallel
from records.building.cache import Cache
from records.building.memo import Memo
from records.building.parallel import SharedWork

Result = TypeVar("Result")
HERE = os.getpid()


def process_and_squares(numbers: Sequence[int]) -> tuple[int, list[int]]:
    return os.getpid(), [number * number for number in numbers]


def slowly_here(_: Sequence[int]) -> int:
    """The process that did it; another one has time to begin meanwhile."""
    if os.getpid() == HERE:
        time.sleep(0.02)
    return os.getpid()


def fail_elsewhere(numbers: Sequence[int]) -> list[int]:
    if os.getpid() != HERE:
        raise ValueError("elders")
    return list(numbers)


def end_elsewhere(numbers: Sequence[int]) -> list[int]:
    if os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return list(numbers)


def shared(work: Callable[[Sequence[int]], Result]) -> list[Result]:
    """The results for 95 numbers in parts."""
    return after_a_worker(lambda: SharedWork(range(95), work, ""))


def after_a_worker(begin: Callable[[], Iterable[Result]]) -> list[Result]:
    """All results; the worker that began with them ended before the first is asked for."""
    join_all()
    results = begin()
    join_all()
    return list(results)


def join_all() -> None:
    for child in multiprocessing.active_children():
        child.join()


def processes_beside_a_thread() -> list[int]:
    """How many did work that was begun before a thread, and after it."""
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    join_all()
    works = [SharedWork(range(95), slowly_here, "")]
    join_all()
    thread.start()
    works.append(SharedWork(range(95), slowly_here, ""))
    counts = [len(set(work)) for work in works]
    done.set()
    thread.join()
    return counts


def memo() -> Memo[int, int | ValueError]:
    """Squares, but for sevenfolds, which are faults that nobody keeps."""
    return Memo(
        "squares",
        "",
        make=lambda number: number**2 if number % 7 else ValueError(number),
        inputs=lambda number: [str(number)],
        keeps=lambda value: isinstance(value, int),
    )


def memo_values() -> Iterator[int | ValueError]:
    return memo().map(range(95), Cache(None))


def main() -> None:
    """Print what each way of working gave."""
    patch = pytest.MonkeyPatch()
    patch.setattr(parallel, "_ENOUGH", 6)
    patch.setattr(parallel, "_processors", lambda: 2)
    patch.setattr(parallel, "_LIFETIME", 0)
    squares = shared(process_and_squares)
    try:
        raised = str(shared(fail_elsewhere))
    except ValueError as fault:
        raised = str(fault)
    ended = [number for part in shared(end_elsewhere) for number in part]
    found = {
        "squares": [square for _, part in squares for square in part],
        "here": [process == HERE for process, _ in squares],
        "raised": raised,
        "ended": ended,
        "memo": [repr(value) for value in after_a_worker(memo_values)],
        "processes_beside_a_thread": processes_beside_a_thread(),
    }
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
