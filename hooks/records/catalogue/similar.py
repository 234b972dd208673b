"""Which projects look like one another, found in time that grows with their number only."""

from __future__ import annotations

from collections import defaultdict

from records.kinds.project.model import Project

SHOWN = 3
_NEIGHBOURS = 12
"""How far to look on each side in a list of projects with one theme or work form."""
_WEIGHTS = {
    "themes": 4,
    "work_forms": 2,
    "municipalities": 2,
    "target_groups": 1,
    "priorities": 1,
}


def terms_of(project: Project) -> list[list[str]]:
    """All of a project that decides which others are like it."""
    return [getattr(project, name) for name in _WEIGHTS]


def similar_projects(projects: list[Project]) -> dict[str, list[str]]:
    """For the id of each project, the ids of the projects most like it, best first.

    Each shares at least a theme or a work form. Of one with many projects only the neighbours in
    the list are compared, so that every project is somebody's neighbour and none costs more than
    another.
    """
    near: list[set[int]] = [set() for _ in projects]
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, project in enumerate(projects):
        for name in ("themes", "work_forms"):
            for term in dict.fromkeys(getattr(project, name)):
                alike[name, term].append(number)
    for numbers in alike.values():
        for spot, number in enumerate(numbers):
            near[number].update(_neighbours(numbers, spot))
    marks = _marks(projects)
    found = {}
    for number, project in enumerate(projects):
        mine = marks[number]
        ranked = sorted(
            (-(mine & marks[other]).bit_count(), projects[other].id, other)
            for other in near[number]
        )
        found[project.id] = [name for _, name, _ in ranked[:SHOWN]]
    return found


def _neighbours(numbers: list[int], spot: int) -> list[int]:
    """The projects around one in a list, as if the list were a ring."""
    reach = min(_NEIGHBOURS, len(numbers) // 2)
    ring = [numbers[(spot + step) % len(numbers)] for step in range(1, reach + 1)]
    ring += [numbers[spot - step] for step in range(1, reach + 1) if 2 * step < len(numbers)]
    return ring


def _marks(projects: list[Project]) -> list[int]:
    """For each project a number with one bit for each term it has, as many times as it weighs.

    The bits that two numbers share say how much two projects are alike.
    """
    bits: dict[tuple[str, str], int] = {}
    width = 0
    found = []
    for project in projects:
        mark = 0
        for name, weight in _WEIGHTS.items():
            for term in getattr(project, name):
                if (name, term) not in bits:
                    bits[name, term] = ((1 << weight) - 1) << width
                    width += weight
                mark |= bits[name, term]
        found.append(mark)
    return found
