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
        ("– een\n– twee", "list-unfinished"),
        ("a) een\nb) twee", "list-unfinished"),
        ("Naam\tAantal\nFiets\t3", "table-pasted"),
        ("Naam;Aantal;Plaats\nFiets;3;Boom", "table-pasted"),
        ("a@b.be<mailto:a@b.be>", "link-pasted"),
        ("www.a.be<https://www.a.be/>", "link-pasted"),
        ("Eerst.\n\n    Hier staan vier spaties voor.", "code-indented"),
        ("een samen-\nwerking", "hyphen-pasted"),
        ("Bel 0470/12.34.56", "phone-mobile"),
        ("Mail an.peeters@kina.be", "mail-personal"),
        ("Zie https://a.be/?fbclid=1", "link-tracking"),
        ("TODO: schrijven", "text-unfinished"),
        ("Feit[^1].", "footnote-unfinished"),
        ("Feit.\n\n[^1]: Bron.", "footnote-unfinished"),
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
        "Zie [het plan](a.md) en [daar][bron].\n\n[bron]: a.md",
        "Artikel 3 [nieuw] (2024) en (zie 2)[1].",
        "`[hier] (a.md)` en `##Kop`\n\n```\n| a | b |\n• een\n```",
        "| a | b |\n|:--|--:|\n| 1 | een \\| twee |\n| 3 |\n\n| c |\n|---|\n| 4 |",
        "#samen in de buurt",
        "voor- en nadelen, zon-\nen feestdagen",
        "Hij kwam; zij ging; en wij\nook; soms; niet",
        "- punt\n\n    Dit hoort nog bij het punt erboven.",
        "Feit[^1].\n\n[^1]: Bron.",
        "Schrijf `[^1]` en `– een`",
        "– Ja, zei hij.",
        "8 < 9 en <https://example.org>",
        "<details><summary>Meer</summary>Tekst</details>",
        "Van: 9 uur\nTot: 10 uur",
    ],
)
def test_a_text_without_a_slip_is_left_alone(markdown: str) -> None:
    assert codes(markdown) == []
