"""One record in each form of our data, as a line of a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic_core import to_json

from records.addresses.data_addresses import DataForm
from records.building.cache import Cache
from records.building.parallel import spread
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

    def of(self, records: Sequence[Record]) -> Iterator[Lines]:
        """The lines about each public record, in their order."""
        questions = {record.file: self._question(record) for record in records}
        new = [one for one in records if not self._cache.has("data", *questions[one.file])]
        made = (lines for part in spread(new, self._made, "Gegevens maken") for lines in part)
        fresh = {record.file for record in new}
        for record in records:
            question = questions[record.file]
            if record.file in fresh:
                lines = next(made)
                self._cache.put("data", lines, *question)
            else:
                lines = self._cache.get("data", *question) or self._made([record])[0]
            yield lines

    def _question(self, record: Record) -> tuple[str, ...]:
        """What the lines are made from: the record, its text, the records it refers to."""
        catalogue: Catalogue = self.site.catalogue
        others = [
            other
            for reference in references(record)
            if reference.target not in TERM_LISTS
            for other in catalogue.get(reference.target, [reference.id])
        ]
        marks = map(catalogue.mark, [record, *others])
        return (*self._frame, *marks, self.site.text(record))

    def _made(self, records: Sequence[Record]) -> list[Lines]:
        return [self._lines(record) for record in records]

    def _lines(self, record: Record) -> Lines:
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
