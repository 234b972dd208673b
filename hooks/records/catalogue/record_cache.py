"""Records as they were read before, so that only files that changed are read anew."""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterator, Sequence
from datetime import date, time
from enum import Enum
from functools import partial
from typing import TypeVar

from pydantic import BaseModel
from typing_extensions import override

from records.building.cache import Cache
from records.building.parallel import spread
from records.language.dates import Moment, PartialDate
from records.reading.problems import Problems
from records.reading.reader import SourceFile, with_fields
from records.record import Record

from .validation import read_record

SomeRecord = TypeVar("SomeRecord", bound=Record)
_VALUES = (BaseModel, Enum, Moment, PartialDate, date, time)
"""What a record may hold beside texts, numbers and lists."""


def read_records(
    sources: Sequence[SourceFile], model: type[SomeRecord], cache: Cache, problems: Problems
) -> Iterator[SomeRecord | None]:
    """The record in each file, in their order; None where it has problems, which are noted."""
    questions = {source.name: (model.kind, source.name, source.digest) for source in sources}
    held = {name: cache.held("record", *question) for name, question in questions.items()}
    found: dict[str, bytes | None] = {
        name: None if held[name] else cache.get_bytes("record", *question)
        for name, question in questions.items()
    }
    new = [source for source in sources if not held[source.name] and found[source.name] is None]
    for part in spread(new, partial(_pack, model), f"{model.folder} lezen"):
        for name, packed in part.items():
            found[name] = packed
            if packed:
                cache.put_bytes("record", packed, *questions[name])
    for source in sources:
        packed = found.pop(source.name)
        record = held[source.name] or (_unpack(packed, model) if packed else None)
        if record:
            cache.hold("record", record, *questions[source.name])
        yield record or _read(source, model, problems)


def _read(source: SourceFile, model: type[SomeRecord], problems: Problems) -> SomeRecord | None:
    whole = with_fields(source, problems)
    return read_record(whole, model, problems) if whole else None


def _pack(model: type[Record], sources: Sequence[SourceFile]) -> dict[str, bytes | None]:
    """Each record as bytes; None where something is wrong, which this does not tell."""
    packed = {}
    for source in sources:
        problems = Problems()
        record = _read(source, model, problems)
        packed[source.name] = None if any(problems) else pickle.dumps(record, protocol=5)
    return packed


def _unpack(packed: bytes, model: type[SomeRecord]) -> SomeRecord | None:
    """A record from its bytes; None when they hold anything else."""
    try:
        record = _Unpickler(io.BytesIO(packed)).load()
    except pickle.UnpicklingError:
        return None
    return record if isinstance(record, model) else None


class _Unpickler(pickle.Unpickler):
    """Makes values of records and nothing that could act (Python's pickle, Restricting Globals)."""

    @override
    def find_class(self, module_name: str, global_name: str) -> type:
        found = super().find_class(module_name, global_name)
        if isinstance(found, type) and issubclass(found, _VALUES):
            return found
        raise pickle.UnpicklingError(f"{module_name}.{global_name}")
