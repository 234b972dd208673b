"""One record in each form of our data, as a line of a file."""

from __future__ import annotations

from pydantic_core import to_json

from records.addresses.data_addresses import DataForm
from records.building.cache import Cache
from records.catalogue.catalogue import Catalogue
from records.fields.references import references
from records.kinds.project import Project
from records.kinds.record import Record
from records.kinds.vocabulary import TERM_LISTS
from records.site.imprint import Imprint
from records.site.site import Site

from .described_records import DescribedRecords
from .geojson import feature
from .linked_data import linked_record
from .public_form import public_form
from .shared_record import shared_record
from .table import csv_line, row

Lines = dict[str, str]
"""The lines about one record, by form; a project without a place has none for the map."""


class DataLines:
    """Makes the lines of each record, or takes those of an earlier build."""

    def __init__(self, site: Site, imprint: Imprint, cache: Cache) -> None:
        self.site, self.imprint = site, imprint
        self._cache = cache
        self._described = DescribedRecords(site.catalogue, imprint)
        self._frame = (repr(imprint), site.catalogue.vocabulary_digest)

    def of(self, record: Record) -> Lines:
        """The lines about a public record."""
        question = (*self._frame, *_parts(record, self.site))
        lines: Lines | None = self._cache.get("data", *question)
        if lines is None:
            lines = self._made(record)
            self._cache.put("data", lines, *question)
        return lines

    def _made(self, record: Record) -> Lines:
        site, imprint = self.site, self.imprint
        shared = shared_record(record, site.catalogue, imprint)
        statement = linked_record(shared, self._described, imprint.licence.uri)
        lines = {
            DataForm.CSV.value: csv_line(row(shared, site, imprint)),
            DataForm.JSON.value: to_json(public_form(shared, site, imprint)).decode(),
            DataForm.LINKED.value: to_json(statement).decode(),
        }
        if isinstance(record, Project) and (place := feature(record, imprint)):
            lines[DataForm.MAP.value] = to_json(place).decode()
        return lines


def _parts(record: Record, site: Site) -> list[str]:
    """What the lines about a record are made from: itself, its text, the records it refers to."""
    catalogue: Catalogue = site.catalogue
    others = [
        other
        for reference in references(record)
        if reference.target not in TERM_LISTS
        for other in catalogue.get(reference.target, [reference.id])
    ]
    return [*map(catalogue.mark, [record, *others]), site.text(record)]
