"""Bindings of a woven cloth, as paths of bands that cross."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

Over = Callable[[int, int], bool]
"""Whether vertical band i lies on top of horizontal band j."""
Span = tuple[int, int]
"""Where a band starts and ends, in CSS pixels."""


@dataclass(frozen=True)
class Binding:
    """Which band lies on top, and after how many bands that repeats."""

    over: Over
    period: int


@dataclass(frozen=True)
class Loom:
    """The measures of a cloth, in CSS pixels."""

    band: int
    """The width of a band."""
    pitch: int
    """From one band to the next."""
    gap: int
    """What stays free before and after a band that lies on top."""

    def size(self, count: int) -> int:
        """The width of so many bands beside each other."""
        return count * self.pitch - (self.pitch - self.band)

    def warp(self, i: int, under: Iterable[int], span: Span) -> str:
        """A vertical band as path data, broken where it goes `under` horizontal bands."""
        return "".join(
            f"M{i * self.pitch} {start}h{self.band}v{end - start}h-{self.band}z"
            for start, end in self._pieces(under, span)
        )

    def weft(self, j: int, under: Iterable[int], span: Span) -> str:
        """A horizontal band as path data, broken where it goes `under` vertical bands."""
        return "".join(
            f"M{start} {j * self.pitch}h{end - start}v{self.band}h-{end - start}z"
            for start, end in self._pieces(under, span)
        )

    def _pieces(self, under: Iterable[int], span: Span) -> Iterator[Span]:
        start, end = span
        for index in under:
            stop = index * self.pitch - self.gap
            if stop > start:
                yield start, stop
            start = max(start, index * self.pitch + self.band + self.gap)
        if end > start:
            yield start, end


def _ruit(i: int, j: int) -> bool:
    return (min(i % 6, -i % 6) + min(j % 6, -j % 6)) % 3 == 0


def _visgraat(i: int, j: int) -> bool:
    step = i % 8
    return ((step if step < 4 else 7 - step) - j) % 4 < 2  # noqa: PLR2004 (the binding's numbers)


def _dambord(i: int, j: int) -> bool:
    even = (i // 4 + j // 4) % 2 == 0
    return ((i - j) if even else (i + j)) % 4 < 2  # noqa: PLR2004 (the binding's numbers)


BINDINGS = {
    "plat": Binding(lambda i, j: (i + j) % 2 == 0, 2),
    "panama": Binding(lambda i, j: (i // 2 + j // 2) % 2 == 0, 4),
    "rib": Binding(lambda i, j: (i + j // 2) % 2 == 0, 4),
    "ruit": Binding(_ruit, 6),
    "keper": Binding(lambda i, j: (i - j) % 4 < 2, 4),  # noqa: PLR2004 (the binding's numbers)
    "satijn": Binding(lambda i, j: (2 * i + j) % 5 == 0, 5),
    "visgraat": Binding(_visgraat, 8),
    "dambord": Binding(_dambord, 8),
}
