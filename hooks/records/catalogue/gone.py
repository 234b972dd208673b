"""What is no longer on the site, on purpose: what it was, and where to look instead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from records.fields.addresses import PagePath
from records.fields.frozen import Frozen
from records.fields.groups import Group, Link
from records.fields.texts import Line, ShortLine
from records.fields.times import Day
from records.reading.problems import Fault

FILE = "projects/_gone.yml"


class Gone(Group):
    """One page that was taken away."""

    kind: ClassVar[str] = "gone"

    address: PagePath = Field(
        title="Adres",
        description="Het oude adres, zoals oproepen/proef/.",
        examples=["oproepen/proef/"],
    )
    title: ShortLine = Field(
        title="Titel", description="Wat hier stond.", examples=["Oproep: een proef"]
    )
    date: Day = Field(
        title="Datum", description="De dag waarop de pagina verdween.", examples=["2027-01-20"]
    )
    reason: Line = Field(
        title="Reden",
        description="Eén zin: waarom de pagina weg is.",
        examples=["De oproep ging niet door."],
    )
    see: PagePath | None = Field(
        None, title="Zie", description="Waar bezoekers nu verder kunnen, zoals oproepen/."
    )
    links: list[Link] = Field(
        [],
        title="Links",
        description="Meer lezen op een andere site.",
        examples=[[{"title": "Besluit", "url": "https://www.voorbeeld.be/besluit"}]],
    )


class GoneList(Frozen):
    """`projects/_gone.yml`."""

    gone: list[Gone] = Field(
        [],
        title="Verdwenen",
        description="De pagina's die weg zijn.",
        examples=[[{"address": "oproepen/proef/", "title": "Oproep: een proef"}]],
    )

    def faults(self) -> Iterator[Fault]:
        """Addresses that stand here twice."""
        seen: set[str] = set()
        for index, page in enumerate(self.gone):
            if page.address in seen:
                yield Fault(("gone", index, "address"), "gone-twice", {"value": page.address})
            seen.add(page.address)
