from __future__ import annotations

import pytest

from records.language.typography import held_together
from records.site.prose import render


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("op 15 maart 2027 om", "op [15 maart 2027] om"),
        ("vanaf 1 mei tot", "vanaf [1 mei] tot"),
        ("tot 25 000 euro per", "tot [25 000 euro] per"),
        ("1.250,50 euro", "[1.250,50 euro]"),
        ("om 12 uur", "om [12 uur]"),
        (
            "Op maandag~15~maart~2027, of (minstens 20 procent)",
            "Op [maandag 15 maart 2027,] of (minstens [20 procent)]",
        ),
        ("in maart 2027 en 12 mensen", "in maart 2027 en 12 mensen"),
    ],
)
def test_dates_times_and_amounts_hold_together(typed: str, shown: str) -> None:
    spans = shown.replace("[", '<span class="k-whole">').replace("]", "</span>")
    assert held_together(typed.replace("~", "\u00a0")) == spans


def test_a_range_of_years_is_whole_and_stays_as_it_was_typed() -> None:
    link = '<a href="../regierol-2023-2025/" title="2023-2025 en 1 mei 2023">regierol 2023-2025</a>'
    shown = link.replace("regierol 2023-2025<", 'regierol <span class="k-whole">2023-2025</span><')
    assert held_together(link) == shown
    for other in ("2023-05-01", "1-2023-2025", "/2023-2025/", "12023-2025", "2023-20256"):
        assert held_together(other) == other


def test_what_looks_like_the_end_of_a_tag_in_an_attribute_is_none() -> None:
    text = render('[meer](https://kina.be/ "a > 2023-2025 <b> 1 mei")', lambda target: target).html
    assert held_together(text) == text
