"""Every data file, and the description of them all."""

from __future__ import annotations

from .cache import Cache
from .data_addresses import CATALOGUE
from .datasets import Dataset, Put, as_json, datasets
from .dcat import catalogue_description
from .imprint import Imprint
from .site import Site


def data_files(site: Site, imprint: Imprint, cache: Cache, put: Put) -> list[Dataset]:
    """The datasets; all their files, and the description for data portals, are given to `put`."""
    found = datasets(site, imprint, cache, put)
    put(CATALOGUE, as_json(catalogue_description(found, imprint)))
    return found
