"""Applies a function to many items with all processors of the machine."""

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
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
_PART = 200
"""How many items go to another process at once, at most: when it ends, its memory is free."""
_SMALL_PART = 10
"""How many items this process does before it looks whether another one is ready."""
_DELAY = 1
"""Seconds after which a progress bar is shown."""

tqdm.monitor_interval = 0  # its thread would watch for bars that stand still, which ours do not


def spread(
    items: Sequence[Item], work: Work[Item, Result], title: str, size: int = 1
) -> Iterator[Result]:
    """The results of `work` on one part of the items after another, in their order.

    Other processes begin at once, this one when the first result is asked for.

    `title` says in Dutch what happens to them, `size` how many records an item is about. `work` may
    run in a fork of this process: then all that it changes is lost but its result, which must be
    picklable. It runs here when there are few items, one processor, or threads, with which a program
    must not be forked (POSIX, fork).
    """
    others = _processors() - 1 if len(items) * size >= _ENOUGH and _may_fork() else 0
    return _Sharing(items, work, size, others).results(title)


class _Sharing(Generic[Item, Result]):
    """Work on some items: `others` processes do large parts, this one small ones meanwhile."""

    def __init__(
        self, items: Sequence[Item], work: Work[Item, Result], size: int, others: int
    ) -> None:
        self._items, self._work, self._size, self._others = items, work, size, others
        self._helpers: dict[Any, tuple[int, Helper[Item, Result]]] = {}
        self._taken = 0
        self._employ()

    def results(self, title: str) -> Iterator[Result]:
        """The result of each part, in their order."""
        results: dict[int, tuple[int, Result]] = {}
        small_part, given = max(1, _SMALL_PART // self._size), 0
        bar = tqdm(
            total=len(self._items), desc=title, delay=_DELAY, disable=None, leave=False, unit=""
        )
        with bar:
            while given < len(self._items):
                self._employ()
                if own := self._items[self._taken : self._taken + small_part]:
                    results[self._taken] = len(own), self._work(own)
                    self._taken += len(own)
                for ended in wait(self._helpers, 0 if own else None):
                    start, helper = self._helpers.pop(ended)
                    results[start] = len(helper.part), helper.result()
                while given in results:
                    count, result = results.pop(given)
                    given += count
                    bar.update(count)
                    yield result

    def _employ(self) -> None:
        """Start other processes, when there are free ones and enough is left to do."""
        while (left := len(self._items) - self._taken) * self._size >= _ENOUGH:
            if len(multiprocessing.active_children()) >= self._others:
                break
            count = min(max(1, _PART // self._size), max(1, left // (self._others + 1)))
            helper = Helper(self._work, self._items[self._taken : self._taken + count])
            self._helpers[helper.ended] = self._taken, helper
            self._taken += count


class Helper(Generic[Item, Result]):
    """A process that does one part of the work and ends, which frees its memory."""

    def __init__(self, work: Work[Item, Result], part: Sequence[Item]) -> None:
        self._work, self.part = work, part
        self._answer = TemporaryFile()  # noqa: SIM115 (closed in `result`)
        """Unlike a pipe it takes any answer at once, so that the process can end."""
        fork = multiprocessing.get_context("fork")
        self._process = fork.Process(target=self._tell, daemon=True)
        self._process.start()
        self.ended = self._process.sentinel
        """Can be read as soon as the process ended."""

    def result(self) -> Result:
        """Wait for the result, or raise what the work raised; when the process was killed, do the part here."""
        self._process.join()
        with self._answer:
            self._answer.seek(0)
            answer = self._answer.read()
        if self._process.exitcode or not answer:  # the system ended it, for want of memory
            return self._work(self.part)
        fault, result = decode(answer)
        if fault:
            raise fault
        return result  # type: ignore[no-any-return]

    def _tell(self) -> None:
        with suppress(KeyboardInterrupt):
            try:
                answer = encode((None, self._work(self.part)))
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
