"""Fields that hold the id of something else, and what that something is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args

from pydantic import BaseModel

from records.reading.problems import Path

from .choices import Id


@dataclass(frozen=True)
class RefersTo:
    """Marks an id: of a kind of record, or of a list of the vocabulary."""

    target: str


ThemeIds = list[Annotated[Id, RefersTo("themes")]]
WorkFormIds = list[Annotated[Id, RefersTo("work_forms")]]
TargetGroupIds = list[Annotated[Id, RefersTo("target_groups")]]
MunicipalityIds = list[Annotated[Id, RefersTo("municipalities")]]
PriorityIds = list[Annotated[Id, RefersTo("priorities")]]
CategoryIds = list[Annotated[Id, RefersTo("categories")]]
ProjectIds = list[Annotated[Id, RefersTo("project")]]
CallId = Annotated[Id, RefersTo("call")]
CallIds = list[CallId]
ContactIds = list[Annotated[Id, RefersTo("contact")]]


class Reference(NamedTuple):
    """One id in a record: where it stands, of what, and which."""

    path: Path
    target: str
    id: str


def references(model: BaseModel, *targets: str) -> Iterator[Reference]:
    """Every id that a record refers to, groups inside it included.

    With `targets` only ids of these kinds of record and lists of the vocabulary.
    """
    for key, target in _fields(type(model), targets):
        value = getattr(model, key)
        if target and isinstance(value, str):
            yield Reference((key,), target, value)
            continue
        for index, item in enumerate(value if isinstance(value, list) else ()):
            if target:
                yield Reference((key, index), target, item)
            else:
                for inner in references(item, *targets):
                    yield Reference((key, index, *inner.path), inner.target, inner.id)


@cache
def _fields(model: type[BaseModel], targets: tuple[str, ...]) -> list[tuple[str, str]]:
    """The fields that hold ids, with their target, and lists of groups, without one."""
    found: list[tuple[str, str]] = []
    for key, field in model.model_fields.items():
        kinds = list(_kinds(field.annotation))
        marks = [mark for kind in [*kinds, field] for mark in getattr(kind, "__metadata__", ())]
        marks += field.metadata
        own = [mark.target for mark in marks if isinstance(mark, RefersTo)]
        groups = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)]
        if own:
            found.extend((key, target) for target in own[:1] if not targets or target in targets)
        elif any(_fields(group, targets) for group in groups):
            found.append((key, ""))
    return found


def _kinds(annotation: Any) -> Iterator[Any]:
    """A type and the types inside it."""
    yield annotation
    for inner in get_args(annotation):
        yield from _kinds(inner)
