"""The files of vCards, each kept in the cache as long as nothing in it changes."""

from __future__ import annotations

from collections.abc import Iterator

from records.building.cache import Cache
from records.catalogue.catalogue import Catalogue
from records.forms.addresses import vcards_href
from records.forms.imprint import Imprint
from records.forms.specs import VCard
from records.record import Record


def vcard_files(
    catalogue: Catalogue, imprint: Imprint, cache: Cache
) -> Iterator[tuple[str, bytes]]:
    """The address and bytes of each vCard, and of the file with all of a kind."""

    def made(record: Record, card: VCard) -> bytes:
        def written() -> bytes:
            from .vcard_text import vcard  # late: icalendar takes long to load

            return vcard(record, card, imprint)

        inputs = (catalogue.fingerprint(record), repr(card), repr(imprint))
        return cache.value("vcard", written, *inputs)

    for kind, card_of in catalogue.kinds.giving(lambda kind: kind.vcard):
        vcards = [(record, made(record, card_of(record))) for record in catalogue.of(kind.name)]
        yield vcards_href(kind.model), b"".join(content for _, content in vcards)
        for record, content in vcards:
            for href in record.file_hrefs("vcf"):
                yield href, content
