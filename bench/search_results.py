"""What search and finder cost a visitor, as figures beside their limits and in Markdown."""

import os
import platform
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Limits:
    """What the issue allows for a number of projects: kilobytes (gzip) and milliseconds."""

    first_result: int
    index: int
    click: int
    wait: int = 300


LIMITS = {1_000: Limits(100, 40, 100), 10_000: Limits(200, 60, 200)}


@dataclass(frozen=True)
class Figures:
    """What was measured at one size."""

    count: int
    """Of projects."""
    bytes: Mapping[str, int]
    """All that each query loads until its first result is there, compressed."""
    waits: Mapping[str, float]
    """Milliseconds from the last key of each query to its first result; the median of the rounds."""
    index: int
    """Bytes of the finder's index, compressed."""
    click: float
    """Milliseconds from a tick in a facet to the new list, the median."""

    def rows(self) -> list[tuple[str, float, int]]:
        """What, how much, and how much it may be."""
        limits = LIMITS[self.count]
        sizes = [size / 1000 for size in self.bytes.values()]
        return [
            ("first result, kB, median", median(sizes), limits.first_result),
            ("first result, kB, worst", max(sizes), limits.first_result),
            ("first result, ms, median", median(self.waits.values()), limits.wait),
            ("first result, ms, worst", max(self.waits.values()), limits.wait),
            ("facet index, kB", self.index / 1000, limits.index),
            ("facet click, ms, median", self.click, limits.click),
        ]

    def is_good(self) -> bool:
        """Whether all is within the limits."""
        return all(value <= limit for _, value, limit in self.rows())


def markdown(figures: Iterable[Figures], browser: str) -> str:
    """The whole report; `browser` is the version of the one that measured."""
    return "\n".join([_preface(browser), *(_section(one) for one in figures)])


def _preface(browser: str) -> str:
    cores, load = os.cpu_count(), os.getloadavg()[0]
    return f"""# What a search costs a visitor

Written by `make measure`, with the invented projects of `make bench`. Bytes are those of every file
once, as a host that compresses sends them. Milliseconds belong to one machine on one day; 100 of
them are the pause in which the search waits for another key.

- Machine: {platform.machine()}, {cores} cores, {platform.system()}; load when it ended {load:.1f}
- Chromium {browser}, Python {platform.python_version()}
"""


def _section(one: Figures) -> str:
    rows = [f"| {name} | {value:.1f} | {limit} |" for name, value, limit in one.rows()]
    queries = [
        f"| {query} | {size / 1000:.1f} | {one.waits[query]:.0f} |"
        for query, size in one.bytes.items()
    ]
    return "\n".join(
        [
            f"## {one.count:,} projects\n",
            "| what | measured | at most |",
            "|---|---|---|",
            *rows,
            "\n| query | kB | ms |",
            "|---|---|---|",
            *queries,
            "",
        ]
    )
