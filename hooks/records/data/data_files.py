"""Data files: their formats and addresses, and their lines in batches that fit in memory."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import partial
from typing import Any, BinaryIO, Self

from pydantic_core import to_json

from records.all_kinds import Kinds
from records.building.cache import Cache
from records.building.memo import RUN, Memo, runs
from records.forms.context import Context
from records.forms.imprint import Imprint
from records.forms.specs import DatasetSpec, Place
from records.forms.statement import Statement, without_empty
from records.kind import Kind
from records.record import Record

from .public_form import csv_line, heads, public_form, row, shared_record

CATALOGUE = "data/catalogus.jsonld"


class DataForm(StrEnum):
    """The formats of a dataset; the values are file suffixes."""

    label: str
    media_type: str
    """The media type (RFC 6838)."""
    eu_code: str
    """Its code in the file type list of the Publications Office of the EU."""

    def __new__(cls, suffix: str, label: str, media_type: str, eu_code: str) -> Self:
        """A format with its names."""
        form = str.__new__(cls, suffix)
        form._value_ = suffix
        form.label, form.media_type, form.eu_code = label, media_type, eu_code
        return form

    CSV = "csv", "CSV, voor Excel", "text/csv", "CSV"
    JSON = "json", "JSON, met alle teksten", "application/json", "JSON"
    SCHEMA = (
        "schema.json",
        "JSON Schema, de uitleg van de velden",
        "application/schema+json",
        "JSON",
    )
    LINKED = "jsonld", "JSON-LD, als linked data", "application/ld+json", "JSON_LD"
    MAP = "geojson", "GeoJSON, voor een kaart", "application/geo+json", "GEOJSON"


def forms_of(dataset: DatasetSpec) -> list[DataForm]:
    """The formats of a dataset; GeoJSON only for records with a place."""
    return [form for form in DataForm if form is not DataForm.MAP or dataset.place]


def data_href(name: str, form: DataForm) -> str:
    """The address of a data file, from the root of the site."""
    return f"data/{name}.{form}"


def data_hrefs(kinds: Kinds) -> Iterator[str]:
    """The addresses of all data files."""
    yield CATALOGUE
    for _, dataset in kinds.giving(lambda kind: kind.dataset):
        for form in forms_of(dataset):
            yield data_href(dataset.name, form)


FORMS = (DataForm.CSV, DataForm.JSON, DataForm.LINKED, DataForm.MAP)
"""The formats with one line per record."""


def write_lines(
    files: Mapping[DataForm, BinaryIO],
    kind: Kind[Any],
    batches: Iterable[tuple[bytes, ...]],
    imprint: Imprint,
) -> None:
    """Write the file of each format while the lines come; those of a batch may be empty."""
    frames = {form: _head_and_tail(kind, form, imprint) for form in files}
    for form, file in files.items():
        file.write(frames[form][0].encode())
    before = dict.fromkeys(files, b"")
    for batch in batches:
        for form, lines in zip(FORMS, batch, strict=True):
            if form in files and lines:
                files[form].write(before[form] + lines)
                before[form] = separator(form).encode()
    for form, file in files.items():
        file.write(frames[form][1].encode())


def lines_of(
    records: Sequence[Record], kinds: Kinds, context: Context, cache: Cache
) -> Iterator[tuple[bytes, ...]]:
    """The lines of records in batches, in each of FORMS; GeoJSON of those with a place."""
    make, inputs = partial(_batch, kinds, context), partial(_inputs, kinds, context)
    memo = Memo("data", "Gegevens maken", make, inputs, size=RUN)
    return memo.map(list(runs(records, lambda record: record.file)), cache)


def _inputs(kinds: Kinds, context: Context, records: Sequence[Record]) -> Iterator[str]:
    """What the lines of a batch depend on: records, texts, and the records they refer to."""
    yield from (repr(context.imprint), context.records.vocabulary_digest)
    for record in records:
        yield from (context.records.fingerprint(record), context.text(record))
        for reference in record.references:
            if reference.target in kinds:
                others = context.records.get(reference.target, [reference.id])
                yield from map(context.records.fingerprint, others)


def _batch(kinds: Kinds, context: Context, records: Sequence[Record]) -> tuple[bytes, ...]:
    lines_of_each = [_lines(record, kinds[record.kind], context) for record in records]
    return tuple(
        separator(form).join([lines[form] for lines in lines_of_each if form in lines]).encode()
        for form in FORMS
    )


def _lines(record: Record, kind: Kind[Any], context: Context) -> dict[DataForm, str]:
    shared = shared_record(record, context)
    lines = {
        DataForm.CSV: csv_line(row(shared, context)),
        DataForm.JSON: to_json(public_form(shared, context)).decode(),
        DataForm.LINKED: to_json(linked_record(shared, kind, context)).decode(),
    }
    if place := kind.dataset and kind.dataset.place and kind.dataset.place(record):
        lines[DataForm.MAP] = to_json(feature(record, place, context.imprint)).decode()
    return lines


def separator(form: DataForm) -> str:
    """What separates two lines: one record per line makes versions easy to compare."""
    return "" if form is DataForm.CSV else ",\n"


def _head_and_tail(kind: Kind[Any], form: DataForm, imprint: Imprint) -> tuple[str, str]:
    if form is DataForm.CSV:
        return f"\ufeff{csv_line(heads(kind))}", ""
    licence = imprint.licence.uri
    documents: dict[DataForm, dict[str, Any]] = {
        DataForm.JSON: {"license": licence, "publisher": imprint.owner, "items": []},
        DataForm.LINKED: {"@context": CONTEXT, "@graph": []},
        DataForm.MAP: {"type": "FeatureCollection", "features": []},
    }
    return to_json(documents[form]).decode().removesuffix("[]}") + "[\n", "\n]}\n"


def feature(record: Record, place: Place, imprint: Imprint) -> dict[str, Any]:
    """A record as a GeoJSON Feature (RFC 7946); longitude comes first."""
    return {
        "type": "Feature",
        "id": record.id,
        "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
        "properties": {
            "title": record.title,
            **place.properties,
            "url": imprint.site_url + record.href,
            "example": record.is_example,
        },
    }


CONTEXT: dict[str, Any] = {
    "@vocab": "https://schema.org/",
    "org": "http://www.w3.org/ns/org#",
    "locn": "http://www.w3.org/ns/locn#",
    "adres": "https://data.vlaanderen.be/ns/adres#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    **{key: {"@type": "@id"} for key in ("url", "license", "logo", "image", "mainEntityOfPage")},
    **{key: {"@type": "xsd:date"} for key in ("dateModified", "datePublished")},
}
"""The JSON-LD context, inline so that no program has to fetch it."""


def linked_record(record: Record, kind: Kind[Any], context: Context) -> Statement:
    """What one record says; an example says that it is invented."""
    said = kind.statement(record, context) if kind.statement else {}
    statement: Statement = without_empty(said)
    statement["license"] = context.imprint.licence.uri
    if kind.linked:
        statement.update(without_empty(kind.linked(record)))
    if record.is_example:
        statement["disambiguatingDescription"] = "Verzonnen voorbeeld"
    return statement
