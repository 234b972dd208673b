import re

import pytest

from records.rendering.weave import BINDINGS, Loom

LOOM = Loom(band=10, pitch=14, gap=2)


@pytest.mark.parametrize("name", BINDINGS)
def test_a_binding_repeats_after_its_period_and_lets_both_kinds_of_band_come_up(name: str) -> None:
    over, period = BINDINGS[name].over, BINDINGS[name].period
    cells = {(i, j): over(i, j) for i in range(period) for j in range(period)}
    assert set(cells.values()) == {True, False}
    for (i, j), lies_over in cells.items():
        assert over(i + period, j) == over(i, j + period) == lies_over


def test_every_column_and_row_is_bound_somewhere() -> None:
    for name, binding in BINDINGS.items():
        for i in range(binding.period):
            column = {binding.over(i, j) for j in range(binding.period)}
            row = {binding.over(j, i) for j in range(binding.period)}
            assert column == row == {True, False}, name


def test_a_band_stops_a_gap_before_what_lies_over_it() -> None:
    assert LOOM.warp(2, under=[1], span=(-5, 40)) == "M28 -5h10v17h-10zM28 26h10v14h-10z"
    assert LOOM.weft(2, under=[1], span=(-5, 40)) == "M-5 28h17v10h-17zM26 28h14v10h-14z"


def test_a_band_under_all_others_shows_its_ends_only() -> None:
    path = LOOM.warp(0, under=[0, 1, 2], span=(-8, 46))
    assert re.findall(r"v(\d+)", path) == ["6", "6"]


def test_a_cloth_is_as_wide_as_its_bands_without_the_last_gap() -> None:
    assert LOOM.size(3) == 38
