"""Records in each form of our data, as lines of a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from zlib import crc32

from pydantic_core import to_json

from records.building.cache import Cache
from records.building.digest import digest
from records.building.parallel import spread
from records.fields.references import references
from records.forms.imprint import Imprint
from records.jsonld.described_records import DescribedRecords
from records.jsonld.linked_data import linked_record
from records.kinds.call.model import Call
from records.kinds.contact.model import Contact
from records.kinds.project.model import Project
from records.record import Record
from records.site.site import Site

from .data_forms import DataForm
from .geojson import feature
from .lined_file import FORMS, between
from .public_form import public_form
from .shared_record import shared_record
from .table import csv_line, row

Lines = dict[DataForm, str]
"""The lines about one record, by form."""
_RECORDS = (Project.kind, Call.kind, Contact.kind)
"""What a record may refer to that has a file of its own."""
_TOGETHER = 32
"""How many records are kept together, on average: they are looked up, and made again, at once."""


class DataLines:
    """Makes the lines of records, or takes those of an earlier build."""

    def __init__(self, site: Site, imprint: Imprint, cache: Cache) -> None:
        self.site, self.imprint = site, imprint
        self._cache = cache
        self._described = DescribedRecords(site.catalogue, imprint)
        self._frame = (repr(imprint), site.catalogue.vocabulary_digest)

    def of(self, records: Sequence[Record]) -> Iterator[dict[DataForm, bytes]]:
        """The lines about public records in their order, by form, some records at once.

        A project without a place has no line for the map.
        """
        groups = [(self._question(group), group) for group in _groups(records)]
        fresh = {
            question for question, _ in groups if not self._cache.has("data", question, FORMS[-1])
        }
        new = [record for question, group in groups if question in fresh for record in group]
        made = (lines for part in spread(new, self._made, "Gegevens maken") for lines in part)
        for question, group in groups:
            found = None if question in fresh else self._kept(question)
            if found is None:
                lines = islice(made, len(group)) if question in fresh else self._made(group)
                found = self._keep(list(lines), question)
            yield found

    def _question(self, group: Sequence[Record]) -> str:
        """What the lines are made from: the records, their texts, the records they refer to."""
        mark, get = self.site.catalogue.fingerprint, self.site.catalogue.get
        marks = list(self._frame)
        for record in group:
            marks += mark(record), self.site.text(record)
            for reference in references(record, *_RECORDS):
                marks.extend(map(mark, get(reference.target, [reference.id])))
        return digest(*marks)

    def _kept(self, question: str) -> dict[DataForm, bytes] | None:
        """The lines of an earlier build; None when they are not all there."""
        found = {}
        for form in FORMS:
            lines = self._cache.get_bytes("data", question, form)
            if lines is None:
                return None
            found[form] = lines
        return found

    def _keep(self, made: Sequence[Lines], question: str) -> dict[DataForm, bytes]:
        """The lines of some records, one below the other, for this build and the next."""
        found = {}
        for form in FORMS:
            lines = [one[form] for one in made if form in one]
            found[form] = between(form).join(lines).encode()
            self._cache.put_bytes("data", found[form], question, form)
        return found

    def _made(self, records: Sequence[Record]) -> list[Lines]:
        return [self._lines(record) for record in records]

    def _lines(self, record: Record) -> Lines:
        site, imprint = self.site, self.imprint
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


def _groups(records: Sequence[Record]) -> Iterator[list[Record]]:
    """Runs of records; one that comes or goes changes the run where it stands and no other."""
    group = []
    for record in records:
        group.append(record)
        if crc32(record.file.encode()) % _TOGETHER == 0:
            yield group
            group = []
    if group:
        yield group
