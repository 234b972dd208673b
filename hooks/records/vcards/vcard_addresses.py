"""Where the address cards of contacts are."""

from __future__ import annotations

from collections.abc import Iterator

from records.catalogue.catalogue import Catalogue
from records.kinds.contact.model import Contact

ALL = f"{Contact.section}/contacten.vcf"
"""The file with the cards of all contacts."""


def vcard_href(contact: Contact) -> str:
    """Where the card of a contact is."""
    return vcard_hrefs_of(contact)[0]


def vcard_hrefs_of(contact: Contact) -> list[str]:
    """Its card lies at its old addresses too, for a saved link to a file has no redirect."""
    return [f"{contact.section}/{name}/{name}.vcf" for name in [contact.id, *contact.aliases]]


def vcard_hrefs(catalogue: Catalogue) -> Iterator[str]:
    """The addresses of all cards."""
    yield ALL
    for contact in catalogue.contacts:
        yield from vcard_hrefs_of(contact)
