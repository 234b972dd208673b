"""From the fields of a file to a record, or to what is wrong with them."""

from __future__ import annotations

from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from .gone import GoneList
from .positions import place_of
from .problems import PER_FILE, Fault, Path, Problems
from .reader import SourceFile
from .record import Record
from .suggestions import nearest, perhaps
from .vocabulary import Vocabulary

SomeRecord = TypeVar("SomeRecord", bound=Record)
SomeLists = TypeVar("SomeLists", Vocabulary, GoneList)

_CODES = {
    "missing": "missing",
    "too_short": "missing",
    "extra_forbidden": "unknown-key",
    "list_type": "list-expected",
    "model_type": "group-expected",
    "model_attributes_type": "group-expected",
}
_KEY_CODES = {"unknown-key", "missing"}


def read_record(
    source: SourceFile, model: type[SomeRecord], problems: Problems
) -> SomeRecord | None:
    """The record in a file; None when it has problems, and then they are noted."""
    try:
        record = model.model_validate(source.fields).of_file(source.name, source.body)
    except ValidationError as error:
        note(source, _faults(error, model), problems)
        return None
    note(source, list(record.faults()), problems)
    return record


def read_lists(source: SourceFile, model: type[SomeLists], problems: Problems) -> SomeLists | None:
    """The lists in a file such as the vocabulary; None when it has problems, then noted."""
    try:
        lists = model.model_validate(source.fields)
    except ValidationError as error:
        note(source, _faults(error, model), problems)
        return None
    note(source, list(lists.faults()), problems)
    return lists


def note(source: SourceFile, faults: list[Fault], problems: Problems) -> None:
    """Give each fault its place in the file."""
    for fault in faults[: PER_FILE + 1]:
        place = place_of(source, fault.path, key=fault.code in _KEY_CODES)
        problems.add(place, fault.code, **fault.words)


def _faults(error: ValidationError, model: type[BaseModel]) -> list[Fault]:
    found = []
    for detail in error.errors(include_url=False)[: PER_FILE + 1]:
        path: Path = tuple(detail["loc"])
        code = _CODES.get(detail["type"], detail["type"])
        words = {key: str(word) for key, word in detail.get("ctx", {}).items()}
        found.append(Fault(path, code, {**_words(path, model), **words}))
    meant = {(*fault.path[:-1], _nearest_key(fault, model)) for fault in found}
    return [fault for fault in found if fault.code != "missing" or fault.path not in meant]


def _nearest_key(fault: Fault, model: type[BaseModel]) -> str | None:
    """The field that an unknown key most likely stands for: it is not missing too."""
    if fault.code != "unknown-key":
        return None
    return nearest(str(fault.path[-1]), _group_at(fault.path, model).model_fields)


def _words(path: Path, model: type[BaseModel]) -> dict[str, str]:
    """The words that a message about a field may use: its name, its label, what can stand there."""
    keys = [step for step in path if isinstance(step, str)]
    key = keys[-1] if keys else ""
    group = _group_at(path, model)
    field = group.model_fields.get(key)
    inner = group_in(field.annotation) if field else None
    example = field.examples[0] if field and field.examples else "…"
    return {
        "key": key,
        "label": (field.title or key) if field else "",
        "example": f"‘{key}: {example}’",
        "allowed": ", ".join((inner or group).model_fields),
        "meant": "" if field else perhaps(nearest(key, group.model_fields)),
    }


def _group_at(path: Path, model: type[BaseModel]) -> type[BaseModel]:
    """The model of the group of fields in which the last key of a path stands."""
    group = model
    for step in [step for step in path if isinstance(step, str)][:-1]:
        field = group.model_fields.get(step)
        group = (field and group_in(field.annotation)) or group
    return group


def group_in(annotation: Any) -> type[BaseModel] | None:
    """The group of fields inside a type such as `list[Partner]` or `Image | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((group for part in get_args(annotation) if (group := group_in(part))), None)
