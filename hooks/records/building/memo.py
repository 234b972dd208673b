"""A function that is applied to many items: cached between builds, and shared between processes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Generic, TypeVar
from zlib import crc32

from .cache import Cache, decode, encode
from .parallel import SharedWork

Item = TypeVar("Item")
Value = TypeVar("Value")

RUN = 32
"""How many items `runs` puts together, on average."""
_STEP = 3_000
"""How many records the values may be about that are in memory at once."""


@dataclass(frozen=True)
class Memo(Generic[Item, Value]):
    """A function of an item whose values are kept for later builds."""

    kind: str
    title: str
    """What happens to the items, in Dutch, for the progress bar."""
    make: Callable[[Item], Value]
    """It may run in another process, so that what it changes is lost; it never returns None."""
    inputs: Callable[[Item], Iterable[str]]
    """All that decides the value."""
    keeps: Callable[[Value], bool] = lambda _: True
    """Whether a value is kept for later builds."""
    holds: Callable[[Item, Value], bool] | None = None
    """Whether a value of an earlier build is still right, when the inputs are not all that decides it."""
    in_memory: bool = False
    """Whether builds in one process share the values: useful when these stay in memory anyway."""
    size: int = 1
    """How many records an item is about."""

    def map(self, items: Sequence[Item], cache: Cache) -> Iterator[Value]:
        """The value of each item, in their order; made in steps, so that not all are in memory.

        Other processes begin with the first step at once.
        """
        step = max(1, _STEP // self.size)
        starts = range(0, len(items), step)
        steps = (self._values(items[start : start + step], cache) for start in starts)
        return chain(next(steps, ()), chain.from_iterable(steps))

    def _values(self, items: Sequence[Item], cache: Cache) -> Iterator[Value]:
        keys = [cache.key(self.kind, *self.inputs(item)) for item in items]
        known = [self._known(item, key, cache) for item, key in zip(items, keys, strict=True)]
        new = [item for item, value in zip(items, known, strict=True) if value is None]
        made = chain.from_iterable(SharedWork(new, self._made, self.title, self.size))
        return (
            self._kept(*next(made), key, cache) if value is None else value
            for key, value in zip(keys, known, strict=True)
        )

    def _known(self, item: Item, key: str, cache: Cache) -> Value | None:
        """The value of an earlier build; None when there is none, or it is no longer right."""
        value: Value | None = cache.shared(self.kind, key) if self.in_memory else None
        if value is None and (data := cache.read(self.kind, key)):
            value = self._decoded(data, key, cache)
        return value if value is None or not self.holds or self.holds(item, value) else None

    def _made(self, items: Sequence[Item]) -> list[tuple[bytes, Value | None]]:
        """The value of each item as bytes, or as it is when it is not kept."""
        values = map(self.make, items)
        return [(encode(value), None) if self.keeps(value) else (b"", value) for value in values]

    def _kept(self, data: bytes, value: Value | None, key: str, cache: Cache) -> Value:
        """The value from its bytes, which are written to the cache."""
        if value is not None:
            return value
        cache.write(self.kind, key, data)
        return self._decoded(data, key, cache)

    def _decoded(self, data: bytes, key: str, cache: Cache) -> Value:
        value: Value = decode(data)
        if self.in_memory:
            cache.share(self.kind, key, value)
        return value


def runs(items: Iterable[Item], name: Callable[[Item], str]) -> Iterator[list[Item]]:
    """The items in runs, each of which is one value in the cache.

    A run ends after an item whose name has a certain checksum, so that an item that is added or
    removed changes one run and no other (content-defined chunks).
    """
    run = []
    for item in items:
        run.append(item)
        if crc32(name(item).encode()) % RUN == 0:
            yield run
            run = []
    if run:
        yield run
