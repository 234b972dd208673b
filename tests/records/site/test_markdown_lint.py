"""What a writer meant and Markdown did not understand; most slips are among the broken examples."""

import pytest

from records.site.prose import render


def codes(markdown: str) -> list[str]:
    return [fault.code for fault in render(markdown, lambda target: target).faults]


@pytest.mark.parametrize(
    ("markdown", "code"),
    [
        ("a | b\n---|---\n1 | 2 | 3", "table-row-long"),
        ("www.a.be<https://www.a.be/>", "link-pasted"),
        ("Bel 0470/12.34.56", "phone-mobile"),
        ("Mail an.peeters@kina.be", "mail-personal"),
        ("Zie https://a.be/?fbclid=1", "link-tracking"),
        ("TODO: schrijven", "text-unfinished"),
        ("Feit.\n\n[^1]: Bron.", "footnote-unfinished"),
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
        "Nummer 85.07.30-033.29",
    ],
)
def test_a_text_without_a_slip_is_left_alone(markdown: str) -> None:
    assert codes(markdown) == []
