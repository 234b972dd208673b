"""Our data as files: each kind of record in each of its forms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic_core import to_json

from records.addresses.data_addresses import KINDS, DataForm, data_href, forms_of
from records.building.cache import Cache
from records.kinds.record import Record
from records.site.imprint import Imprint
from records.site.site import Site

from .data_lines import DataLines
from .linked_data import CONTEXT
from .public_schema import public_schema
from .table import Table, csv_line, heads, table

Put = Callable[[str, bytes], None]
"""Takes a file by its address as soon as it is made: together they are large."""

_LINED = (DataForm.CSV, DataForm.JSON, DataForm.LINKED, DataForm.MAP)
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


def datasets(site: Site, imprint: Imprint, cache: Cache, put: Put) -> list[Dataset]:
    """Every dataset, its files given to `put`; the same records give the same bytes."""
    lines = DataLines(site, imprint, cache)
    return [_dataset(name, model, lines, put) for name, model in KINDS.items()]


def _dataset(name: str, model: type[Record], lines: DataLines, put: Put) -> Dataset:
    records = [record for record in lines.site.catalogue.records if isinstance(record, model)]
    written = {form: _Lines(*_around(model, form, lines.imprint)) for form in _LINED}
    for about in lines.of(records):
        for form, line in about.items():
            written[DataForm(form)].add(line)
    files = []
    for form in forms_of(model):
        href = data_href(name, form)
        if form is DataForm.SCHEMA:
            content = as_json(public_schema(model, href, lines.imprint))
        else:
            content = written.pop(form).end()
        put(href, content)
        files.append(DataFile(href, form, len(content)))
    return Dataset(
        name=name,
        title=name.capitalize(),
        kind=model.kind,
        description=_DESCRIPTIONS[name],
        modified=max((record.changed for record in records), default=date.min),
        count=len(records),
        first=table(model, records[:_SHOWN], lines.site, lines.imprint),
        files=files,
    )


class _Lines:
    """A file that grows by a line for each record; many small texts would take twice the memory."""

    def __init__(self, head: str, between: str, tail: str) -> None:
        self._content = bytearray(head, "utf-8")
        self._between, self._tail = between.encode(), tail.encode()
        self._first = True

    def add(self, line: str) -> None:
        if not self._first:
            self._content += self._between
        self._first = False
        self._content += line.encode()

    def end(self) -> bytes:
        return bytes(self._content + self._tail)


def _around(model: type[Record], form: DataForm, imprint: Imprint) -> tuple[str, str, str]:
    """What stands before, between and after the lines of a file.

    One record on each line: so the difference between two editions shows which records changed.
    """
    document: dict[str, Any]
    licence = imprint.licence.uri
    match form:
        case DataForm.CSV:
            return f"\ufeff{csv_line(heads(model))}", "", ""
        case DataForm.JSON:
            document = {"license": licence, "publisher": imprint.owner, "items": []}
        case DataForm.LINKED:
            document = {"@context": CONTEXT, "@graph": []}
        case _:
            document = {"type": "FeatureCollection", "features": []}
    head = to_json(document).decode().removesuffix("[]}")
    return f"{head}[\n", ",\n", "\n]}\n"


def as_json(document: dict[str, Any]) -> bytes:
    """A document as JSON, to be read by people too."""
    return to_json(document, indent=1) + b"\n"
