"""Our data as files: each kind of record in each of its forms."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from typing import Any, BinaryIO

from pydantic_core import to_json

from records.building.cache import Cache
from records.forms.context import Context
from records.forms.dataset import DatasetSpec
from records.forms.imprint import Imprint
from records.kind import Kind, Kinds

from .data_forms import DataForm, data_href, forms_of
from .dataset_writer import FORMS, LinedFile, Lines
from .public_schema import public_schema
from .table import Table, table

Create = Callable[[str], BinaryIO]
"""Begins a file by its address; each grows as it is made, since together they are large."""

_SHOWN = 5
"""How many rows a page shows of a dataset."""


@dataclass(frozen=True)
class DataFile:
    """One dataset in one form."""

    href: str
    form: DataForm
    size: int
    """In bytes."""


@dataclass(frozen=True)
class Dataset:
    """All public records of one kind."""

    name: str
    """In addresses."""
    title: str
    theme: str
    description: str
    modified: date
    """The last day on which a record of it changed or was checked."""
    count: int
    """How many records it holds."""
    first: Table
    """Its first rows."""
    files: list[DataFile]


def datasets_of(kinds: Kinds, context: Context, cache: Cache, create: Create) -> list[Dataset]:
    """Every dataset, its files made with `create`; the same records give the same bytes."""
    written = Lines(kinds, context)
    datasets = []
    for kind, spec in kinds.giving(lambda kind: kind.dataset):
        records = context.records.of(kind.name)
        sizes = _write(kind, spec, written.of(records, cache), context.imprint, create)
        dataset = Dataset(
            name=spec.name,
            title=spec.name.capitalize(),
            theme=spec.theme,
            description=spec.description,
            modified=max((record.changed for record in records), default=date.min),
            count=len(records),
            first=table(kind, records[:_SHOWN], context),
            files=[
                DataFile(data_href(spec.name, form), form, size) for form, size in sizes.items()
            ],
        )
        datasets.append(dataset)
    return datasets


def _write(
    kind: Kind[Any],
    spec: DatasetSpec,
    lines: Iterable[tuple[bytes, ...]],
    imprint: Imprint,
    create: Create,
) -> dict[DataForm, int]:
    """Make the file of each form; gives their sizes in bytes."""
    with ExitStack() as opened:
        files = {
            form: opened.enter_context(create(data_href(spec.name, form)))
            for form in forms_of(spec)
        }
        schema = public_schema(kind, data_href(spec.name, DataForm.SCHEMA), imprint)
        files[DataForm.SCHEMA].write(as_json(schema))
        growing = {
            form: LinedFile(files[form], kind, form, imprint) for form in FORMS if form in files
        }
        for some in lines:
            for form, written in zip(FORMS, some, strict=True):
                if form in growing:
                    growing[form].add(written)
        for file in growing.values():
            file.end()
        return {form: file.tell() for form, file in files.items()}


def as_json(document: dict[str, Any]) -> bytes:
    """A document as JSON, to be read by people too."""
    return to_json(document, indent=1) + b"\n"
