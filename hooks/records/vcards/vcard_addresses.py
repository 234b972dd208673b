"""Where the address cards of contacts are."""

from __future__ import annotations

from collections.abc import Iterator

from records.catalogue.catalogue import Catalogue
from records.kinds.contact.model import Contact

ALL = f"{Contact.section}/contacten.vcf"
"""The file with the cards of all contacts."""


def card_href(contact: Contact) -> str:
    """Where the card of a contact is."""
    return card_hrefs_of(contact)[0]


def card_hrefs_of(contact: Contact) -> list[str]:
    """Its card lies at its old addresses too, for a saved link to a file has no redirect."""
    return [f"{contact.section}/{name}/{name}.vcf" for name in [contact.id, *contact.aliases]]


def card_hrefs(catalogue: Catalogue) -> Iterator[str]:
    """The addresses of all cards."""
    yield ALL
    for contact in catalogue.contacts:
        yield from card_hrefs_of(contact)
