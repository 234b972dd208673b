"""The licences under which a Flemish public body may share its data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Licence:
    """Under which terms others may use the data."""

    name: str
    uri: str
    """As DCAT-AP Vlaanderen names it."""
    page: str
    """Where people read it."""
    meaning: str
    """What it allows, in one Dutch sentence."""


LICENCES = {
    "cc0": Licence(
        "CC0 1.0",
        "https://data.vlaanderen.be/id/licentie/creative-commons-zero-verklaring/v1.0",
        "https://creativecommons.org/publicdomain/zero/1.0/deed.nl",
        "Je mag de gegevens voor alles gebruiken, zonder iets te vragen of te vermelden.",
    ),
    "modellicentie": Licence(
        "Modellicentie gratis hergebruik v1.0",
        "https://data.vlaanderen.be/id/licentie/modellicentie-gratis-hergebruik/v1.0",
        "https://data.vlaanderen.be/doc/licentie/modellicentie-gratis-hergebruik/v1.0",
        "Je mag de gegevens gratis gebruiken, als je vermeldt waar ze vandaan komen.",
    ),
}
"""The licences that `extra.licence` in mkdocs.yml chooses from."""
