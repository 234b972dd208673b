"""The same work on many items: done once for many builds, and shared between processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Generic, TypeVar
from zlib import crc32

from .cache import Cache, decode, encode
from .parallel import spread

Item = TypeVar("Item")
Value = TypeVar("Value")

RUN = 32
"""How many items `runs` puts together, on average."""
_STEP = 3_000
"""Values about how many records are in memory at once."""


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
    keeps: Callable[[Value], bool] = lambda _: True
    """Whether later builds may have a value."""
    holds: Callable[[Item, Value], bool] | None = None
    """Whether a value of an earlier build is still right, where the inputs do not say all."""
    in_memory: bool = False
    """Whether builds in one process share the values: those that are in memory all the time."""
    size: int = 1
    """How many records an item is about."""

    def map(self, items: Sequence[Item], cache: Cache) -> Iterator[Value]:
        """The value of each item, in their order; only so many are in memory at once."""
        step = max(1, _STEP // self.size)
        for start in range(0, len(items), step):
            yield from self._values(items[start : start + step], cache)

    def _values(self, items: Sequence[Item], cache: Cache) -> Iterator[Value]:
        keys = [cache.key(self.kind, *self.inputs(item)) for item in items]
        known = [self._known(item, key, cache) for item, key in zip(items, keys, strict=True)]
        new = [item for item, value in zip(items, known, strict=True) if value is None]
        made = chain.from_iterable(spread(new, self._made, self.title, self.size))
        for key, value in zip(keys, known, strict=True):
            yield self._kept(*next(made), key, cache) if value is None else value

    def _known(self, item: Item, key: str, cache: Cache) -> Value | None:
        """The value of an earlier build; None when it is not there or right no more."""
        value: Value | None = cache.shared(self.kind, key) if self.in_memory else None
        if value is None and (data := cache.read(self.kind, key)):
            value = self._decoded(data, key, cache)
        return value if value is None or not self.holds or self.holds(item, value) else None

    def _made(self, items: Sequence[Item]) -> list[tuple[bytes, Value | None]]:
        """The value of each item as bytes, or as it is when later builds may not have it."""
        values = map(self.make, items)
        return [(encode(value), None) if self.keeps(value) else (b"", value) for value in values]

    def _kept(self, data: bytes, value: Value | None, key: str, cache: Cache) -> Value:
        """The value from its bytes, which later builds get too."""
        if value is not None:
            return value
        cache.write(self.kind, key, data)
        return self._decoded(data, key, cache)

    def _decoded(self, data: bytes, key: str, cache: Cache) -> Value:
        value: Value = decode(data)
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
