"""Our data as files: each kind of record in each of its forms."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from typing import Any, BinaryIO

from pydantic_core import to_json

from records.building.cache import Cache
from records.forms.imprint import Imprint
from records.record import Record
from records.site.site import Site

from .data_forms import KINDS, DataForm, data_href, forms_of
from .lined_file import FORMS, LinedFile, Lines
from .public_schema import public_schema
from .table import Table, table

Create = Callable[[str], BinaryIO]
"""Begins a file by its address; each grows as it is made, since together they are large."""

_SHOWN = 5
"""How many rows a page shows of a dataset."""
_DESCRIPTIONS = {
    "projecten": "Projecten in de sociale economie: wat, waar, voor wie, met wie en betaald door wie.",
    "oproepen": "Oproepen voor projecten: welke steun, voor wie en tot wanneer.",
    "contacten": "Teams en diensten die vragen beantwoorden, met hun gemeenten en thema's.",
    "nieuws": "Nieuwsberichten over sociale economie en werk.",
}


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
    kind: str
    description: str
    modified: date
    """The last day on which a record of it changed or was checked."""
    count: int
    """How many records it holds."""
    first: Table
    """Its first rows."""
    files: list[DataFile]


def datasets(site: Site, imprint: Imprint, cache: Cache, create: Create) -> list[Dataset]:
    """Every dataset, its files made with `create`; the same records give the same bytes."""
    lines = Lines(site, imprint)
    found = []
    for name, model in KINDS.items():
        records = [record for record in site.catalogue.records if isinstance(record, model)]
        sizes = _write(name, model, imprint, lines.of(records, cache), create)
        dataset = Dataset(
            name=name,
            title=name.capitalize(),
            kind=model.kind,
            description=_DESCRIPTIONS[name],
            modified=max((record.changed for record in records), default=date.min),
            count=len(records),
            first=table(model, records[:_SHOWN], site, imprint),
            files=[DataFile(data_href(name, form), form, size) for form, size in sizes.items()],
        )
        found.append(dataset)
    return found


def _write(
    name: str,
    model: type[Record],
    imprint: Imprint,
    lines: Iterable[tuple[bytes, ...]],
    create: Create,
) -> dict[DataForm, int]:
    """Make the file of each form; gives their sizes in bytes."""
    with ExitStack() as opened:
        files = {
            form: opened.enter_context(create(data_href(name, form))) for form in forms_of(model)
        }
        schema = public_schema(model, data_href(name, DataForm.SCHEMA), imprint)
        files[DataForm.SCHEMA].write(as_json(schema))
        growing = {
            form: LinedFile(files[form], model, form, imprint) for form in FORMS if form in files
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
