"""The sign of a theme or of a kind of news: its icon, and the binding of its fabric."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Emblem:
    """What a card shows when there is no photo (design/VISUAL.md, section 3)."""

    icon: str
    """The name of a Material Design icon."""
    binding: str = "plat"
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
CATEGORIES = {
    "beleid": "scale-balance",
    "projecten": "briefcase-outline",
    "oproepen": "bullhorn-outline",
    "kennis-delen": "lightbulb-on-outline",
    "netwerk": "handshake-outline",
    "organisatie": "account-group-outline",
}
SECTIONS = {
    "projecten/": "keper",
    "oproepen/": "visgraat",
    "nieuws/": "plat",
    "contact/": "panama",
    "over/regierol/": "ruit",
}


def theme_emblem(name: str) -> Emblem:
    """The emblem of a theme, by its id."""
    return THEMES.get(name, UNKNOWN)


def category_icon(name: str) -> str:
    """The icon of a kind of news, by its id."""
    return CATEGORIES.get(name, "newspaper-variant-outline")


def section_binding(menu: str) -> str:
    """The binding of the pages below one item of the main menu."""
    return SECTIONS.get(menu, "rib")


def document_icon(url: str) -> str:
    """The icon of a document, by the ending of its address."""
    return "file-pdf-box" if url.lower().endswith(".pdf") else "file-document-outline"
