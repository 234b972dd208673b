"""The report on search and finder."""

from bench.search_results import Figures, markdown

FIGURES = Figures(
    1_000,
    bytes={"fiets": 50_000, "steden": 210_000},
    waits={"fiets": 160.0, "steden": 170.0},
    index=14_000,
    click=26.0,
)


def test_the_report_has_a_row_for_every_limit_and_every_query() -> None:
    text = markdown([FIGURES], "156.0")
    assert "| first result, kB, worst | 210.0 | 100 |" in text
    assert "| steden | 210.0 | 170 |" in text
    assert "Chromium 156.0, Python " in text


def test_one_query_above_the_limit_is_not_good() -> None:
    assert not FIGURES.is_good()
