"""The addresses of vCards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from records.catalogue.catalogue import Catalogue
from records.kind import Kind
from records.record import Record


def vcard_href(record: Record) -> str:
    """The address of the vCard of a record."""
    return record.file_hrefs("vcf")[0]


def vcards_href(kind: Kind[Any]) -> str:
    """The address of the file with the vCards of a whole kind."""
    return f"{kind.model.section}/{kind.model.labels}.vcf"


def vcard_hrefs(catalogue: Catalogue) -> Iterator[str]:
    """The addresses of all vCards."""
    for kind, _ in catalogue.kinds.giving(lambda kind: kind.vcard):
        yield vcards_href(kind)
        for record in catalogue.of(kind.name):
            yield from record.file_hrefs("vcf")
