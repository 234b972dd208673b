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
"""Seconds after which another process ends: that frees the memory which both changed meanwhile."""
_DELAY = 1
"""Seconds after which a progress bar is shown."""

tqdm.monitor_interval = 0  # its thread would watch for bars that stand still, which ours do not


class SharedWork(Generic[Item, Result]):
    """Work on many items, of which this process and others take one part after another.

    Other processes begin at once, this one when the results are asked for.
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
        may_share = len(items) * size >= _ENOUGH and _may_fork()
        self._others = _processors() - 1 if may_share else 0
        self._queue = _Queue(range(0, len(items), self._step)) if self._others else None
        self._helpers: dict[Any, Helper[dict[int, Result]]] = {}
        self._done: dict[int, Result] = {}
        self.employ()

    def employ(self) -> None:
        """Start other processes, when there are free ones and enough is left to do."""
        while self._queue and self._queue.left() * self._step * self._size >= _ENOUGH:
            if len(multiprocessing.active_children()) >= self._others:
                break
            helper = Helper(partial(self._do_some, self._queue))
            self._helpers[helper.ended] = helper

    def __iter__(self) -> Iterator[Result]:
        """The result of each part, in their order."""
        count = len(self._items)
        bar = tqdm(total=count, desc=self._title, delay=_DELAY, disable=None, leave=False, unit="")
        with bar:
            for start in range(0, count, self._step):
                while start not in self._done:
                    self._go_on(start)
                yield self._done.pop(start)
                bar.update(min(self._step, count - start))

    def _go_on(self, wanted: int) -> None:
        """Do the next part; when all are taken, wait for another process."""
        self.employ()
        start = self._queue.take() if self._queue else wanted
        if start is None and not self._helpers:
            start = wanted  # the system ended the process that took it, for want of memory
        if start is not None:
            self._done[start] = self._do(start)
        for ended in wait(self._helpers, None if start is None else 0):
            self._done.update(self._helpers.pop(ended).result() or {})

    def _do_some(self, queue: "_Queue") -> dict[int, Result]:
        """What another process does: the results of the parts that it takes, by their start."""
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
    """Numbers, each of which is taken once, by this process or a fork of it."""

    _WIDTH = array("I").itemsize

    def __init__(self, numbers: Sequence[int]) -> None:
        self._count = len(numbers)
        self._file = TemporaryFile(buffering=0)  # noqa: SIM115 (closed below)
        """Where one process read it, all read on: forks share its offset (POSIX, fork)."""
        weakref.finalize(self, self._file.close)
        self._file.write(array("I", numbers))
        self._file.seek(0)

    def take(self) -> int | None:
        """The next number; None when there is none."""
        number = array("I", self._file.read(self._WIDTH))
        return number[0] if number else None

    def left(self) -> int:
        """How many numbers nobody took."""
        return self._count - self._file.tell() // self._WIDTH


class Helper(Generic[Result]):
    """A process that does some work and ends, which frees its memory."""

    def __init__(self, work: Callable[[], Result]) -> None:
        self._answer = TemporaryFile()  # noqa: SIM115 (closed in `result`)
        """Unlike a pipe it takes any answer at once, so that the process can end."""
        fork = multiprocessing.get_context("fork")
        self._process = fork.Process(target=self._tell, args=(work,), daemon=True)
        self._process.start()
        self.ended = self._process.sentinel
        """Can be read as soon as the process ended."""

    def result(self) -> Result | None:
        """Wait for the result, or raise what the work raised; None when the process was killed."""
        self._process.join()
        with self._answer:
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
    methods = multiprocessing.get_all_start_methods()
    return "fork" in methods and threading.active_count() == 1
