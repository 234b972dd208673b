"""The vCard of a record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from records.fields.groups import Address


@dataclass(frozen=True)
class VCard:
    """Contact details of a team, service or organisation (RFC 2426)."""

    role: str | None
    revised: date
    """The last day on which the record was reviewed."""
    organisation: str | None = None
    """The parent organisation; None for the publisher of the site."""
    email: str | None = None
    phone: str | None = None
    address: Address | None = None
    url: str | None = None
    hours: str | None = None
    """Opening hours, as text."""
