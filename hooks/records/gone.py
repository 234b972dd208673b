"""What is no longer on the site, on purpose: what it was, and where to look instead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

from .fields import Day, Line, PagePath, ShortLine
from .problems import Fault
from .record import Group, Link

FILE = "projects/_gone.yml"


class Gone(Group):
    """One page that was taken away."""

    kind: ClassVar[str] = "gone"

    address: PagePath = Field(title="Adres", description="Het oude adres, zoals oproepen/proef/.")
    title: ShortLine = Field(title="Titel", description="Wat hier stond.")
    date: Day = Field(title="Datum", description="De dag waarop de pagina verdween.")
    reason: Line = Field(title="Reden", description="Eén zin: waarom de pagina weg is.")
    see: PagePath | None = Field(
        None, title="Zie", description="Waar bezoekers nu verder kunnen, zoals oproepen/."
    )
    links: list[Link] = Field([], title="Links", description="Meer lezen op een andere site.")


class GoneList(BaseModel):
    """`projects/_gone.yml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    gone: list[Gone] = Field([], title="Verdwenen", description="De pagina's die weg zijn.")

    def faults(self) -> Iterator[Fault]:
        """Addresses that stand here twice."""
        seen: set[str] = set()
        for index, page in enumerate(self.gone):
            if page.address in seen:
                yield Fault(("gone", index, "address"), "gone-twice", {"value": page.address})
            seen.add(page.address)
