"""Woven bands: the one ornament of the site, drawn from a binding (design/VISUAL.md, section 3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from zlib import crc32

Over = Callable[[int, int], bool]
"""Whether vertical band i lies on top of horizontal band j."""


@dataclass(frozen=True)
class Binding:
    """How the bands of a cloth cross, and after how many bands that repeats."""

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


@dataclass(frozen=True)
class Drawing:
    """A picture as paths, one for each colour; `name` is the colour's class in the style sheet."""

    width: int
    height: int
    paths: tuple[tuple[str, str], ...]
    """Class and path data (SVG 2, section 9.3)."""


def _ruit(i: int, j: int) -> bool:
    return (min(i % 6, -i % 6) + min(j % 6, -j % 6)) % 3 == 0


def _visgraat(i: int, j: int) -> bool:
    step = i % 8
    return ((step if step < 4 else 7 - step) - j) % 4 < 2  # noqa: PLR2004 (the binding's numbers)


def _dambord(i: int, j: int) -> bool:
    even = (i // 4 + j // 4) % 2 == 0
    return ((i - j) if even else (i + j)) % 4 < 2  # noqa: PLR2004


BINDINGS = {
    "plat": Binding(lambda i, j: (i + j) % 2 == 0, 2),
    "panama": Binding(lambda i, j: (i // 2 + j // 2) % 2 == 0, 4),
    "rib": Binding(lambda i, j: (i + j // 2) % 2 == 0, 4),
    "ruit": Binding(_ruit, 6),
    "keper": Binding(lambda i, j: (i - j) % 4 < 2, 4),  # noqa: PLR2004
    "satijn": Binding(lambda i, j: (2 * i + j) % 5 == 0, 5),
    "visgraat": Binding(_visgraat, 8),
    "dambord": Binding(_dambord, 8),
}

CARD = Loom(band=15, pitch=18, gap=2)
FRAY = Loom(band=20, pitch=25, gap=3)
HERO = Loom(band=22, pitch=28, gap=3)

_THREADS = (6, 15)
"""The columns of a card picture in which its one thread may run: right of the icon's tile, and
still inside the narrowest card."""
_ROWS = 16
"""As many rows as the tallest card picture shows."""


def thread_column(name: str) -> int:
    """The column of the one bright thread of a record, always the same for one id."""
    first, end = _THREADS
    return first + crc32(name.encode()) % (end - first)


@cache
def tile(binding: str) -> Drawing:
    """One repeat of a card picture: `warp` and `weft`."""
    found = BINDINGS[binding]
    size = found.period * CARD.pitch
    reach = range(-1, found.period + 1)
    ends = (-CARD.pitch, size + CARD.pitch)
    warp = "".join(_warp(CARD, found.over, i, reach, ends) for i in range(found.period))
    weft = "".join(_weft(CARD, found.over, j, reach, ends) for j in range(found.period))
    return Drawing(size, size, (("warp", warp), ("weft", weft)))


@cache
def thread(binding: str, column: int) -> str:
    """The path of the one bright thread, where it lies on top."""
    ends = (-CARD.pitch, _ROWS * CARD.pitch)
    return _warp(CARD, BINDINGS[binding].over, column, range(-1, _ROWS + 1), ends)


@cache
def hero() -> Drawing:
    """The fabric of the home page: 28 bands, one for each local authority."""
    return _cloth(
        HERO,
        "keper",
        (14, 14),
        (8, 48),
        lambda i: "accent" if i == 9 else "c2" if i % 4 == 1 else "c1",  # noqa: PLR2004
        lambda j: "accent" if j == 4 else "c4" if j % 5 == 2 else "c3",  # noqa: PLR2004
    )


@cache
def fray(binding: str) -> Drawing:
    """The loose edge at the right of the head of a page."""
    return _cloth(
        FRAY,
        binding,
        (16, 13),
        (8, 60),
        lambda i: "c3" if i == 6 else "warp",  # noqa: PLR2004
        lambda j: "accent" if j == 3 else "weft",  # noqa: PLR2004
    )


@cache
def torn() -> Drawing:
    """The fabric of the page for a wrong address: its fifth weft has come loose."""
    return _cloth(
        HERO,
        "keper",
        (12, 9),
        (8, 44),
        lambda i: "c2" if i % 4 == 1 else "c1",
        lambda j: "" if j == 4 else "c4" if j in {2, 7} else "c3",  # noqa: PLR2004
    )


def _cloth(
    loom: Loom,
    binding: str,
    counts: tuple[int, int],
    ends: tuple[int, int],
    warp_colour: Callable[[int], str],
    weft_colour: Callable[[int], str],
) -> Drawing:
    """A cloth with loose ends; a band without a colour is missing, and nothing lies under it."""
    over = BINDINGS[binding].over
    columns, rows = counts
    wefts = [j for j in range(rows) if weft_colour(j)]
    paths: dict[str, str] = {}
    width, height = (count * loom.pitch - (loom.pitch - loom.band) for count in counts)
    margin = ends[1]
    for i in range(columns):
        span = (-_end(binding, "n", i, ends), height + _end(binding, "s", i, ends))
        colour = warp_colour(i)
        paths[colour] = paths.get(colour, "") + _warp(loom, over, i, wefts, span, margin)
    for j in wefts:
        span = (-_end(binding, "w", j, ends), width + _end(binding, "e", j, ends))
        colour = weft_colour(j)
        paths[colour] = paths.get(colour, "") + _weft(loom, over, j, range(columns), span, margin)
    return Drawing(width + 2 * margin, height + 2 * margin, tuple(sorted(paths.items())))


def _end(binding: str, side: str, index: int, ends: tuple[int, int]) -> int:
    """How far a band sticks out: it looks like chance, but is the same in every build."""
    low, high = ends
    return low + crc32(f"{binding} {side} {index}".encode()) % (high - low + 1)


Reach = range | list[int]
Span = tuple[int, int]


def _warp(loom: Loom, over: Over, i: int, reach: Reach, span: Span, margin: int = 0) -> str:
    breaks = [j for j in reach if not over(i, j)]
    x = i * loom.pitch + margin
    return "".join(
        f"M{x} {start + margin}h{loom.band}v{end - start}h-{loom.band}z"
        for start, end in _pieces(loom, breaks, span)
    )


def _weft(loom: Loom, over: Over, j: int, reach: Reach, span: Span, margin: int = 0) -> str:
    breaks = [i for i in reach if over(i, j)]
    y = j * loom.pitch + margin
    return "".join(
        f"M{start + margin} {y}h{end - start}v{loom.band}h-{end - start}z"
        for start, end in _pieces(loom, breaks, span)
    )


def _pieces(loom: Loom, breaks: list[int], span: Span) -> Iterator[Span]:
    """The parts of a band that one sees: it stops before each band that lies over it."""
    start, end = span
    for index in breaks:
        stop = index * loom.pitch - loom.gap
        if stop > start:
            yield start, stop
        start = max(start, index * loom.pitch + loom.band + loom.gap)
    if end > start:
        yield start, end
