"""Fields that several kinds of record have, with one label, hint and example everywhere."""

from typing import Annotated

from .addresses import WebAddress
from .choices import Choice, Id, PriorityIds, WorkFormIds, YesNo
from .field_type import FieldOptions, optional, required, several
from .groups import Address, Document, Image, Link
from .texts import Line, PrivateLine, ShortLine
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
Documents = Annotated[
    list[Document],
    several(
        "Documenten",
        "Om te lezen of te downloaden.",
        [{"title": "Verslag", "url": "assets/verslag.pdf"}],
    ),
]
OpeningHours = Annotated[
    PrivateLine | None,
    optional("Uren", "Wanneer je kunt bellen of komen.", "elke werkdag van 9 tot 12 uur"),
]
Photo = Annotated[
    Image | None,
    optional(
        "Foto",
        "Een foto met een beschrijving.",
        {"src": "assets/fietspunt.jpg", "alt": "Twee mensen herstellen een fiets."},
    ),
]
Priorities = Annotated[
    PriorityIds,
    several("Beleidsprioriteiten", "De Vlaamse prioriteit, met haar code.", ["WSE-LR2"]),
]
Source = Annotated[
    Link | None,
    optional(
        "Bron",
        "Waar deze gegevens vandaan komen.",
        {"title": "Jaarverslag 2025", "url": "https://www.voorbeeld.be/verslag"},
    ),
]
VisitingAddress = Annotated[
    Address | None,
    optional(
        "Adres",
        "Waar je langs kunt komen.",
        {"street": "Antwerpsesteenweg 503", "postcode": "2390", "locality": "Malle"},
    ),
]
Website = Annotated[
    WebAddress | None, optional("Website", "Het adres van de site.", "https://www.voorbeeld.be")
]
WorkForms = Annotated[
    WorkFormIds, several("Werkvormen", "Op welke manier mensen er werken.", ["maatwerkbedrijf"])
]
