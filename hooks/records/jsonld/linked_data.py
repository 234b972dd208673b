"""Records as linked data: schema.org, and OSLO's words for organisations."""

from __future__ import annotations

from typing import Any

from records.kinds.contact.model import Contact
from records.record import Record

from .described_records import DescribedRecords
from .schema_org import Statement, known

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
"""What the words mean, written out, so that a program that reads them need not fetch anything."""


def linked_record(record: Record, described: DescribedRecords, licence: str) -> Statement:
    """What one record says; an example says that it is invented."""
    statement = {**known(described.record(record)), "license": licence}
    if isinstance(record, Contact):
        statement.update(_unit(record))
    if getattr(record, "example", False):
        statement["disambiguatingDescription"] = "Verzonnen voorbeeld"
    return statement


def _unit(contact: Contact) -> Statement:
    """A team or service in the words of OSLO Organisatie, which takes them from W3C ORG and LOCN."""
    found: Statement = {
        "@type": ["Organization", "org:OrganizationalUnit"],
        "skos:prefLabel": {"@value": contact.title, "@language": "nl"},
    }
    if contact.organisation:
        found["org:unitOf"] = {
            "@type": "org:Organization",
            "skos:prefLabel": {"@value": contact.organisation, "@language": "nl"},
        }
    if address := contact.address:
        found["locn:address"] = {
            "@type": "locn:Address",
            "locn:fullAddress": f"{address.street}, {address.postcode} {address.locality}",
            "locn:thoroughfare": address.street,
            "locn:postCode": address.postcode,
            "adres:gemeentenaam": {"@value": address.locality, "@language": "nl"},
        }
    return found
