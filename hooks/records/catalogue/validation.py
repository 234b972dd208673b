"""Validation: from the fields of a file to a record, or to problems."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from operator import attrgetter
from pathlib import Path as FilePath
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from records.fields.field_type import RecordField
from records.fields.frozen import Frozen
from records.language.suggestions import FILES, nearest
from records.reading.problems import PER_FILE, Fault, Path, Problems, example_of
from records.reading.reader import SourceFile, place_in_text, place_of, read_file
from records.reading.yaml_text import Value
from records.record import Record
from records.vocabulary import FILE as VOCABULARY_FILE
from records.vocabulary import Vocabulary

from .gone import GoneList

SomeRecord = TypeVar("SomeRecord", bound=Record)
SomeLists = TypeVar("SomeLists", bound=Vocabulary | GoneList)
SomeModel = TypeVar("SomeModel", bound=Frozen)

_CODES = {
    "missing": "missing",
    "too_short": "missing",
    "extra_forbidden": "unknown-key",
    "list_type": "list-expected",
    "model_type": "group-expected",
    "model_attributes_type": "group-expected",
}
FILL_IN = "VUL IN"
"""Part of every value of a new record that a person has to write."""
BULLETS = " -–—•·*"
"""Characters with which people begin an item of a list."""
_DOUBTS = attrgetter("doubts")
_KEY_CODES = {"unknown-key", "key-outside", "missing"}


def read_record(
    source: SourceFile, model: type[SomeRecord], problems: Problems
) -> SomeRecord | None:
    """The record in a file; None when it has problems, which are reported."""
    unfilled = list(_placeholders_in(source.fields, ())) if FILL_IN in source.yaml else []
    marks = re.finditer(FILL_IN, source.body)
    placeholders = [place_in_text(source, (), mark.start()) for mark in marks]
    report_faults(source, [Fault(path, "fill-in", {}) for path in unfilled], problems)
    for place in placeholders:
        problems.add(place, "fill-in")
    try:
        record = model.model_validate(source.fields).of_file(source.name, source.body)
    except ValidationError as error:
        faults = [fault for fault in _faults(error, model, source) if fault.path not in unfilled]
        report_faults(source, [*faults, *_doubts(partial_record(source, model))], problems)
        return None
    report_faults(source, [*record.faults(), *_doubts(record)], problems)
    return None if unfilled or placeholders else record


def partial_record(source: SourceFile, model: type[SomeRecord]) -> SomeRecord:
    """What can be read of a record with faults; a faulty field is None or an empty text."""
    fields = {key: value for key, value in source.fields.items() if key in model.fields}
    wrong = _wrong_keys(fields, model)
    examples = {key: model.fields[key].example for key in wrong if model.fields[key].required}
    read = model.model_validate({k: v for k, v in fields.items() if k not in wrong} | examples)
    values = {key: getattr(read, key) for key in model.fields}
    values |= {key: "" if model.fields[key].options.text else None for key in wrong}
    return cast("SomeRecord", model.model_construct(**values).of_file(source.name, source.body))


def _wrong_keys(fields: Mapping[str, Any], model: type[Frozen]) -> set[str]:
    try:
        model.model_validate(fields)
    except ValidationError as error:
        return {str(detail["loc"][0]) for detail in error.errors(include_url=False)}
    return set()


@cache
def keys_of(model: type[Frozen]) -> frozenset[str]:
    """The names of all fields of a model, those inside groups included."""
    types = (type_ for field in model.fields.values() for type_ in field.type.nested())
    return frozenset(model.fields).union(*(type_.fields for type_ in types))


def read_vocabulary(root: FilePath, problems: Problems) -> Vocabulary | None:
    """The vocabulary of the project at `root`; None when it is invalid, which is reported."""
    source = read_file(root, VOCABULARY_FILE, problems)
    return read_lists(source, Vocabulary, problems) if source else None


def read_lists(source: SourceFile, model: type[SomeLists], problems: Problems) -> SomeLists | None:
    """The vocabulary or the removed pages in a file; None when it is invalid, which is reported."""
    lists, faults = checked(source, model)
    report_faults(source, [*faults, *(lists.faults() if lists else ())], problems)
    return lists


def checked(source: SourceFile, model: type[SomeModel]) -> tuple[SomeModel | None, list[Fault]]:
    """The model in a file, unless that is invalid; and what to say of its fields."""
    try:
        instance = model.model_validate(source.fields)
    except ValidationError as error:
        return None, _faults(error, model, source)
    return instance, list(_doubts(instance))


def _doubts(model: Frozen) -> Iterator[Fault]:
    for path, type_, value in model.leaves(_DOUBTS):
        key = next(step for step in reversed(path) if isinstance(step, str))
        for code, words in type_.doubts(value) if type_.doubts else ():
            yield Fault(path, code, {"key": key, **words})


def report_faults(source: SourceFile, faults: list[Fault], problems: Problems) -> None:
    """Report faults with their place in the file."""
    for fault in faults[: PER_FILE + 1]:
        place = place_of(source, fault.path, key=fault.code in _KEY_CODES)
        first = {"first": str(place_of(source, fault.first).line)} if fault.first else {}
        problems.add(place, fault.code, **fault.words, **first)


def _faults(error: ValidationError, model: type[Frozen], source: SourceFile) -> list[Fault]:
    faults = []
    turns: dict[Any, int] = {key: turn for turn, key in enumerate(model.fields)}
    details = error.errors(include_url=False)
    details.sort(key=lambda detail: turns.get(next(iter(detail["loc"]), None), len(turns)))
    for detail in details[: PER_FILE + 1]:
        path: Path = tuple(detail["loc"])
        code = _CODES.get(detail["type"], detail["type"])
        words = {key: str(word) for key, word in detail.get("ctx", {}).items()}
        words = {**_words(path, model, detail["input"]), **words}
        if (*path[:-1], words["meant"]) in source.positions.keys:
            words["meant"] = ""  # it is there already
        if code == "unknown-key" and not words["meant"]:
            fields = _fields_at(path, model).items()
            groups = [name for name, field in fields if words["key"] in field.type.fields]
            words["groups"] = ", ".join(groups)
        faults.append(Fault(path, "key-outside" if words.get("groups") else code, words))
    meant = {  # what an unknown key was probably meant to be, is not missing
        (*fault.path[:-1], _meant_key(str(fault.path[-1]), _fields_at(fault.path, model)))
        for fault in faults
        if fault.code == "unknown-key"
    }
    return [fault for fault in faults if fault.code != "missing" or fault.path not in meant]


def _meant_key(key: str, fields: Mapping[str, RecordField]) -> str:
    """The field that a name is like, or that has it as its Dutch label; empty when there is none."""
    labels = {field.label.lower(): name for name, field in fields.items()}
    label = nearest(key.replace("_", " "), labels, FILES)
    return labels[label] if label else nearest(key, fields) or ""


def _words(path: Path, model: type[Frozen], written: Any) -> dict[str, str]:
    keys = [step for step in path if isinstance(step, str)]
    key = keys[-1] if keys else ""
    fields = _fields_at(path, model)
    field = fields.get(key)
    inner = field.type.fields if field else {}
    example = field.example if field else "…"
    if isinstance(example, list) and isinstance(written, str) and not inner:
        example = [written.partition(",")[0].strip(BULLETS)]
    in_list = isinstance(example, list) and isinstance(path[-1], int) and not inner
    return {
        "key": key,
        "label": field.label if field else "",
        "example": f"‘- {example[0]}’" if in_list else example_of(key, example),
        "allowed": ", ".join(inner or fields),
        "meant": "" if field else _meant_key(key, fields),
    }


def _fields_at(path: Path, model: type[Frozen]) -> Mapping[str, RecordField]:
    """The fields of the group that holds the last key of a path."""
    fields: Mapping[str, RecordField] = model.fields
    for step in [step for step in path if isinstance(step, str)][:-1]:
        field = fields.get(step)
        fields = (field and field.type.fields) or fields
    return fields


def _placeholders_in(value: Value, path: Path) -> Iterator[Path]:
    if isinstance(value, str):
        if FILL_IN in value:
            yield path
        return
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for step, inner in items:
        yield from _placeholders_in(inner, (*path, step))
