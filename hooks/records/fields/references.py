"""Fields that hold the id of something else, and what that something is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Annotated, NamedTuple

from records.reading.problems import Path

from .choices import ID
from .field_type import FieldType, RecordField
from .frozen import Frozen


def id_of(target: str) -> FieldType:
    """The type of an id: of a kind of record, or of a list of the vocabulary."""
    return replace(ID, target=target)


ThemeIds = list[Annotated[str, id_of("themes")]]
WorkFormIds = list[Annotated[str, id_of("work_forms")]]
TargetGroupIds = list[Annotated[str, id_of("target_groups")]]
MunicipalityIds = list[Annotated[str, id_of("municipalities")]]
PriorityIds = list[Annotated[str, id_of("priorities")]]
CategoryIds = list[Annotated[str, id_of("categories")]]
ProjectIds = list[Annotated[str, id_of("project")]]
CallId = Annotated[str, id_of("call")]
CallIds = list[CallId]
ContactIds = list[Annotated[str, id_of("contact")]]


class Reference(NamedTuple):
    """One id in a record: where it stands, of what, and which."""

    path: Path
    target: str
    id: str


def references(model: Frozen, *targets: str) -> Iterator[Reference]:
    """Every id that a record refers to, groups inside it included.

    With `targets` only ids of these kinds of record and lists of the vocabulary.
    """
    for field in _fields(type(model), targets):
        for path, kind, value in field.type.leaves(getattr(model, field.key), (field.key,)):
            if kind.target and (not targets or kind.target in targets):
                yield Reference(path, kind.target, value)


@cache
def _fields(model: type[Frozen], targets: tuple[str, ...]) -> list[RecordField]:
    """The fields of a model that hold such ids."""

    def holds(kind: FieldType) -> bool:
        return bool(kind.target) and (not targets or kind.target in targets)

    return [field for field in model.fields.values() if any(map(holds, field.type.kinds()))]
