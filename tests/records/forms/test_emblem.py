"""What cards show when there is no photo."""

from __future__ import annotations

from pathlib import Path

import material

from conftest import HOUSE, NOW
from records.forms.emblem import CATEGORIES, THEMES, UNKNOWN, category_icon, theme_emblem
from records.kinds.registry import KINDS
from records.rendering.filters import document_icon
from records.rendering.weave import BINDINGS
from records.site.site import read_site

ICONS = Path(material.__file__).parent / "templates" / ".icons" / "material"


def test_every_theme_and_category_of_the_vocabulary_has_an_emblem() -> None:
    vocabulary = read_site(HOUSE, NOW, KINDS)[0].catalogue.vocabulary
    assert {theme.id for theme in vocabulary.themes} <= set(THEMES)
    assert {category.id for category in vocabulary.categories} <= set(CATEGORIES)


def test_every_emblem_has_a_picture() -> None:
    for emblem in [*THEMES.values(), UNKNOWN]:
        assert (ICONS / f"{emblem.icon}.svg").is_file()
        assert emblem.binding in BINDINGS
        assert emblem.ground in {"cool", "warm"}
    badges = [badge.icon for kind in KINDS for badge in kind.badges or ()]
    for icon in [*CATEGORIES.values(), *badges, *(kind.icon for kind in KINDS)]:
        assert (ICONS / f"{icon}.svg").is_file()


def test_no_two_themes_look_alike() -> None:
    looks = [(emblem.binding, emblem.ground) for emblem in THEMES.values()]
    assert len(looks) == len(set(looks))


def test_a_theme_that_is_new_in_the_vocabulary_gets_the_plain_emblem() -> None:
    assert theme_emblem(["fiets", "textiel"]).icon == "bicycle"
    assert theme_emblem(["ruimtevaart"]) == theme_emblem([]) == UNKNOWN
    assert category_icon("ruimtevaart") == "newspaper-variant-outline"


def test_a_document_shows_what_kind_it_is() -> None:
    assert document_icon("https://example.org/reglement.PDF") == "file-pdf-box"
    assert document_icon("https://example.org/formulier.docx") == "file-document-outline"


def test_every_item_of_the_menu_has_a_binding_of_its_own() -> None:
    menus = {*(kind.menu for kind in KINDS.records), "over/regierol/"}
    bindings = [KINDS.binding_of(menu) for menu in menus]
    assert len(set(bindings)) == len(bindings)
    assert KINDS.binding_of("privacy/") == "rib"
    assert set(bindings) <= set(BINDINGS)
