"""Applies a function to many items with all processors of the machine."""

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

from tqdm import tqdm

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Sequence[Item]], Result]

_PART = 500
"""How many items go to another process at once, at most: enough to be worth a fork."""
_SMALL_PART = 50
"""How many items this process does before it looks whether another one is ready."""
_DELAY = 1
"""Seconds after which a progress bar is shown."""

tqdm.monitor_interval = 0  # its thread would watch for bars that stand still, which ours do not


def spread(
    items: Sequence[Item], work: Work[Item, Result], title: str, size: int = 1
) -> Iterator[Result]:
    """The results of `work` on one part of the items after another, in their order.

    `title` says in Dutch what happens to them, `size` how many records an item is about. `work` may
    run in a fork of this process: then all that it changes is lost but its result, which must be
    picklable. It runs here when there are few items, one processor, or threads, with which a program
    must not be forked (POSIX, fork).
    """
    part, small_part = max(1, _PART // size), max(1, _SMALL_PART // size)
    others = _processors() - 1 if len(items) > part and _may_fork() else 0
    bar = tqdm(total=len(items), desc=title, delay=_DELAY, disable=None, leave=False, unit="")
    with bar:
        for count, result in _shared(items, work, part, small_part, others):
            bar.update(count)
            yield result


def _shared(
    items: Sequence[Item], work: Work[Item, Result], part: int, small_part: int, others: int
) -> Iterator[tuple[int, Result]]:
    """The size and the result of each part: `others` processes do large ones, this one small ones meanwhile."""
    helpers: dict[Any, tuple[int, Helper[Item, Result]]] = {}
    results: dict[int, tuple[int, Result]] = {}
    taken = given = 0
    while given < len(items):
        while taken < len(items) and len(helpers) < others:
            count = min(part, max(small_part, (len(items) - taken) // (others + 1)))
            helper = Helper(work, items[taken : taken + count])
            helpers[helper.answer] = taken, helper
            taken += count
        if own := items[taken : taken + small_part]:
            results[taken] = len(own), work(own)
            taken += len(own)
        for answer in wait(helpers, 0 if own else None):
            start, helper = helpers.pop(answer)
            results[start] = len(helper.part), helper.result()
        while given in results:
            yield results[given]
            given += results.pop(given)[0]


class Helper(Generic[Item, Result]):
    """A process that does one part of the work and ends, which frees its memory."""

    def __init__(self, work: Work[Item, Result], part: Sequence[Item]) -> None:
        self._work, self.part = work, part
        self.answer, told = multiprocessing.Pipe(duplex=False)
        """Can be read as soon as there is a result, or the process was killed."""
        fork = multiprocessing.get_context("fork")
        self._process = fork.Process(target=self._tell, args=(told,), daemon=True)
        self._process.start()
        told.close()

    def result(self) -> Result:
        """Wait for the result, or raise what the work raised; when the process was killed, do the part here."""
        try:
            fault, result = self.answer.recv()
        except EOFError:  # the system ended it, for want of memory
            fault, result = None, self._work(self.part)
        self._process.join()
        if fault:
            raise fault
        return result  # type: ignore[no-any-return]

    def _tell(self, told: Connection) -> None:
        with suppress(BrokenPipeError, KeyboardInterrupt):
            try:
                told.send((None, self._work(self.part)))
            except Exception as fault:  # noqa: BLE001 (raised again where it is waited for)
                told.send((fault, None))


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _may_fork() -> bool:
    methods = multiprocessing.get_all_start_methods()
    return "fork" in methods and threading.active_count() == 1
