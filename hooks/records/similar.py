"""Which projects look like one another, found in time that grows with their number only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from .project import Project

SHOWN = 3
_NEIGHBOURS = 12
"""How far to look on each side in a list of projects with one theme."""


def similar_projects(projects: list[Project]) -> dict[str, list[Project]]:
    """For each project id, the projects most like it, best first.

    Each shares at least a theme. Of a theme with many projects only the neighbours in the list
    are compared, so that every project is somebody's neighbour and none costs more than another.
    """
    by_theme: dict[str, list[Project]] = defaultdict(list)
    spot: dict[tuple[str, str], int] = {}
    for project in projects:
        for theme in project.themes:
            spot[theme, project.id] = len(by_theme[theme])
            by_theme[theme].append(project)
    return {project.id: _best(project, by_theme, spot) for project in projects}


def _best(
    project: Project, by_theme: dict[str, list[Project]], spot: dict[tuple[str, str], int]
) -> list[Project]:
    candidates = {
        other.id: other
        for theme in project.themes
        for other in _neighbours(by_theme[theme], spot[theme, project.id])
    }
    ranked = sorted(candidates.values(), key=lambda other: (-_likeness(project, other), other.id))
    return ranked[:SHOWN]


def _neighbours(projects: list[Project], index: int) -> Iterator[Project]:
    """The projects around one in a list, as if the list were a ring."""
    reach = min(_NEIGHBOURS, len(projects) // 2)
    for step in range(1, reach + 1):
        yield projects[(index + step) % len(projects)]
        if 2 * step < len(projects):
            yield projects[index - step]


def _likeness(one: Project, other: Project) -> int:
    return (
        4 * _shared(one.themes, other.themes)
        + 2 * _shared(one.work_forms, other.work_forms)
        + 2 * _shared(one.municipalities, other.municipalities)
        + _shared(one.target_groups, other.target_groups)
        + _shared(one.priorities, other.priorities)
    )


def _shared(some: list[str], others: list[str]) -> int:
    return len(set(some) & set(others))
