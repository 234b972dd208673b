"""What an address card holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from records.fields.groups import Address


@dataclass(frozen=True)
class VCard:
    """How to reach a team, service or organisation (RFC 2426); the page of the record is added."""

    role: str
    revised: date
    """The last day on which somebody checked the record."""
    organisation: str | None = None
    """What it is part of; None for the publisher of the site."""
    email: str | None = None
    phone: str | None = None
    address: Address | None = None
    url: str | None = None
    hours: str | None = None
    """When one can call or come."""
