"""The formats and addresses of open data files."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from records.forms.dataset import DatasetSpec
from records.kind import Kinds

CATALOGUE = "data/catalogus.jsonld"
"""The address of the DCAT catalogue."""


class DataForm(StrEnum):
    """The formats of a dataset; the values are file suffixes."""

    CSV = "csv"
    JSON = "json"
    SCHEMA = "schema.json"
    LINKED = "jsonld"
    MAP = "geojson"

    @property
    def label(self) -> str:
        """The name of the format, in Dutch."""
        return _LABELS[self]

    @property
    def media_type(self) -> str:
        """The media type (RFC 6838)."""
        return _MEDIA_TYPES[self]

    @property
    def eu_code(self) -> str:
        """Its code in the file type list of the Publications Office of the EU."""
        return {DataForm.LINKED: "JSON_LD", DataForm.MAP: "GEOJSON"}.get(
            self, "CSV" if self is DataForm.CSV else "JSON"
        )


_LABELS = {
    DataForm.CSV: "CSV, voor Excel",
    DataForm.JSON: "JSON, met alle teksten",
    DataForm.SCHEMA: "JSON Schema, de uitleg van de velden",
    DataForm.LINKED: "JSON-LD, als linked data",
    DataForm.MAP: "GeoJSON, voor een kaart",
}
_MEDIA_TYPES = {
    DataForm.CSV: "text/csv",
    DataForm.JSON: "application/json",
    DataForm.SCHEMA: "application/schema+json",
    DataForm.LINKED: "application/ld+json",
    DataForm.MAP: "application/geo+json",
}


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
