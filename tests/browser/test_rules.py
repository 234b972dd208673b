"""Each rule notices a page that breaks it: a check that cannot fail is none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser import rules

HEAD = "<!doctype html><html lang=nl><title>Kapot</title><style>:focus-visible{outline:3px solid}</style><main><h1>Kapot</h1>"


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 320, "height": 640}) as context:
        yield context.new_page()


@pytest.fixture
def page(window: Page) -> Page:
    window.goto("about:blank")
    return window


def test_a_whole_page_passes_every_rule(page: Page) -> None:
    page.set_content(f"{HEAD}<h2>Heel</h2><p>Lees <a href=#>het verslag van maart</a>.</p></main>")
    for rule in (
        rules.axe,
        rules.small_targets,
        rules.sideways,
        rules.cut_off,
        rules.broken_numbers,
        rules.headings,
        rules.vague_links,
        rules.keyboard,
    ):
        assert rule(page) == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<p style='color:#bbb'>Te licht</p>", "color-contrast"),
        ("<img src=data:,>", "image-alt"),
        ("<input>", "label"),
        ("<button></button>", "button-name"),
    ],
)
def test_axe_notices(page: Page, content: str, expected: str) -> None:
    page.set_content(HEAD + content)
    assert expected in "".join(rules.axe(page))


def test_axe_notices_colours_of_the_dark_scheme(page: Page) -> None:
    dark = "@media (prefers-color-scheme: dark) { p { background: #000; color: #222 } }"
    page.set_content(f"{HEAD}<style>{dark}</style><p>Te donker</p>")
    assert [line.partition(":")[0] for line in rules.axe(page)] == ["dark"]


def test_a_heading_of_which_a_word_is_broken_is_noticed(page: Page) -> None:
    narrow = "style='width:3em;overflow-wrap:anywhere'"
    page.set_content(f"{HEAD}<h2 {narrow}>Groenploeg</h2><h2 {narrow}>Begeleidingspremie</h2>")
    assert rules.broken_words(page) == ["Groenploeg"]


def test_a_small_target_is_noticed(page: Page) -> None:
    page.set_content(f"{HEAD}<button style='height:30px'>Klein</button>")
    assert "Klein" in rules.small_targets(page)[0]


def test_a_page_that_scrolls_sideways_is_noticed(page: Page) -> None:
    page.set_content(f"{HEAD}<div style='width:400px'>Breed</div>")
    assert "Breed" in rules.sideways(page)[0]


@pytest.mark.parametrize("number", ["2023-2025", "1.000.000", "25 euro"])
def test_a_number_that_goes_on_in_the_next_line_is_noticed(page: Page, number: str) -> None:
    page.set_content(f"{HEAD}<p style='width:50px;overflow-wrap:anywhere'>{number}</p>")
    assert number in rules.broken_numbers(page)[0]


def test_a_cut_off_word_is_noticed(page: Page) -> None:
    page.set_content(f"{HEAD}<p style='width:30px;overflow:hidden'>Arbeidsmarkt</p>")
    assert "Arbeidsmarkt" in rules.cut_off(page)[0]


def test_a_word_in_a_drawing_is_noticed(page: Page) -> None:
    page.set_content(f"{HEAD}<svg><text y=20>Fiets</text></svg>")
    assert "Fiets" in rules.cut_off(page)[0]


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


@pytest.mark.parametrize("content", ["<h1>Nog een</h1>", "<h3>Overgeslagen</h3>"])
def test_a_wrong_heading_is_noticed(page: Page, content: str) -> None:
    page.set_content(HEAD + content)
    assert rules.headings(page) != []


def test_a_vague_link_is_noticed(page: Page) -> None:
    page.set_content(f"{HEAD}<a href=#>Klik hier</a>")
    assert rules.vague_links(page) == ["Klik hier"]


def test_the_keyboard_waits_for_a_finder_that_is_still_coming(browser: Browser) -> None:
    page = browser.new_page()  # the other's focus is in Firefox's own bars since an earlier walk
    late = "<button style='visibility:hidden' onfocus='this.name = 1'>Later</button>"
    page.set_content(f"{HEAD}<div data-finder>{late}</div>")
    page.locator("[data-finder]").evaluate(
        "e => { setTimeout(() => { e.firstChild.style = ''; e.dataset.ready = ''; }, 300); }"
    )
    assert rules.keyboard(page) == []
    assert page.locator("button").get_attribute("name") == "1", "it was not reached"
    page.close()


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


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<button style='outline:none'>Stil</button>", "no ring"),
        (
            "<button>Weg</button><div style='position:fixed;inset:0;background:#fff'></div>",
            "covered",
        ),
        ("<button tabindex=-1>Niet bereikt</button>", "reached"),
        ("<input aria-label=Val onkeydown='event.preventDefault()'><a href=#>na</a>", "not leave"),
    ],
)
def test_a_fault_of_the_keyboard_is_noticed(page: Page, content: str, expected: str) -> None:
    page.set_content(HEAD + content)
    assert expected in " ".join(rules.keyboard(page))
