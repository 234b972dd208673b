"""Our data as files: each kind of record in each of its forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic_core import to_json

from records.addresses.data_addresses import KINDS, DataForm, data_href, forms_of
from records.building.cache import Cache
from records.kinds.record import Record
from records.site.imprint import Imprint
from records.site.site import Site

from .data_lines import DataLines, Lines
from .linked_data import CONTEXT
from .public_schema import public_schema
from .table import Table, csv_line, heads, table

Put = Callable[[str, bytes], None]
"""Takes a file by its address as soon as it is made: together they are large."""

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
    found = [lines.of(record) for record in records]
    files = []
    for form in forms_of(model):
        href = data_href(name, form)
        content = _content(model, form, found, lines.imprint, href)
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


def _content(
    model: type[Record], form: DataForm, found: Sequence[Lines], imprint: Imprint, href: str
) -> bytes:
    lines = (line[form] for line in found if form in line)
    match form:
        case DataForm.CSV:
            return "".join([csv_line(heads(model)), *lines]).encode("utf-8-sig")
        case DataForm.JSON:
            head = {"license": imprint.licence.uri, "publisher": imprint.owner}
            return _with_lines(head, "items", lines)
        case DataForm.SCHEMA:
            return as_json(public_schema(model, href, imprint))
        case DataForm.LINKED:
            return _with_lines({"@context": CONTEXT}, "@graph", lines)
        case DataForm.MAP:
            return _with_lines({"type": "FeatureCollection"}, "features", lines)


def as_json(document: dict[str, Any]) -> bytes:
    """A document as JSON, to be read by people too."""
    return to_json(document, indent=1) + b"\n"


def _with_lines(document: dict[str, Any], name: str, lines: Iterator[str]) -> bytes:
    """A document as JSON with a list that has one item on each line.

    So the difference between two editions of a file shows which records changed.
    """
    head = to_json({**document, name: []}).decode().removesuffix("[]}")
    items = ",\n".join(lines)
    return f"{head}[\n{items}\n]}}\n".encode()
