"""The files of vCards, each kept in the cache as long as nothing in it changes."""

from collections.abc import Iterator
from functools import partial

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
    for kind, card_of in catalogue.kinds.giving(lambda kind: kind.vcard):
        vcards = []
        for record in catalogue.of(kind.name):
            card = card_of(record)
            inputs = (catalogue.fingerprint(record), repr(card), repr(imprint))
            content = cache.value("vcard", partial(_written, record, card, imprint), *inputs)
            vcards.append(content)
            yield from dict.fromkeys(record.file_hrefs("vcf"), content).items()
        yield vcards_href(kind.model), b"".join(vcards)


def _written(record: Record, card: VCard, imprint: Imprint) -> bytes:
    from .vcard_text import vcard  # late: icalendar takes long to load

    return vcard(record, card, imprint)
