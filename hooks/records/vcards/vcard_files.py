"""Contacts as address cards, in vCard 3.0 (RFC 2426), the version that every program opens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from icalendar.parser import Contentline, Contentlines
from icalendar.prop import vText

from records.feeds.entry import marked
from records.forms.imprint import Imprint
from records.kinds.contact.model import Address, Contact
from records.language.xml_text import xml_text
from records.site.site import Site

from .vcard_addresses import ALL, vcard_hrefs_of


def vcard_files(site: Site, imprint: Imprint) -> Iterator[tuple[str, bytes]]:
    """Address and bytes of each card, and of the file with all of them."""
    cards = [(contact, card(contact, imprint)) for contact in site.catalogue.contacts]
    yield ALL, b"".join(content for _, content in cards)
    for contact, content in cards:
        for href in vcard_hrefs_of(contact):
            yield href, content


def card(contact: Contact, imprint: Imprint) -> bytes:
    """One card: what a visitor may use to reach a team or service, and nothing else.

    The grammar of its lines is that of iCalendar (RFC 2425), so icalendar escapes and folds them.
    """
    last = contact.reviewed
    fields = [
        ("VERSION", "3.0"),
        ("PRODID", _text(f"-//{imprint.owner}//{imprint.name}//NL")),
        ("UID", f"{contact.section}/{contact.oldest_name}@{imprint.authority.partition(',')[0]}"),
        ("FN", _text(marked(contact.title, example=contact.example))),
        ("N", f"{_text(contact.title)};;;;"),
        ("ORG", _structured(contact.organisation or imprint.owner, contact.title)),
        ("X-ABSHOWAS", "COMPANY"),
        ("ROLE", _text(contact.field)),
        ("EMAIL;TYPE=INTERNET,PREF", contact.email),
        ("TEL;TYPE=WORK,VOICE", contact.phone),
        ("ADR;TYPE=WORK", _address(contact.address) if contact.address else None),
        ("URL", contact.url or imprint.site_url + contact.href),
        ("NOTE", _text(_note(contact, imprint))),
        ("REV", f"{last}T00:00:00Z"),
    ]
    lines = [f"{name}:{value}" for name, value in fields if value]
    return _folded(["BEGIN:VCARD", *lines, "END:VCARD", ""])


def _note(contact: Contact, imprint: Imprint) -> str:
    example = "Dit contact is een verzonnen voorbeeld." if contact.example else None
    hours = f"Bereikbaar: {contact.hours}." if contact.hours else None
    return " ".join(filter(None, [example, hours, f"Bron: {imprint.site_url}{contact.href}"]))


def _address(address: Address) -> str:
    return _structured("", "", address.street, address.locality, "", address.postcode, "België")


def _structured(*parts: str) -> str:
    return ";".join(map(_text, parts))


def _text(text: str) -> str:
    """A text with the characters escaped that mean something in a card."""
    return vText(xml_text(text)).to_ical().decode()


def _folded(lines: Iterable[str]) -> bytes:
    content = Contentlines(map(Contentline, lines))
    return bytes(content.to_ical())  # type: ignore[no-untyped-call]
