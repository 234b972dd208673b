"""A long list, cut into pages that each have an address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Pagination:
    """One page of a list."""

    base: str
    """The address of the first page."""
    items: Sequence[Any]
    """What is on this page."""
    number: int
    """Which page this is, from 1."""
    count: int
    """How many pages there are, at least 1."""
    total: int
    """How many items the whole list has."""

    def href(self, number: int) -> str:
        """The address of a page of the list."""
        return self.base if number == 1 else f"{self.base}pagina-{number}/"

    @property
    def numbers(self) -> list[int | None]:
        """The pages to offer: the first, the last, this one and its neighbours; None is a gap."""
        near = {1, self.count, *range(self.number - 1, self.number + 2)}
        shown = [number for number in sorted(near) if 1 <= number <= self.count]
        found: list[int | None] = []
        for number in shown:
            if found and found[-1] is not None and number > found[-1] + 1:
                found.append(None)
            found.append(number)
        return found


def paginate(base: str, items: Sequence[Any], size: int) -> Iterator[Pagination]:
    """A list as pages of at most `size` items; an empty list has one page."""
    count = max(1, -(-len(items) // size))
    for number in range(1, count + 1):
        part = items[(number - 1) * size : number * size]
        yield Pagination(base, part, number, count, len(items))
