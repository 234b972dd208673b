from pathlib import Path

import material

from conftest import SAMPLE, TINY, site_of
from records.forms import emblems
from records.kinds.registry import KINDS
from records.rendering.weave import BINDINGS

ICONS = Path(material.__file__).parent / "templates" / ".icons" / "material"


def test_every_theme_and_category_of_the_sample_has_an_emblem() -> None:
    vocabulary = site_of(SAMPLE).catalogue.vocabulary
    assert {theme.id for theme in vocabulary.themes} <= set(emblems.THEMES)
    assert {category.id for category in vocabulary.categories} <= set(emblems.CATEGORIES)


def test_every_emblem_has_a_picture() -> None:
    for look in [*emblems.THEMES.values(), emblems.UNKNOWN]:
        assert (ICONS / f"{look.icon}.svg").is_file()
        assert look.binding in BINDINGS
        assert look.ground in {"cool", "warm"}
    for icon in [*emblems.CATEGORIES.values(), *(kind.icon for kind in KINDS)]:
        assert (ICONS / f"{icon}.svg").is_file()


def test_no_two_themes_look_alike() -> None:
    looks = [(look.binding, look.ground) for look in emblems.THEMES.values()]
    assert len(looks) == len(set(looks))


def test_a_project_has_the_emblem_of_its_first_theme_and_a_new_theme_the_plain_one() -> None:
    give = KINDS["project"].emblem
    assert give
    (project,) = site_of(TINY).catalogue.get("project", ["fietspunt"])
    assert give(project).icon == "bicycle"
    assert give(project.model_copy(update={"themes": ["ruimtevaart"]})) == emblems.UNKNOWN
    assert emblems.theme_emblem([]) == emblems.UNKNOWN


def test_every_item_of_the_menu_has_a_binding_of_its_own_while_there_are_enough() -> None:
    bindings = [KINDS.binding_of(kind.menu) for kind in KINDS.records]
    bindings += [KINDS.binding_of("over/regierol/"), KINDS.binding_of("privacy/")]
    assert len(set(bindings)) == min(len(bindings), len(BINDINGS)), set(BINDINGS) - set(bindings)
    assert set(bindings) <= set(BINDINGS)
