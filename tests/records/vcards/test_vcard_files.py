"""Contacts as address cards, read back by another library."""

from collections.abc import Callable
from typing import Any

import pytest
import vobject

from conftest import Read, Write
from records.building.cache import Cache
from records.forms.imprint import Imprint
from records.vcards.vcard_files import vcard_files

Cards = Callable[[], dict[str, bytes]]

CONTACT = """---
title: "Loket; werk, \\\\ zo"
field: Werk
organisation: Gemeente, Voorbeeld
email: loket@example.org
phone: 03 000 00 01
address: {street: Kerkstraat 1, postcode: "2850", locality: Boom}
hours: elke dag van 9 tot 12 uur
reviewed: 2026-11-01
aliases: [oud-loket]
example: true
---
x
"""


@pytest.fixture
def cards(read: Read, imprint: Imprint) -> Cards:
    return lambda: dict(vcard_files(read()[0].catalogue, imprint, Cache(None)))


def test_a_card_holds_what_one_needs_to_reach_the_service(cards: Cards, write: Write) -> None:
    write("docs/contact/loket.md", CONTACT)
    card: Any = vobject.readOne(cards()["contact/loket/loket.vcf"].decode())
    assert card.version.value == "3.0"
    assert card.fn.value == "Voorbeeld: Loket; werk, \\ zo"
    assert card.org.value == ["Gemeente, Voorbeeld", "Loket; werk, \\ zo"]
    assert card.email.value == "loket@example.org"
    assert card.tel.value == "03 000 00 01"
    assert card.adr.value.street == "Kerkstraat 1"
    assert (card.adr.value.code, card.adr.value.city) == ("2850", "Boom")
    assert "elke dag van 9 tot 12 uur" in card.note.value
    assert card.rev.value == "2026-11-01T00:00:00Z"


def test_one_file_holds_every_card(cards: Cards, write: Write) -> None:
    write("docs/contact/loket.md", CONTACT)
    data = cards()["contact/contacten.vcf"]
    assert data.endswith(b"END:VCARD\r\n")
    assert {card.uid.value for card in vobject.readComponents(data.decode())} == {
        "contact/fietsteam@kina.be",
        "contact/oud-loket@kina.be",
    }
