"""Words of the glossary are explained where a page uses them."""

import re

import pytest

from records.rendering.glossary import Glossary, marked

TERMS = """
<h2 id="a">A</h2>
<h3 id="arbeidszorg">Arbeidszorg</h3>
<p>Onbetaald <a href="#werk">werk</a> &amp; zorg.</p>
<h3 id="lde">Lokale diensteneconomie (LDE)</h3>
<p>Oude term.</p>
<h3 id="maatwerkbedrijf">Maatwerkbedrijf</h3>
<p>Een bedrijf.</p>
<h3 id="ocmw">OCMW</h3>
<p>De dienst.</p>
<h3 id="tekens">!? (LDE+)</h3>
<p>Alleen tekens.</p>
<h3 id="partner">Partner</h3>
<p>Wie meewerkt.</p>
"""
_TERM = re.compile(
    r'<dfn class="k-term">(?:<label><span>([^<]*)</span>)?<button[^>]*>([^<]*)</button>(?:</label>)?</dfn><span.*?</span>'
)


def explained(page: str, href: str = "x/") -> str:
    """A page in which explained words stand in square brackets, in braces with the signs beside them."""
    glossary = Glossary("over/begrippen/", TERMS, ["Partner"])
    shown = _TERM.sub(r"[\1\2]", glossary.explained(page, href))
    return re.sub(r'<span class="k-tight">(.*?)</span>', r"{\1}", shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<p>Arbeidszorg en arbeidszorg.</p>", "<p>[Arbeidszorg] en arbeidszorg.</p>"),
        ("<p>maatwerkbedrijven, OCMW's</p>", "<p>{[maatwerkbedrijven],} [OCMW's]</p>"),
        ("gemeenten en OCMW&#39;s", "gemeenten en [OCMW's]"),
        ("<p>zorg (OCMW). En meer</p>", "<p>zorg {([OCMW]).} En meer</p>"),
        ("<p>de lokale\u00a0diensteneconomie</p>", "<p>de [lokale\u00a0diensteneconomie]</p>"),
        ("<p>lokale, diensteneconomie</p>", "<p>lokale, diensteneconomie</p>"),
        ("<p>LDE of lokale diensteneconomie</p>", "<p>[LDE] of lokale diensteneconomie</p>"),
        (
            "<p><a href='/'>het <em>OCMW</em></a> OCMW</p>",
            "<p><a href='/'>het <em>OCMW</em></a> [OCMW]</p>",
        ),
        (
            '<a href="\ue000over/begrippen/#partner">partners</a> OCMW <a href="/">OCMW</a>',
            '[partners] [OCMW] <a href="/">OCMW</a>',
        ),
        ("<h2>OCMW</h2><ul><li>OCMW</li></ul>", "<h2>OCMW</h2><ul><li>[OCMW]</li></ul>"),
        ('<p><img alt="OCMW" src="x">partner</p>', '<p><img alt="OCMW" src="x">partner</p>'),
    ],
)
def test_the_first_use_of_a_term_is_explained(text: str, shown: str) -> None:
    assert explained(marked(text)) == shown


def test_a_page_explains_a_term_once_and_only_in_its_texts() -> None:
    page = f"OCMW {marked('OCMW')} OCMW {marked('OCMW, LDE')}"
    assert explained(page) == "OCMW [OCMW] OCMW OCMW, [LDE]"
    assert explained(marked("OCMW"), "over/begrippen/") == "OCMW"


def test_an_explanation_is_plain_text_with_a_link_to_the_glossary() -> None:
    page = Glossary("over/begrippen/", TERMS, ()).explained(marked("Arbeidszorg"), "x/")
    assert 'popovertarget="_uitleg-arbeidszorg">Arbeidszorg</button>' in page
    assert 'id="_uitleg-arbeidszorg" popover' in page
    assert ">Onbetaald werk &amp; zorg.<a" in page
    assert 'href="\ue000over/begrippen/#arbeidszorg"' in page


def test_of_a_long_term_the_last_word_is_the_button_and_has_the_whole_name() -> None:
    shown = Glossary("over/begrippen/", TERMS, []).explained(
        marked("een lokale diensteneconomie"), "x/"
    )
    assert 'een <dfn class="k-term"><label><span>lokale </span><button type="button"' in shown
    assert 'aria-label="lokale diensteneconomie">diensteneconomie</button></label></dfn>' in shown
