"""The table of what was measured, in Markdown."""

import os
import platform
import statistics
from collections import defaultdict
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version

from .measure import Cost

_HEAD = """| what | {columns} |
|---|{rules}|
"""


@dataclass(frozen=True)
class Service:
    """What serving took while a record was saved a few times."""

    waits: list[tuple[float, float]]
    """Seconds from a save until the changed page is served, and until all is."""
    memory: float
    """MiB at the peak, all processes together."""

    def __str__(self) -> str:
        page, whole = (statistics.median(wait[place] for wait in self.waits) for place in (0, 1))
        everything = f", all of the site {whole:.2f} s" if whole > page else ""
        return f"the page {page:.2f} s{everything}; at most {self.memory:.0f} MiB"


@dataclass
class Results:
    """Costs by size, scenario and generator, each measured in turn."""

    costs: dict[tuple[int, str, str], list[Cost]] = field(default_factory=lambda: defaultdict(list))
    services: dict[tuple[int, str], Service] = field(default_factory=dict)

    def add(self, size: int, scenario: str, generator: str, cost: Cost) -> None:
        """Note one run."""
        self.costs[size, scenario, generator].append(cost)

    def markdown(self, generators: list[str]) -> str:
        """The whole report; the ratio is of the first generator to the last."""
        sizes = sorted({size for size, *_ in self.costs})
        return "\n".join([_preface(), *(self._of(size, generators) for size in sizes)])

    def _of(self, size: int, generators: list[str]) -> str:
        columns = [
            f"{name} {unit}"
            for name in generators
            for unit in ("processor s", "wall s", "peak MiB", "written MiB")
        ]
        if len(generators) > 1:
            columns += ["processor ratio", "wall ratio"]
        head = _HEAD.format(columns=" | ".join(columns), rules="---|" * len(columns))
        head = head.replace("||\n", "|\n")
        scenarios = dict.fromkeys(scenario for at, scenario, _ in self.costs if at == size)
        rows = [self._row(size, scenario, generators) for scenario in scenarios]
        services = [
            f"- {name}: {self.services[size, name]}"
            for name in generators
            if (size, name) in self.services
        ]
        served = "\nServed, from a save until it is seen:\n\n" + "\n".join(services)
        title = f"## {size:,} projects\n\n"
        return title + head + "\n".join(rows) + "\n" + (f"{served}\n" if services else "")

    def _row(self, size: int, scenario: str, generators: list[str]) -> str:
        cells = [scenario]
        runs = [self.costs[size, scenario, name] for name in generators]
        for costs in runs:
            if not costs:
                cells += ["-"] * 4
                continue
            cells += [
                f"{_middle(costs, 'processor'):.2f}",
                f"{_middle(costs, 'wall'):.2f}",
                f"{max(cost.memory for cost in costs):.0f}",
                f"{_middle(costs, 'written'):.0f}",
            ]
        if all(runs) and len(runs) > 1:
            pairs = list(zip(runs[0], runs[-1], strict=True))
            for unit in ("processor", "wall"):
                ratios = [getattr(one, unit) / getattr(other, unit) for one, other in pairs]
                cells.append(f"{statistics.median(ratios):.3f}")
        elif len(runs) > 1:
            cells += ["-", "-"]
        return f"| {' | '.join(cells)} |"


def _middle(costs: list[Cost], unit: str) -> float:
    return float(statistics.median(getattr(cost, unit) for cost in costs))


def _preface() -> str:
    cores, load = os.cpu_count(), os.getloadavg()[0]
    names = ("mkdocs", "mkdocs-material", "pydantic", "pyromark", "hugo")
    versions = ", ".join(f"{name} {_version(name)}" for name in names)
    return f"""# What a build costs

Written by `make bench`. Seconds belong to one machine on one day; a ratio below 1 means less than
Hugo in the same round, right after one another. Processor time counts user and system, all
processes together; so does the memory, in which shared pages count once.

- Machine: {platform.machine()}, {cores} cores, {platform.system()}; load when it ended {load:.1f}
- Python {platform.python_version()}, {versions}
- The search index is left out, but for the row that names it: that build makes it after “one edit”.
- “from scratch” has no cache and no earlier site; “unchanged” and “one edit” are new processes.
- Both write the same pages, feeds, calendars, address cards, open data and finder files
  (`tests/bench/test_hugo.py`). Hugo draws share pictures only in the row that names them; that row
  is one run. Ours draws them in every build from scratch.
- Only ours checks records, texts and links, tells what changed (from git), finds similar records
  (Hugo takes neighbours), knows other forms of the words of the glossary, has the states that come
  later in its pages, says how large files are, and writes redirects and headers for hosts. Only
  Hugo minifies style sheets and scripts.
"""


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
