"""Publications: the documents of all records, each with the record that has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from records.fields.groups import Document

from .catalogue import Catalogue


@dataclass(frozen=True)
class Publication:
    """One document of one record."""

    record: Any
    document: Document


def publications(catalogue: Catalogue) -> list[Publication]:
    """The documents of all current records."""
    return [
        Publication(record, document)
        for record in catalogue.documented()
        for document in record.documents
    ]
