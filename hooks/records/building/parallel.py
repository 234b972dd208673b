"""Does the same work on many things with every processor of the machine."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

from .progress import Bar

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Sequence[Item]], Result]

_PART = 1000
"""How many things go to a process at once: enough to be worth one, few enough to share fairly."""


def spread(items: Sequence[Item], work: Work[Item, Result], what: str) -> Iterator[Result]:
    """The results of `work` on one part of the items after another, in their order.

    `what` says in Dutch what happens to them. `work` sees everything that is in memory; what it
    changes there may be lost, but for its result, which must be picklable. It runs in this process
    where no second one can help: few items, one processor, or a program with threads, which must
    not be forked (POSIX, fork).
    """
    parts = [items[start : start + _PART] for start in range(0, len(items), _PART)]
    many = len(parts) > 1 and _may_fork()
    with Bar(what, len(items)) as bar:
        yield from _shared(parts, work, bar) if many else _alone(parts, work, bar)


def _alone(parts: Sequence[Sequence[Item]], work: Work[Item, Result], bar: Bar) -> Iterator[Result]:
    for part in parts:
        yield work(part)
        bar.advance(len(part))


def _shared(
    parts: Sequence[Sequence[Item]], work: Work[Item, Result], bar: Bar
) -> Iterator[Result]:
    """Keep every processor busy with a part, and give the results as soon as it is their turn."""
    waiting = deque(range(len(parts)))
    busy: dict[Any, tuple[int, Helper[Item, Result]]] = {}
    found: dict[int, Result] = {}
    for number in range(len(parts)):
        while number not in found:
            while waiting and len(busy) < _processors():
                part = waiting.popleft()
                helper = Helper(work, parts[part])
                busy[helper.answer] = part, helper
            for answer in wait(busy):
                part, helper = busy.pop(answer)
                found[part] = helper.result()
                bar.advance(len(parts[part]))
        yield found.pop(number)


class Helper(Generic[Item, Result]):
    """A process that does one part of the work and ends; what it borrowed of memory is free again."""

    def __init__(self, work: Work[Item, Result], part: Sequence[Item]) -> None:
        self._work, self._part = work, part
        self.answer, told = multiprocessing.Pipe(duplex=False)
        """Holds the result, or nothing for ever, as soon as it can be read."""
        fork = multiprocessing.get_context("fork")
        self._process = fork.Process(target=self._tell, args=(told,), daemon=True)
        gc.freeze()
        self._process.start()
        told.close()

    def result(self) -> Result:
        """The result, waited for; raises what the work raised. A part that got lost is done here."""
        try:
            fault, result = self.answer.recv()
        except EOFError:  # the system ended it, for want of memory
            fault, result = None, self._work(self._part)
        self._process.join()
        if fault:
            raise fault
        return result  # type: ignore[no-any-return]

    def _tell(self, told: Connection) -> None:
        gc.disable()  # it would touch, and so copy, all that both processes share
        with suppress(BrokenPipeError, KeyboardInterrupt):
            try:
                told.send((None, self._work(self._part)))
            except Exception as fault:  # noqa: BLE001 (raised again where it is waited for)
                told.send((fault, None))


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _may_fork() -> bool:
    methods = multiprocessing.get_all_start_methods()
    return _processors() > 1 and "fork" in methods and threading.active_count() == 1
