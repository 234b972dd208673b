"""Emblems of records: an icon on a woven ground."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Emblem:
    """An icon on a woven ground."""

    icon: str
    """The name of a Material Design icon."""
    binding: str = "plat"
    """How the bands of its ground cross, by its name in rendering/fabrics.py."""
    ground: str = "cool"
    """`cool` or `warm`."""


UNKNOWN = Emblem("tag-outline")
THEMES = {
    "groenonderhoud": Emblem("sprout-outline", "ruit"),
    "hergebruik-en-kringloop": Emblem("recycle", "visgraat"),
    "fiets": Emblem("bicycle", "keper"),
    "bouw-renovatie-en-energie": Emblem("hammer-wrench", "satijn"),
    "poets-en-schoonmaak": Emblem("broom", "rib"),
    "logistiek": Emblem("truck-outline", "panama"),
    "circulaire-economie": Emblem("autorenew", "dambord"),
    "vorming-en-netwerk": Emblem("school-outline", "plat", "warm"),
    "voeding-catering-en-horeca": Emblem("silverware-fork-knife", "panama", "warm"),
    "zorg-en-gezinsondersteuning": Emblem("home-heart", "dambord", "warm"),
    "textiel": Emblem("tshirt-crew-outline", "keper", "warm"),
    "assemblage-en-verpakking": Emblem("package-variant-closed", "rib", "warm"),
    "administratie-en-drukwerk": Emblem("file-document-edit-outline", "satijn", "warm"),
}
"""By the id of the theme in the vocabulary."""
CATEGORIES = {
    "beleid": "scale-balance",
    "projecten": "briefcase-outline",
    "oproepen": "bullhorn-outline",
    "kennis-delen": "lightbulb-on-outline",
    "netwerk": "handshake-outline",
    "organisatie": "account-group-outline",
}
"""The icons of kinds of news, by the id of the category in the vocabulary."""


def theme_emblem(themes: Sequence[str]) -> Emblem:
    """The emblem of the first of some themes."""
    return THEMES.get(themes[0], UNKNOWN) if themes else UNKNOWN


def category_icon(name: str) -> str:
    """The icon of a kind of news, by its id."""
    return CATEGORIES.get(name, "newspaper-variant-outline")
