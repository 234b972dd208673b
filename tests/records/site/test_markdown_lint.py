"""What a writer meant and Markdown did not understand."""

from __future__ import annotations

import pytest

from records.site.prose import render


def codes(markdown: str) -> list[str]:
    return [fault.code for fault in render(markdown, lambda target: target).faults]


@pytest.mark.parametrize(
    ("markdown", "code"),
    [
        ("![](a.png)", "picture-without-alt"),
        ("![foto.jpg](a.png)", "picture-without-alt"),
        ("<img src='a.png'>", "picture-without-alt"),
        ("Zie (hier)[a.md].", "link-unfinished"),
        ("Zie [hier] (a.md).", "link-unfinished"),
        ("Zie [hier](a b.md).", "link-unfinished"),
        ("Zie [hier](a.md", "link-unfinished"),
        ("Zie [hier][bron].", "link-unfinished"),
        ("| a | b |\n| 1 | 2 |", "table-unfinished"),
        ("Zin:\n| a | b |\n|---|\n| 1 | 2 |", "table-unfinished"),
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "table-row-long"),
        ("a | b\n---|---\n1 | 2 | 3", "table-row-long"),
        ("##Kop", "heading-unfinished"),
        ("• een\n• twee", "list-unfinished"),
        ("<font>rood</font>", "html-dropped"),
        ("<iframe src='https://example.org/x'></iframe>", "embed-elsewhere"),
        ("Van: An\nAan: Jo\nOnderwerp: Hallo", "mail-pasted"),
    ],
)
def test_a_slip_is_seen(markdown: str, code: str) -> None:
    assert code in codes(markdown)


@pytest.mark.parametrize(
    "markdown",
    [
        "![Een fiets.](a.png)",
        "Zie [hier](a.md) en [daar][bron].\n\n[bron]: a.md",
        "Artikel 3 [nieuw] (2024) en (zie 2)[1].",
        "`[hier] (a.md)` en `##Kop`\n\n```\n| a | b |\n• een\n```",
        "| a | b |\n|:--|--:|\n| 1 | een \\| twee |\n| 3 |\n\n| c |\n|---|\n| 4 |",
        "#samen in de buurt",
        "8 < 9 en <https://example.org>",
        "<details><summary>Meer</summary>Tekst</details>",
        "Van: 9 uur\nTot: 10 uur",
    ],
)
def test_a_text_without_a_slip_is_left_alone(markdown: str) -> None:
    assert codes(markdown) == []
