"""Every data file, and the description of them all, as bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from records.addresses.data_addresses import CATALOGUE
from records.site.imprint import Imprint

from .datasets import Dataset, as_json
from .dcat import catalogue_description


def data_files(datasets: Sequence[Dataset], imprint: Imprint) -> Iterator[tuple[str, bytes]]:
    """Address and bytes of each file."""
    yield CATALOGUE, as_json(catalogue_description(datasets, imprint))
    for dataset in datasets:
        for file in dataset.files:
            yield file.href, file.content
