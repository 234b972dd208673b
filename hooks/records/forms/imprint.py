"""The imprint: the publisher of the site, its addresses, and the licence of its data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Licence:
    """A licence for the data."""

    name: str
    uri: str
    """The URI in DCAT-AP Vlaanderen."""
    page: str
    meaning: str
    """A Dutch sentence about what it allows."""


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


@dataclass(frozen=True)
class Imprint:
    """The publisher and addresses from mkdocs.yml; addresses end with a slash."""

    name: str
    short_name: str
    """The name before the title of each feed and calendar."""
    site_url: str
    owner: str
    email: str
    licence: Licence
    authority: str
    """Host and year of the `tag:` URIs in feeds (RFC 4151). If it changes, every subscriber sees
    every entry again."""
    edit_url: str = ""
    """The address for editing a file in the browser, without the path of the file."""
    issue_url: str = ""
    """The address for reporting an error, without its query."""
    forms: bool = False


def imprint_of(settings: Mapping[str, Any], **addresses: Any) -> Imprint:
    """The imprint in the settings of mkdocs.yml; `addresses` are the rest of its fields."""
    extra = settings["extra"]
    return Imprint(
        name=settings["site_name"],
        short_name=extra["short_name"],
        owner=extra["owner"],
        email=extra["email"],
        licence=LICENCES[extra["licence"]],
        authority=extra["feed_authority"],
        **addresses,
    )
