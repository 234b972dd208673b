"""The same work on many items: done once for many builds, and shared between processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Generic, TypeVar
from zlib import crc32

from .cache import Cache
from .parallel import spread
from .value_pickle import PLAIN, Unreadable, ValuePickle

Item = TypeVar("Item")
Value = TypeVar("Value")

RUN = 32
"""How many items `runs` puts together, on average."""


@dataclass(frozen=True)
class Memo(Generic[Item, Value]):
    """A function of an item, whose values later builds get as they were made."""

    kind: str
    title: str
    """What happens to the items, in Dutch, for those who wait."""
    make: Callable[[Item], Value]
    """It may run in another process, where what it changes is lost; it never gives None."""
    inputs: Callable[[Item], Iterable[str]]
    """All that decides the value."""
    pickle: ValuePickle = PLAIN
    keeps: Callable[[Value], bool] = lambda _: True
    """Whether later builds may have a value."""
    holds: Callable[[Item, Value], bool] | None = None
    """Whether a value of an earlier build is still right, where the inputs do not say all."""
    in_memory: bool = False
    """Whether builds in one process share the values: those that are in memory all the time."""
    size: int = 1
    """How many records an item is about."""

    def map(self, items: Sequence[Item], cache: Cache) -> Iterator[Value]:
        """The value of each item, in their order."""
        keys = [cache.key(self.kind, *self.inputs(item)) for item in items]
        known, new = self._known(items, keys, cache)
        parts = spread([items[number] for number in new], self._made, self.title, self.size)
        made, fresh = chain.from_iterable(parts), set(new)
        for number, (item, key) in enumerate(zip(items, keys, strict=True)):
            if number in known:
                yield known.pop(number)
            elif number in fresh:
                yield self._keep(*next(made), key, cache)
            elif (value := self._read(key, cache)) is not None:
                yield value
            else:
                yield self._keep(*self._made([item])[0], key, cache)

    def _known(
        self, items: Sequence[Item], keys: Sequence[str], cache: Cache
    ) -> tuple[dict[int, Value], list[int]]:
        """The values that are certain beforehand, and the numbers of the items without any."""
        written = cache.keys(self.kind)
        known: dict[int, Value] = {}
        new = []
        for number, (item, key) in enumerate(zip(items, keys, strict=True)):
            value = cache.shared(self.kind, key) if self.in_memory else None
            if value is None and self.holds and key in written:
                value = self._read(key, cache)
            if value is not None and (self.holds is None or self.holds(item, value)):
                known[number] = value
            elif self.holds or key not in written:
                new.append(number)
        return known, new

    def _made(self, items: Sequence[Item]) -> list[tuple[bytes, Value | None]]:
        """The value of each item as bytes, or as it is when later builds may not have it."""
        found: list[tuple[bytes, Value | None]] = []
        for item in items:
            value = self.make(item)
            found.append((self.pickle.encode(value), None) if self.keeps(value) else (b"", value))
        return found

    def _keep(self, data: bytes, value: Value | None, key: str, cache: Cache) -> Value:
        """The value from its bytes, which later builds get too."""
        if value is not None:
            return value
        cache.write(self.kind, key, data)
        return self._decoded(data, key, cache)

    def _read(self, key: str, cache: Cache) -> Value | None:
        """The value of an earlier build; None when it is not there or unreadable."""
        try:
            return self._decoded(cache.read(self.kind, key), key, cache)
        except Unreadable:
            return None

    def _decoded(self, data: bytes, key: str, cache: Cache) -> Value:
        value: Value = self.pickle.decode(data)
        if self.in_memory:
            cache.share(key, value)
        return value


def runs(items: Iterable[Item], name: Callable[[Item], str]) -> Iterator[list[Item]]:
    """Items together, as many as is worth a look in the cache.

    A run ends after an item whose name says so, so that one that comes or goes changes the run
    where it stands and no other (content-defined chunks).
    """
    run = []
    for item in items:
        run.append(item)
        if crc32(name(item).encode()) % RUN == 0:
            yield run
            run = []
    if run:
        yield run
