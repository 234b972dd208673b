"""The three actions of the regierol that return every year, to which records may belong."""

from __future__ import annotations

from typing import Annotated

from typing_extensions import override

from .choices import Choice
from .field_type import FieldOptions, required


class YearlyAction(Choice):
    """What Flanders asks of a regisseur each year (docs/over/regierol.md)."""

    NETWORK = "netwerk"
    ECONOMY = "sociale-economie"
    RESPONSIBILITY = "verantwoord-ondernemen"

    @property
    @override
    def label(self) -> str:
        return {
            YearlyAction.NETWORK: "Netwerk",
            YearlyAction.ECONOMY: "Sociale economie",
            YearlyAction.RESPONSIBILITY: "Verantwoord ondernemen",
        }[self]

    @property
    @override
    def hint(self) -> str:
        return {
            YearlyAction.NETWORK: "Mensen en organisaties in de streek samenbrengen.",
            YearlyAction.ECONOMY: "De lokale sociale economie uitbouwen.",
            YearlyAction.RESPONSIBILITY: "Bedrijven letten op mens, milieu en samenleving.",
        }[self]


YearlyActions = Annotated[
    list[YearlyAction],
    FieldOptions(internal=True, one="actie"),
    required("Jaarlijkse acties", "Bij welke vaste actie van de regierol dit hoort.", ["netwerk"]),
]
