"""Each rule notices a page that breaks it: a check that cannot fail is none."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser import lines, rules

Rule = Callable[[Page], list[str]]
HEAD = "<!doctype html><html lang=nl><title>Kapot</title><style>:focus-visible{outline:3px solid}</style><main><h1>Kapot</h1>"
NARROW = "style='width:50px;overflow-wrap:anywhere'"
SIGN = (
    "<p style='width:{};font:20px/1 monospace;overflow-wrap:anywhere'>"
    "<span style='display:inline-block'>24 november 2026</span>: nieuw</p>"
)
ICON = (
    "<p class=k-line style='display:flex;line-height:32px'>"
    "<svg class=k-icon style='height:{}'></svg><a href=#>Mail</a></p>"
)
HIGHLIGHT = (
    "<style>a {{ display: inline-block; padding: {0} 0; margin: -{0} 0 }}"
    " a:focus-visible {{ background: gold }}</style>"
    "<dl><dt>Vragen</dt><dd><a href=#>03 000 00 03</a></dd></dl>"
)
BROKEN: list[tuple[Rule, str, str]] = [
    (rules.axe, "<p style='color:#bbb'>Te licht</p>", "color-contrast"),
    (rules.axe, "<h3>Overgeslagen</h3>", "heading-order"),
    (rules.small_targets, "<button style='height:30px'>Klein</button>", "Klein"),
    (rules.sideways, "<div style='width:400px'>Breed</div>", "Breed"),
    (rules.broken_numbers, f"<p {NARROW}>2023-2025</p>", "2023-2025"),
    (rules.broken_numbers, f"<p {NARROW}>1.000.000</p>", "1.000.000"),
    (rules.broken_numbers, f"<p {NARROW}>25 euro</p>", "25 euro"),
    (rules.cut_off, "<p style='width:30px;overflow:hidden'>Arbeidsmarkt</p>", "Arbeidsmarkt"),
    (rules.cut_off, "<svg><text y=20>Fiets</text></svg>", "Fiets"),
    (rules.vague_links, "<a href=#>Klik hier</a>", "Klik hier"),
    (lines.stray_signs, SIGN.format("10em"), ": nieuw"),
    (lines.crooked_icons, ICON.format("20px"), "Mail"),
    (lines.hiding_highlights, HIGHLIGHT.format("12px"), "Vragen"),
    (rules.keyboard, "<button style='outline:none'>Stil</button>", "no ring"),
    (
        rules.keyboard,
        "<button>Weg</button><div style='position:fixed;inset:0;background:#fff'></div>",
        "covered",
    ),
    (rules.keyboard, "<button tabindex=-1>Niet bereikt</button>", "reached"),
    (
        rules.keyboard,
        "<input aria-label=Val onkeydown='event.preventDefault()'><a href=#>na</a>",
        "not leave",
    ),
]
"""A rule, a page that breaks it, and what is said of that."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new one: in Firefox the keyboard does not come back to a page that it has left."""
    with browser.new_page(viewport={"width": 320, "height": 640}) as page:
        yield page


@pytest.mark.parametrize(("rule", "content", "told"), BROKEN)
def test_a_page_that_breaks_a_rule_is_noticed(
    page: Page, rule: Rule, content: str, told: str
) -> None:
    page.set_content(HEAD + content)
    assert told in " ".join(rule(page))


@pytest.mark.parametrize("rule", dict.fromkeys(rule for rule, _, _ in BROKEN))
def test_a_whole_page_passes_every_rule(page: Page, rule: Rule) -> None:
    page.set_content(f"{HEAD}<h2>Heel</h2><p>Lees <a href=#>het verslag van maart</a>.</p></main>")
    assert rule(page) == []


@pytest.mark.parametrize(
    ("rule", "content"),
    [
        (lines.stray_signs, SIGN.format("20em")),
        (lines.crooked_icons, ICON.format("32px")),
        (lines.hiding_highlights, HIGHLIGHT.format("0")),
    ],
)
def test_what_stands_well_on_its_line_is_left_alone(page: Page, rule: Rule, content: str) -> None:
    page.set_content(HEAD + content)
    assert rule(page) == []


def test_axe_notices_colours_of_the_dark_scheme(page: Page) -> None:
    dark = "@media (prefers-color-scheme: dark) { p { background: #000; color: #222 } }"
    page.set_content(f"{HEAD}<style>{dark}</style><p>Te donker</p>")
    assert [line.partition(":")[0] for line in rules.axe(page)] == ["dark"]


def test_a_heading_of_which_a_word_is_broken_is_noticed(page: Page) -> None:
    narrow = "style='width:3em;overflow-wrap:anywhere'"
    page.set_content(f"{HEAD}<h2 {narrow}>Groenploeg</h2><h2 {narrow}>Begeleidingspremie</h2>")
    assert rules.broken_words(page) == ["Groenploeg"]


def test_a_word_that_wide_letters_cut_off_is_noticed_whatever_the_policy(page: Page) -> None:
    policy = "<meta http-equiv=Content-Security-Policy content=\"style-src 'self'\">"
    page.set_content(f"{HEAD}{policy}<p>Arbeidsmarkt</p>")
    page.locator("p").evaluate(
        "({ style }) => { style.display = 'inline-block'; style.overflow = 'hidden'; }"
    )
    page.locator("p").evaluate("e => { e.style.width = `${e.offsetWidth + 2}px`; }")
    assert rules.cut_off(page) == []
    with rules.wide_letters(page):
        assert "Arbeidsmarkt" in rules.cut_off(page)[0]
    assert rules.cut_off(page) == []


def test_the_keyboard_waits_for_a_finder_that_is_still_coming(page: Page) -> None:
    late = "<button style='visibility:hidden' onfocus='this.name = 1'>Later</button>"
    page.set_content(f"{HEAD}<div data-finder>{late}</div>")
    page.locator("[data-finder]").evaluate(
        "e => { setTimeout(() => { e.firstChild.style = ''; e.dataset.ready = ''; }, 300); }"
    )
    assert rules.keyboard(page) == []
    assert page.locator("button").get_attribute("name") == "1", "it was not reached"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<button><span role=status>Kopieer</span></button>", "no name"),
        ("<a href=#>https://kina.be/</a>", "an address"),
        ("<details><summary>Meer</summary><button aria-label=Weg>Wis</button></details>", "'Wis'"),
        ("<label>Fiets 1 <input type=checkbox aria-label='Fiets, 1 project'></label>", ""),
    ],
)
def test_a_bad_name_is_noticed(page: Page, content: str, expected: str) -> None:
    page.set_content(HEAD + content)
    found = rules.names(page)
    assert expected in " ".join(found)
    assert bool(found) == bool(expected)
