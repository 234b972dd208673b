"""The files of vCards, each kept in the cache as long as nothing in it changes."""

from collections.abc import Iterator
from functools import partial

from records.building.cache import Cache
from records.catalogue.catalogue import Catalogue
from records.fields.groups import Address
from records.forms.addresses import vcards_href
from records.forms.entry import labelled_title
from records.forms.imprint import Imprint
from records.forms.specs import VCard
from records.language.characters import xml_text
from records.record import Record


def vcard_files(
    catalogue: Catalogue, imprint: Imprint, cache: Cache
) -> Iterator[tuple[str, bytes]]:
    """The address and bytes of each vCard, and of the file with all of a kind."""
    for kind, card_of in catalogue.kinds.giving(lambda kind: kind.vcard):
        vcards = []
        for record in catalogue.of(kind.name):
            card = card_of(record)
            inputs = (catalogue.fingerprint(record), repr(card), repr(imprint))
            content = cache.value("vcard", partial(_vcard, record, card, imprint), *inputs)
            vcards.append(content)
            yield from dict.fromkeys(record.file_hrefs("vcf"), content).items()
        yield vcards_href(kind.model), b"".join(vcards)


def _vcard(record: Record, card: VCard, imprint: Imprint) -> bytes:
    """One vCard 3.0 (RFC 2426), the version that every program opens.

    The library for calendars escapes and folds its lines, whose grammar is the same (RFC 2425).
    """
    from icalendar.parser import Contentline, Contentlines

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
    from icalendar.prop import vText

    return vText(xml_text(text)).to_ical().decode()
