"""Fields that several kinds of record have, with one label, hint and example everywhere."""

from __future__ import annotations

from typing import Annotated

from .choices import Choice, Id, YesNo
from .field_type import FieldOptions, optional, required, several
from .texts import Line, ShortLine
from .times import Day


class YearlyAction(Choice):
    """What Flanders asks of a regisseur each year (docs/over/regierol.md)."""

    NETWORK = "netwerk", "Netwerk", "Mensen en organisaties in de streek samenbrengen."
    ECONOMY = "sociale-economie", "Sociale economie", "De lokale sociale economie uitbouwen."
    RESPONSIBILITY = (
        "verantwoord-ondernemen",
        "Verantwoord ondernemen",
        "Bedrijven letten op mens, milieu en samenleving.",
    )


YearlyActions = Annotated[
    list[YearlyAction],
    FieldOptions(internal=True, one="actie"),
    several("Jaarlijkse acties", "Bij welke vaste actie van de regierol dit hoort.", ["netwerk"]),
]


ReviewedOn = Annotated[
    Day,
    FieldOptions(if_alone="Opnieuw nagekeken."),
    required("Nagekeken op", "De dag waarop iemand dit het laatst nakeek.", "2026-11-24"),
]
EasySentences = Annotated[
    list[Line],
    FieldOptions(one="zin"),
    several(
        "Makkelijk gelezen",
        "Drie makkelijke zinnen voor wie traag leest: bovenaan op de pagina.",
        ["Je hebt een goed idee.", "Je zoekt geld om het te testen.", "Wij helpen je."],
    ),
]
IsExample = Annotated[
    YesNo,
    FieldOptions(silent=True),
    optional(
        "Voorbeeld", "true voor verzonnen gegevens: overal gemarkeerd.", "true", default=False
    ),
]
OldNames = Annotated[
    list[Id],
    FieldOptions(internal=True, one="oude naam"),
    several(
        "Oude namen",
        "Namen die dit bestand vroeger had: die adressen verwijzen dan door.",
        ["fietspunt-station"],
    ),
]
IsDraft = Annotated[
    YesNo,
    FieldOptions(internal=True),
    optional("Klad", "true houdt dit verborgen tot het klaar is.", "true", default=False),
]
VisibleFrom = Annotated[
    Day | None,
    FieldOptions(internal=True),
    optional("Zichtbaar vanaf", "Tot die dag ziet niemand dit.", "2027-01-15"),
]
SearchWords = Annotated[
    list[ShortLine],
    FieldOptions(internal=True, one="zoekwoord"),
    several(
        "Zoekwoorden", "Extra woorden waarmee mensen dit zoeken.", ["fietsherstelling", "leenfiets"]
    ),
]
