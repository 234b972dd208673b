"""Files of open data with a line for each record, which grow as the lines are made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from pydantic_core import to_json

from records.building.cache import Cache
from records.building.memo import RUN, Memo, runs
from records.fields.references import references
from records.forms.imprint import Imprint
from records.jsonld.described_records import DescribedRecords
from records.jsonld.linked_data import CONTEXT, linked_record
from records.kinds.call.model import Call
from records.kinds.contact.model import Contact
from records.kinds.project.model import Project
from records.record import Record
from records.site.site import Site

from .data_forms import DataForm
from .geojson import feature
from .public_form import public_form
from .shared_record import shared_record
from .table import csv_line, heads, row

FORMS = (DataForm.CSV, DataForm.JSON, DataForm.LINKED, DataForm.MAP)
"""The forms that have lines."""
_RECORDS = (Project.kind, Call.kind, Contact.kind)
"""What a record may refer to that has a file of its own."""


class LinedFile:
    """Takes lines for one file; together they are too large for memory."""

    def __init__(
        self, file: BinaryIO, model: type[Record], form: DataForm, imprint: Imprint
    ) -> None:
        head, tail = _around(model, form, imprint)
        self._file = file
        self._tail = tail.encode()
        self._before = b""
        self._between = between(form).encode()
        file.write(head.encode())

    def add(self, lines: bytes) -> None:
        """Write the lines of some records, if there are any."""
        if lines:
            self._file.write(self._before)
            self._file.write(lines)
            self._before = self._between

    def end(self) -> None:
        """Write what stands below the last line."""
        self._file.write(self._tail)


class Lines:
    """Makes the lines of records."""

    def __init__(self, site: Site, imprint: Imprint) -> None:
        self._site, self._imprint = site, imprint
        self._described = DescribedRecords(site.catalogue, imprint)

    def of(self, records: Sequence[Record], cache: Cache) -> Iterator[tuple[bytes, ...]]:
        """The lines about public records in their order, in each of FORMS, some records at once.

        A project without a place has no line for the map.
        """
        memo = Memo("data", "Gegevens maken", self._together, self._inputs, size=RUN)
        return memo.map(list(runs(records, lambda record: record.file)), cache)

    def _inputs(self, records: Sequence[Record]) -> Iterator[str]:
        """What lines are made from: the records, their texts, the records they refer to."""
        catalogue = self._site.catalogue
        yield from (repr(self._imprint), catalogue.vocabulary_digest)
        for record in records:
            yield from (catalogue.fingerprint(record), self._site.text(record))
            for reference in references(record, *_RECORDS):
                others = catalogue.get(reference.target, [reference.id])
                yield from map(catalogue.fingerprint, others)

    def _together(self, records: Sequence[Record]) -> tuple[bytes, ...]:
        """The lines of some records, one below the other."""
        made = [self._lines(record) for record in records]
        return tuple(
            between(form).join([lines[form] for lines in made if form in lines]).encode()
            for form in FORMS
        )

    def _lines(self, record: Record) -> dict[DataForm, str]:
        site, imprint = self._site, self._imprint
        shared = shared_record(record, site.catalogue, imprint)
        statement = linked_record(shared, self._described, imprint.licence.uri)
        lines = {
            DataForm.CSV: csv_line(row(shared, site, imprint)),
            DataForm.JSON: to_json(public_form(shared, site, imprint)).decode(),
            DataForm.LINKED: to_json(statement).decode(),
        }
        if isinstance(record, Project) and (place := feature(record, imprint)):
            lines[DataForm.MAP] = to_json(place).decode()
        return lines


def between(form: DataForm) -> str:
    """What stands between two lines.

    One record on each line: so the difference between two editions shows which records changed.
    """
    return "" if form is DataForm.CSV else ",\n"


def _around(model: type[Record], form: DataForm, imprint: Imprint) -> tuple[str, str]:
    """What stands above and below the lines of a file."""
    document: dict[str, Any]
    licence = imprint.licence.uri
    match form:
        case DataForm.CSV:
            return f"\ufeff{csv_line(heads(model))}", ""
        case DataForm.JSON:
            document = {"license": licence, "publisher": imprint.owner, "items": []}
        case DataForm.LINKED:
            document = {"@context": CONTEXT, "@graph": []}
        case _:
            document = {"type": "FeatureCollection", "features": []}
    return to_json(document).decode().removesuffix("[]}") + "[\n", "\n]}\n"
