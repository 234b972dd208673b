"""Share pictures: what a message shows beside a link to a page (The Open Graph protocol)."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from records.building.digest import digest
from records.forms.addresses import share_href
from records.forms.imprint import Imprint
from records.record import Record
from records.site.site import Site

from . import fabrics


@dataclass(frozen=True)
class SharePicture:
    """The words on the picture of a page, and its cloth."""

    title: str
    label: str
    """The kind of record, as `Project`; empty for none."""
    site: str
    """The name of the site, of which the first word is bold."""
    binding: str
    """How the bands of its cloth cross, by its name in rendering/fabrics.py."""
    thread: int
    """The column of its bright thread (`fabrics.thread_column`)."""

    def key(self, fonts: Path) -> str:
        """The digest of all that decides its bytes, beside the code."""
        return digest(repr(self), _digest_of(fonts))


def share_pictures(site: Site, imprint: Imprint) -> dict[str, SharePicture]:
    """The picture of each record that has a page, by its address; those with one cloth together."""
    kinds = site.catalogue.kinds
    pictures = {}
    for route in site.routes:
        record = route.subject
        if isinstance(record, Record):
            kind = kinds[record.kind]
            binding = kind.emblem(record).binding if kind.emblem else kinds.binding_of(route.menu)
            label = "" if kind.is_handwritten else kind.word
            column = fabrics.thread_column(record.id)
            pictures[share_href(record)] = SharePicture(
                record.title, label, imprint.name, binding, column
            )
    return dict(sorted(pictures.items(), key=lambda item: (item[1].binding, item[1].thread)))


@cache
def _digest_of(fonts: Path) -> str:
    return digest(*(path.read_bytes() for path in sorted(fonts.glob("*.woff2"))))
