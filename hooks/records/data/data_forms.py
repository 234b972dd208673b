"""The formats and addresses of open data files."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Self

from records.forms.specs import DatasetSpec
from records.kind import Kinds

CATALOGUE = "data/catalogus.jsonld"
"""The address of the DCAT catalogue."""


class DataForm(StrEnum):
    """The formats of a dataset; the values are file suffixes."""

    label: str
    """The name of the format, in Dutch."""
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
    for kind, dataset in kinds.giving(lambda kind: kind.dataset):
        for form in forms_of(dataset):
            yield data_href(kind.dataset_name, form)
