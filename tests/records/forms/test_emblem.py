from __future__ import annotations

from pathlib import Path

import material

from conftest import HOUSE, NOW
from records.forms import emblem as emblems
from records.kinds.registry import KINDS
from records.rendering.weave import BINDINGS
from records.site.site import read_site

ICONS = Path(material.__file__).parent / "templates" / ".icons" / "material"


def test_every_theme_and_category_of_the_vocabulary_has_an_emblem() -> None:
    vocabulary = read_site(HOUSE, NOW, KINDS)[0].catalogue.vocabulary
    assert {theme.id for theme in vocabulary.themes} <= set(emblems.THEMES)
    assert {category.id for category in vocabulary.categories} <= set(emblems.CATEGORIES)


def test_every_emblem_has_a_picture() -> None:
    for emblem in [*emblems.THEMES.values(), emblems.UNKNOWN]:
        assert (ICONS / f"{emblem.icon}.svg").is_file()
        assert emblem.binding in BINDINGS
        assert emblem.ground in {"cool", "warm"}
    for icon in emblems.CATEGORIES.values():
        assert (ICONS / f"{icon}.svg").is_file()


def test_no_two_themes_look_alike() -> None:
    looks = [(emblem.binding, emblem.ground) for emblem in emblems.THEMES.values()]
    assert len(looks) == len(set(looks))


def test_a_theme_that_is_new_in_the_vocabulary_gets_the_plain_emblem() -> None:
    assert emblems.theme_emblem(["fiets"]).icon == "bicycle"
    assert emblems.theme_emblem(["ruimtevaart"]) == emblems.UNKNOWN
