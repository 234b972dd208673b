"""Fields that hold the id of something else, and what that something is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter
from typing import Annotated, NamedTuple

from records.reading.problems import Path

from .choices import ID
from .field_type import FieldType
from .frozen import Frozen
from .texts import SHORT_LINE


def id_of(target: str) -> FieldType:
    """The type of an id: of a kind of record, or of a list of the vocabulary."""
    return replace(ID, target=target)


def id_or_name_of(target: str) -> FieldType:
    """The type of an id, or of the name of something that has no record: `KINA p.v.`."""
    return replace(SHORT_LINE, target=target, or_text=True)


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
ServiceIds = list[Annotated[str, id_of("services")]]
AudienceIds = list[Annotated[str, id_of("audience")]]
ApplicantIds = list[Annotated[str, id_of("applicants")]]
OrganisationIds = list[Annotated[str, id_of("organisation")]]
OrganisationName = Annotated[str, id_or_name_of("organisation")]
_TARGET = attrgetter("target")


class Reference(NamedTuple):
    """One id in a record: where it stands, of what, and which."""

    path: Path
    target: str
    id: str


def references(model: Frozen) -> Iterator[Reference]:
    """Every id that a record refers to, groups inside it included."""
    for path, kind, value in model.leaves(_TARGET):
        if kind.refers(value):
            yield Reference(path, kind.target, value)
