"""Pagination: a list divided into pages with an address each."""

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
    """The items on this page."""
    number: int
    """The number of this page, from 1."""
    count: int
    """The number of pages, at least 1."""
    total: int
    """The number of items of the whole list."""

    def href(self, number: int) -> str:
        """The address of a page of the list."""
        return self.base if number == 1 else f"{self.base}pagina-{number}/"

    @property
    def numbers(self) -> list[int | None]:
        """The page numbers to show: first, last, this one and its neighbours; None marks a gap."""
        near = {1, self.count, *range(self.number - 1, self.number + 2)}
        shown = [number for number in sorted(near) if 1 <= number <= self.count]
        numbers: list[int | None] = []
        for number in shown:
            if numbers and numbers[-1] is not None and number > numbers[-1] + 1:
                numbers.append(None)
            numbers.append(number)
        return numbers


def paginate(base: str, items: Sequence[Any], size: int) -> Iterator[Pagination]:
    """A list as pages of at most `size` items; an empty list has one page."""
    count = max(1, -(-len(items) // size))
    for number in range(1, count + 1):
        part = items[(number - 1) * size : number * size]
        yield Pagination(base, part, number, count, len(items))
