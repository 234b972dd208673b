"""The formats and addresses of open data files."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from records.forms.specs import DatasetSpec
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
        return _DESCRIPTIONS[self][0]

    @property
    def media_type(self) -> str:
        """The media type (RFC 6838)."""
        return _DESCRIPTIONS[self][1]

    @property
    def eu_code(self) -> str:
        """Its code in the file type list of the Publications Office of the EU."""
        return _DESCRIPTIONS[self][2]


_DESCRIPTIONS = {
    DataForm.CSV: ("CSV, voor Excel", "text/csv", "CSV"),
    DataForm.JSON: ("JSON, met alle teksten", "application/json", "JSON"),
    DataForm.SCHEMA: ("JSON Schema, de uitleg van de velden", "application/schema+json", "JSON"),
    DataForm.LINKED: ("JSON-LD, als linked data", "application/ld+json", "JSON_LD"),
    DataForm.MAP: ("GeoJSON, voor een kaart", "application/geo+json", "GEOJSON"),
}
"""The label, media type and EU code of each format."""


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
