"""Our data as files: each kind of record in each of its forms."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from records.addresses.data_addresses import KINDS, DataForm, data_href, forms_of
from records.kinds.record import Record
from records.site.imprint import Imprint
from records.site.site import Site

from .described_records import DescribedRecords
from .geojson import geojson
from .linked_data import linked_data
from .public_form import public_form
from .public_schema import public_schema
from .shared_record import shared_record
from .table import Table, table

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
    content: bytes


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
    table: Table
    files: list[DataFile]


def datasets(site: Site, imprint: Imprint) -> list[Dataset]:
    """Every dataset; the same records give the same bytes."""
    return [_Source(name, model, site, imprint).dataset() for name, model in KINDS.items()]


class _Source:
    """The records of one kind, to be written in each form."""

    def __init__(self, name: str, model: type[Record], site: Site, imprint: Imprint) -> None:
        self._name, self._model = name, model
        self._site, self._imprint = site, imprint
        self._records = [
            shared_record(record, site.catalogue, imprint)
            for record in site.catalogue.records
            if isinstance(record, model)
        ]
        self._table = table(model, self._records, site, imprint)

    def dataset(self) -> Dataset:
        return Dataset(
            name=self._name,
            title=self._name.capitalize(),
            kind=self._model.kind,
            description=_DESCRIPTIONS[self._name],
            modified=max((record.changed for record in self._records), default=date.min),
            table=self._table,
            files=[
                DataFile(data_href(self._name, form), form, self._content(form))
                for form in forms_of(self._model)
            ],
        )

    def _content(self, form: DataForm) -> bytes:
        licence = self._imprint.licence.uri
        match form:
            case DataForm.CSV:
                return self._table.csv()
            case DataForm.JSON:
                items = [public_form(one, self._site, self._imprint) for one in self._records]
                return as_json(
                    {"license": licence, "publisher": self._imprint.owner, "items": items}, "items"
                )
            case DataForm.SCHEMA:
                href = data_href(self._name, form)
                return as_json(public_schema(self._model, href, self._imprint))
            case DataForm.LINKED:
                described = DescribedRecords(self._site.catalogue, self._imprint)
                return as_json(linked_data(self._records, described, licence), "@graph")
            case DataForm.MAP:
                projects = self._site.catalogue.projects
                return as_json(geojson(projects, self._imprint), "features")


def as_json(document: dict[str, Any], lines: str = "") -> bytes:
    """A document as JSON; of the list under the key `lines`, one item per line.

    So the difference between two editions of a file shows which records changed.
    """
    if not lines:
        return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()
    head = json.dumps({**document, lines: []}, ensure_ascii=False).removesuffix("[]}")
    items = ",\n".join(json.dumps(item, ensure_ascii=False) for item in document[lines])
    return f"{head}[\n{items}\n]}}\n".encode()
