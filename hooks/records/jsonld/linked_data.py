"""Records as linked data: schema.org, and OSLO for organisations."""

from __future__ import annotations

from typing import Any

from records.forms.context import Context
from records.forms.statement import Statement, without_empty
from records.kind import Kind
from records.record import Record

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
    statement: Statement = without_empty(kind.described(record, context) or {})
    statement["license"] = context.imprint.licence.uri
    if kind.linked:
        statement.update(kind.linked(record))
    if record.is_example:
        statement["disambiguatingDescription"] = "Verzonnen voorbeeld"
    return statement
