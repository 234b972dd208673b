"""From Markdown to safe HTML."""

import pytest

from records.site.prose import plain, render, targets


def html(markdown: str) -> str:
    return render(markdown, lambda target: target).html


def test_headings_get_an_id_that_is_unique_and_readable() -> None:
    prose = render("## Wat & hoe?\n\n## Wat & hoe?\n\n### Éénmalig *schuin*\n\n## ???", str)
    assert prose.anchors == ("wat-hoe", "wat-hoe-2", "eenmalig-schuin", "kop")
    assert '<h2 id="wat-hoe">Wat &amp; hoe?</h2>' in prose.html


def test_a_text_never_brings_a_second_h1() -> None:
    prose = render("# Titel\n\n## Deel", str)
    assert "<h1" not in prose.html
    assert '<h2 id="titel">' in prose.html
    assert '<h3 id="deel">' in prose.html


def test_a_skipped_level_is_noticed() -> None:
    assert render("## Een\n\n#### Te diep", str).skipped == ("Te diep",)
    assert render("### Te diep", str).skipped == ("Te diep",)
    assert render("## Een\n\n### Twee\n\n## Drie", str).skipped == ()


def test_githubs_dialect_is_understood() -> None:
    assert "<table>" in html("| a | b |\n|---|---|\n| 1 | 2 |")
    assert "<del>weg</del>" in html("~~weg~~")
    assert "<li>genest</li>" in html("- een\n  - genest")
    assert 'class="markdown-alert-note"' in html("> [!NOTE]\n> Let op")
    assert "<dt>Term</dt>" in html("Term\n: Uitleg")


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<b onclick=alert(1)>x</b>",
        "<iframe src='https://example.org'></iframe>",
        "<svg onload=alert(1)>",
        "<p style='position:fixed'>x</p>",
        "<form action=https://example.org><input name=q></form>",
        "[x](javascript:alert(1))",
        "<a href='&#106;avascript:alert(1)'>x</a>",
        "![x](data:image/svg+xml;base64,AAAA)",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    ],
)
def test_nothing_that_acts_gets_through(hostile: str) -> None:
    result = html(hostile).lower()
    for bad in ("script", "onerror", "onclick", "onload", "iframe", "style", "<form", "data:"):
        assert bad not in result.replace("&lt;script", "")


def test_links_and_pictures_go_through_the_resolver() -> None:
    prose = render(
        "[a](x.md) ![b](y.png) <a href=z.md>c</a>",
        lambda target: None if target == "z.md" else f"/{target}",
    )
    assert '<a href="/x.md">a</a>' in prose.html
    assert '<img src="/y.png" alt="b">' in prose.html
    assert "<a>c</a>" in prose.html


def test_forbidden_schemes_are_named() -> None:
    assert render(
        "[x](javascript:a) <a href='vbscript:b'>y</a> [z](mailto:a@b.be)", str
    ).schemes == (
        "javascript",
        "vbscript",
    )


def test_targets_know_at_which_character_they_start() -> None:
    assert targets("Één [a](x.md) en\n\n![é](y.png) [b][c]\n\n[c]: z.md") == [
        ("x.md", 4),
        ("y.png", 18),
        ("z.md", 30),
    ]


@pytest.mark.parametrize(
    ("markdown", "address", "shown"),
    [
        (
            "Zie https://a.be/x_y?b=1&c=2.",
            "https://a.be/x_y?b=1&amp;c=2",
            "https://a.be/x_y?b=1&amp;c=2",
        ),
        ("(Zie www.a.be/b_(c))", "https://www.a.be/b_(c)", "www.a.be/b_(c)"),
        ("**https://a.be**", "https://a.be", "https://a.be"),
        ("Mail werk@kina.be.", "mailto:werk@kina.be", "werk@kina.be"),
    ],
)
def test_a_bare_address_is_a_link(markdown: str, address: str, shown: str) -> None:
    assert f'<a href="{address}">{shown}</a>' in html(markdown)


@pytest.mark.parametrize(
    "markdown",
    ["`https://a.be`", "    https://a.be", "xwww.a.be", "git@", "[x](https://a.be) y", "a@b"],
)
def test_what_is_no_bare_address_is_left_alone(markdown: str) -> None:
    assert html(markdown).count("<a ") == markdown.count("](")


def test_a_task_has_a_box_that_feeds_show_too() -> None:
    assert html("- [ ] een\n- [x] twee") == "<ul>\n<li>☐ een</li>\n<li>☑ twee</li>\n</ul>"


def test_footnotes_of_texts_on_one_page_never_share_an_id() -> None:
    one, two = (
        render("Feit[^1], en nog eens[^1].\n\n[^1]: Bron.", str, name) for name in ("een", "twee")
    )
    assert one.notes == ("noot-een-1-terug", "noot-een-1")
    assert '<li id="noot-een-1">' in one.html
    assert one.html.count('<a href="#noot-een-1">') == 2
    assert not one.targets & two.targets


def test_a_footnote_may_refer_to_another() -> None:
    text = render("Feit[^1].\n\n[^1]: Bron, zie[^2].\n\n[^2]: Meer.", str)
    assert set(text.links) == {
        "#noot-tekst-1",
        "#noot-tekst-2",
        *(f"#{name}" for name in text.notes),
    }


def test_the_way_back_from_a_footnote_is_in_its_last_line() -> None:
    assert "↩</a></p></li>" in html("Feit[^1].\n\n[^1]: Een.\n\n    Twee.")


def test_a_list_in_arabic_begins_at_the_right() -> None:
    assert html("- مرحبا").startswith('<ul dir="auto">')
    assert "dir=" not in html("- Łódź")


def test_nobody_gives_an_id_of_ones_own() -> None:
    assert "id=" not in html('<ol><li id="main">a</li></ol>')


def test_plain_text_has_no_tags() -> None:
    assert plain("<p>Een <b>vet</b>\nwoord</p>") == "Een vet woord"
    assert plain("Plein 1<br>2850 Boom") == "Plein 1 2850 Boom"
