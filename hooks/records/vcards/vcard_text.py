"""vCard 3.0 (RFC 2426), the version that every program opens."""

from icalendar.parser import Contentline, Contentlines
from icalendar.prop import vText

from records.fields.groups import Address
from records.forms.entry import labelled_title
from records.forms.imprint import Imprint
from records.forms.specs import VCard
from records.language.characters import xml_text
from records.record import Record


def vcard(record: Record, card: VCard, imprint: Imprint) -> bytes:
    """One vCard; icalendar escapes and folds its lines, whose grammar is the same (RFC 2425)."""
    names = ("email", "phone", "address", "url", "hours")
    email, phone, address, url, hours = (getattr(record, name, None) for name in names)
    fields = [
        ("VERSION", "3.0"),
        ("PRODID", _text(f"-//{imprint.owner}//{imprint.name}//NL")),
        ("UID", f"{record.section}/{record.oldest_name}@{imprint.authority.partition(',')[0]}"),
        ("FN", _text(labelled_title(record))),
        ("N", f"{_text(record.title)};;;;"),
        ("ORG", _structured(*dict.fromkeys((card.organisation or imprint.owner, record.title)))),
        ("X-ABSHOWAS", "COMPANY"),
        ("ROLE", card.role and _text(card.role)),
        ("EMAIL;TYPE=INTERNET,PREF", email),
        ("TEL;TYPE=WORK,VOICE", phone),
        ("ADR;TYPE=WORK", _address(address) if address else None),
        ("URL", url or imprint.site_url + record.href),
        ("NOTE", _text(_note(record, hours, imprint))),
        ("REV", f"{record.changed}T00:00:00Z"),
    ]
    lines = [f"{name}:{value}" for name, value in fields if value]
    content = Contentlines(map(Contentline, ["BEGIN:VCARD", *lines, "END:VCARD", ""]))
    return bytes(content.to_ical())  # type: ignore[no-untyped-call]


def _note(record: Record, hours: str | None, imprint: Imprint) -> str:
    example = "Dit is een verzonnen voorbeeld." if record.is_example else None
    open_hours = f"Bereikbaar: {hours}." if hours else None
    return " ".join(filter(None, [example, open_hours, f"Bron: {imprint.site_url}{record.href}"]))


def _address(address: Address) -> str:
    return _structured("", "", address.street, address.locality, "", address.postcode, "België")


def _structured(*parts: str) -> str:
    return ";".join(map(_text, parts))


def _text(text: str) -> str:
    """A text escaped for a vCard."""
    return vText(xml_text(text)).to_ical().decode()
