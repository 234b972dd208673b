import re

import pytest

from records.rendering import fabrics
from records.rendering.weave import BINDINGS


def test_the_hero_has_28_bands_one_for_each_local_authority() -> None:
    paths = "".join(path for _, path in fabrics.hero().paths)
    columns = set(re.findall(r"M(-?\d+) -?\d+h22v(?!22h)", paths))
    rows = set(re.findall(r"M-?\d+ (-?\d+)h(?!22v)\d+v22", paths))
    assert len(columns) == len(rows) == 14


def test_one_thread_of_the_hero_is_bright_in_each_direction() -> None:
    accent = dict(fabrics.hero().paths)["accent"]
    assert len(set(re.findall(r"M(-?\d+) -?\d+h22v", accent))) == 1
    assert len(set(re.findall(r"M-?\d+ (-?\d+)h\d+v22", accent))) == 1


def test_the_torn_cloth_misses_one_weft_and_has_no_bright_thread() -> None:
    drawing = fabrics.torn()
    rows = set(re.findall(r"M-?\d+ (-?\d+)h\d+v22", "".join(path for _, path in drawing.paths)))
    assert len(rows) == 8
    assert "accent" not in dict(drawing.paths)


@pytest.mark.parametrize("binding", BINDINGS)
def test_a_tile_is_one_repeat_of_its_binding(binding: str) -> None:
    drawing = fabrics.tile(binding)
    assert drawing.width == drawing.height == BINDINGS[binding].period * 18
    assert [name for name, _ in drawing.paths] == ["warp", "weft"]


@pytest.mark.parametrize("binding", BINDINGS)
def test_the_thread_of_a_record_never_hides_under_the_tile_of_its_icon(binding: str) -> None:
    for name in ("fietspunt", "textiel", "a", "z" * 60):
        column = fabrics.thread_column(name)
        assert column == fabrics.thread_column(name)
        assert column * 18 - 7 > 24 + 64
        assert column * 18 + 15 < 288, "inside the card of the narrowest phone"
        assert fabrics.thread(binding, column).startswith(f"M{column * 18} ")


def test_no_end_sticks_out_of_its_drawing() -> None:
    for drawing in (fabrics.hero(), fabrics.torn(), *map(fabrics.fray, BINDINGS)):
        for x, y in re.findall(r"M(-?\d+) (-?\d+)", "".join(path for _, path in drawing.paths)):
            assert -drawing.margin <= int(x) < drawing.width - drawing.margin
            assert -drawing.margin <= int(y) < drawing.height - drawing.margin
