"""Who publishes the site, where, and under which licence others may use its data."""

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


@dataclass(frozen=True)
class Imprint:
    """Taken from mkdocs.yml; every address ends on a slash."""

    name: str
    """The name of the site."""
    short_name: str
    """The name before the title of each feed and calendar."""
    site_url: str
    """The address at which visitors find it."""
    edit_url: str
    """Where a file can be changed in the browser, before its path."""
    issue_url: str
    """Where a visitor tells what is wrong with a page, before the query."""
    owner: str
    email: str
    licence: Licence
    """Under which others may use the data."""
    authority: str
    """Host and year of the `tag:` ids in feeds (RFC 4151). It must never change, or every
    subscriber sees every entry again."""
