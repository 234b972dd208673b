"""Applies a function to many items with all processors of the machine."""

import multiprocessing
import os
import threading
import time
import weakref
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from multiprocessing.connection import wait
from tempfile import TemporaryFile
from typing import Any, Generic, TypeVar

from tqdm import tqdm

from .cache import decode, encode

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Sequence[Item]], Result]

_ENOUGH = 50
"""How many items are worth a fork."""
_PART = 5
"""How many items a process takes at once."""
_LIFETIME = 0.7
"""Seconds after which a worker ends: until then, memory that either process writes to is there twice."""
_DELAY = 1
"""Seconds after which a progress bar is shown."""

tqdm.monitor_interval = 0  # its thread would watch for bars that stand still, which ours do not


class SharedWork(Generic[Item, Result]):
    """Work on many items, of which this process and its workers take one part after another.

    Workers are forks of this process. They begin at once, this one when the results are asked for.
    """

    def __init__(
        self, items: Sequence[Item], work: Work[Item, Result], title: str, size: int = 1
    ) -> None:
        """`title` says in Dutch what happens to the items, `size` how many records one is about.

        `work` may run in a fork of this process: then all that it changes is lost but its result,
        which must be picklable. It runs here when there are few items, one processor, or threads,
        with which a program must not be forked (POSIX, fork).
        """
        self._items, self._work, self._title, self._size = items, work, title, size
        self._step = max(1, _PART // size)
        self._queue: _Queue | None = None
        self._workers: dict[Any, _Worker[dict[int, Result]]] = {}
        self._done: dict[int, Result] = {}
        if len(items) * size >= _ENOUGH and _processors() > 1:
            with suppress(OSError):  # a full disk: this process does all
                self._queue = _Queue(range(0, len(items), self._step))
        self.start_workers()

    def start_workers(self) -> None:
        """Start a worker on each processor that is free, as long as there is enough to do for one more."""
        while self._queue and _may_fork():
            running = len(multiprocessing.active_children())
            left = self._queue.left() * self._step * self._size
            if running >= _processors() - 1 or left < _ENOUGH * (running + 1):
                break
            try:
                worker = _Worker(partial(self._do_parts, self._queue))
            except OSError:  # no room for one more process
                break
            self._workers[worker.ended] = worker

    def __iter__(self) -> Iterator[Result]:
        """The result of each part, in their order."""
        count = len(self._items)
        bar = tqdm(total=count, desc=self._title, delay=_DELAY, disable=None, leave=False, unit="")
        with bar:
            for start in range(0, count, self._step):
                while start not in self._done:
                    self._do_next(start)
                bar.update(min(self._step, count - start))
                yield self._done.pop(start)

    def _do_next(self, wanted: int) -> None:
        """Do the next part; when all are taken, wait for a worker."""
        self.start_workers()
        start = self._queue.take() if self._queue else wanted
        if start is None and not self._workers:
            start = wanted  # the system ended the worker that took it, for want of memory
        if start is not None:
            self._done[start] = self._do(start)
        for ended in wait(self._workers, None if start is None else 0):
            self._done.update(self._workers.pop(ended).result() or {})

    def _do_parts(self, queue: "_Queue") -> dict[int, Result]:
        """What a worker does: the results of the parts that it takes, by their start."""
        done: dict[int, Result] = {}
        end = time.monotonic() + _LIFETIME
        while (start := queue.take()) is not None:
            done[start] = self._do(start)
            if time.monotonic() > end:
                break
        return done

    def _do(self, start: int) -> Result:
        return self._work(self._items[start : start + self._step])


class _Queue:
    """Numbers, each of which is taken once, by this process or a fork of it.

    They stand in a file, of which forks share the offset (POSIX, fork). Unlike a lock, no process that
    is killed can keep it.
    """

    _WIDTH = array("I").itemsize

    def __init__(self, numbers: Sequence[int]) -> None:
        self._file = TemporaryFile(buffering=0)  # noqa: SIM115 (closed below)
        weakref.finalize(self, self._file.close)
        self._count = self._file.write(array("I", numbers)) // self._WIDTH
        self._file.seek(0)

    def take(self) -> int | None:
        """The next number; None when there is none."""
        number = array("I", self._file.read(self._WIDTH))
        return number[0] if number else None

    def left(self) -> int:
        """How many numbers nobody took."""
        return self._count - self._file.tell() // self._WIDTH


class _Worker(Generic[Result]):
    """A process that does some work and ends, which frees its memory."""

    def __init__(self, work: Callable[[], Result]) -> None:
        self._answer = TemporaryFile()  # noqa: SIM115 (closed below)
        """Unlike a pipe it takes any answer at once, so that the process can end."""
        weakref.finalize(self, self._answer.close)
        fork = multiprocessing.get_context("fork")
        self._process = fork.Process(target=self._tell, args=(work,), daemon=True)
        self._process.start()
        self.ended = self._process.sentinel
        """Can be read as soon as the process ended."""

    def result(self) -> Result | None:
        """Wait for the result, or raise what the work raised; None when the process was killed."""
        self._process.join()
        self._answer.seek(0)
        answer = self._answer.read()
        if self._process.exitcode or not answer:
            return None
        fault, result = decode(answer)
        if fault:
            raise fault
        return result  # type: ignore[no-any-return]

    def _tell(self, work: Callable[[], Result]) -> None:
        with suppress(KeyboardInterrupt):
            try:
                answer = encode((None, work()))
            except Exception as fault:  # noqa: BLE001 (raised again where it is waited for)
                answer = encode((fault, None))
            self._answer.write(answer)
            self._answer.flush()


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _may_fork() -> bool:
    """Whether a fork is possible and safe; a worker has no workers of its own."""
    if "fork" not in multiprocessing.get_all_start_methods():
        return False
    return threading.active_count() == 1 and not multiprocessing.current_process().daemon
