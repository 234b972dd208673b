"""Pages that were removed on purpose: what they were, and where to look instead."""

from collections.abc import Iterator
from typing import ClassVar

from records.fields.field_type import optional, required, several
from records.fields.frozen import Frozen
from records.fields.groups import Group, Link
from records.fields.paths import PagePath
from records.fields.texts import Line, ShortLine
from records.fields.times import Day
from records.reading.problems import Fault

FILE = "projects/_gone.yml"


class Gone(Group):
    """One removed page."""

    kind: ClassVar[str] = "gone"

    address: PagePath = required(
        "Adres", "Het oude adres, zoals oproepen/proef/.", "oproepen/proef/"
    )
    title: ShortLine = required("Titel", "Wat hier stond.", "Oproep: een proef")
    date: Day = required("Datum", "De dag waarop de pagina verdween.", "2027-01-20")
    reason: Line = required(
        "Reden", "Eén zin: waarom de pagina weg is.", "De oproep ging niet door."
    )
    see: PagePath | None = optional("Zie", "Waar bezoekers nu verder kunnen, zoals oproepen/.")
    links: list[Link] = several(
        "Links",
        "Meer lezen op een andere site.",
        [{"title": "Besluit", "url": "https://www.voorbeeld.be/besluit"}],
    )


class GoneList(Frozen):
    """`projects/_gone.yml`."""

    gone: list[Gone] = several(
        "Verdwenen",
        "De pagina's die weg zijn.",
        [{"address": "oproepen/proef/", "title": "Oproep: een proef"}],
    )

    def faults(self) -> Iterator[Fault]:
        """Addresses that occur twice."""
        seen: set[str] = set()
        for index, page in enumerate(self.gone):
            if page.address in seen:
                yield Fault(("gone", index, "address"), "gone-twice", {"value": page.address})
            seen.add(page.address)
