"""The woven fabrics of the site as drawings, the same in every build."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from zlib import crc32

from .weave import BINDINGS, Loom

CARD = Loom(band=15, pitch=18, gap=2)
FRAY = Loom(band=20, pitch=25, gap=3)
HERO = Loom(band=22, pitch=28, gap=3)
SHARE = Loom(band=26, pitch=33, gap=4)

_THREADS = range(6, 15)
"""The columns of a card picture in which its one thread may run: right of the icon's tile, and
still inside the narrowest card."""
_ROWS = 16
"""The rows of the tallest card picture."""


@dataclass(frozen=True)
class Drawing:
    """A picture as paths, one for each colour."""

    margin: int
    """What lies left of and above the point 0, 0."""
    width: int
    height: int
    paths: tuple[tuple[str, str], ...]
    """Class in the style sheet and path data (SVG 2, section 9.3)."""


@dataclass(frozen=True)
class _Frayed:
    """A cloth with loose ends; a band without a colour is missing, and nothing lies under it."""

    loom: Loom
    binding: str
    columns: int
    rows: int
    ends: range
    """How far bands may stick out."""
    warp_colour: Callable[[int], str] = lambda i: "c2" if i % 4 == 1 else "c1"
    weft_colour: Callable[[int], str] = (
        lambda j: "accent" if j == 4 else "c4" if j % 5 == 2 else "c3"  # noqa: PLR2004
    )

    def drawing(self) -> Drawing:
        over = BINDINGS[self.binding].over
        wefts = [j for j in range(self.rows) if self.weft_colour(j)]
        width, height = self.loom.size(self.columns), self.loom.size(self.rows)
        paths: dict[str, str] = defaultdict(str)
        for i in range(self.columns):
            paths[self.warp_colour(i)] += self.warp(i)
        for j in wefts:
            span = (-self._end("w", j), width + self._end("e", j))
            under = [i for i in range(self.columns) if over(i, j)]
            paths[self.weft_colour(j)] += self.loom.weft(j, under, span)
        margin = self.ends.stop - 1
        size = (width + 2 * margin, height + 2 * margin)
        return Drawing(margin, *size, tuple(sorted(paths.items())))

    def warp(self, i: int) -> str:
        """A vertical band, with its loose ends."""
        over = BINDINGS[self.binding].over
        wefts = [j for j in range(self.rows) if self.weft_colour(j) and not over(i, j)]
        span = (-self._end("n", i), self.loom.size(self.rows) + self._end("s", i))
        return self.loom.warp(i, wefts, span)

    def _end(self, side: str, index: int) -> int:
        return self.ends[crc32(f"{self.binding} {side} {index}".encode()) % len(self.ends)]


def thread_column(name: str) -> int:
    """The column of the one bright thread of a record, always the same for one id."""
    return _THREADS[crc32(name.encode()) % len(_THREADS)]


@cache
def tile(binding: str) -> Drawing:
    """One repeat of a card picture: `warp` and `weft`."""
    over, period = BINDINGS[binding].over, BINDINGS[binding].period
    size, near = period * CARD.pitch, range(-1, period + 1)
    span = (-CARD.pitch, size + CARD.pitch)
    each = range(period)
    warp = "".join(CARD.warp(i, [j for j in near if not over(i, j)], span) for i in each)
    weft = "".join(CARD.weft(j, [i for i in near if over(i, j)], span) for j in each)
    return Drawing(0, size, size, (("warp", warp), ("weft", weft)))


@cache
def thread(binding: str, column: int) -> str:
    """The path of the one bright thread, where it lies on top."""
    over = BINDINGS[binding].over
    under = [j for j in range(-1, _ROWS) if not over(column, j)]
    return CARD.warp(column, under, (-CARD.pitch, _ROWS * CARD.pitch))


@cache
def hero() -> Drawing:
    """The fabric of the home page: 28 bands, one for each local authority."""
    return _Frayed(
        HERO,
        "keper",
        columns=14,
        rows=14,
        ends=range(8, 49),
        warp_colour=lambda i: "accent" if i == 9 else "c2" if i % 4 == 1 else "c1",  # noqa: PLR2004
    ).drawing()


@cache
def share(binding: str) -> Drawing:
    """The fabric of share pictures, without the bright thread of each."""
    return _share(binding).drawing()


@cache
def share_thread(binding: str, column: int) -> str:
    """The one bright thread of a share picture, where it lies on top."""
    return _share(binding).warp(column)


def _share(binding: str) -> _Frayed:
    return _Frayed(SHARE, binding, columns=15, rows=13, ends=range(8, 57))


@cache
def fray(binding: str) -> Drawing:
    """The loose edge at the right of the head of a page."""
    return _Frayed(
        FRAY,
        binding,
        columns=16,
        rows=13,
        ends=range(8, 61),
        warp_colour=lambda i: "c3" if i == 6 else "warp",  # noqa: PLR2004
        weft_colour=lambda j: "accent" if j == 3 else "weft",  # noqa: PLR2004
    ).drawing()


@cache
def torn() -> Drawing:
    """The fabric of the page for a wrong address: its fifth weft has come loose."""
    return _Frayed(
        HERO,
        "keper",
        columns=12,
        rows=9,
        ends=range(8, 45),
        weft_colour=lambda j: "" if j == 4 else "c4" if j in {2, 7} else "c3",  # noqa: PLR2004
    ).drawing()
