"""What a result shows of a text."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from browser.served import served
from conftest import HOUSE

_SHOWN = """async ([text, form]) => {
    const { excerptOf } = await import('/js/find/excerpt.js');
    return excerptOf(text, new Set([form])).textContent;
}"""


def _words(count: int) -> str:
    return " ".join(f"w{number}" for number in range(count))


@pytest.fixture(scope="module")
def scripts() -> Iterator[str]:
    """An empty page where the modules of the search are served as they are written."""
    with served(HOUSE / "overrides/assets") as url:
        yield f"{url}leeg/"


_LONG_WORDS = " ".join(["tewerkstellingsmaatregelen"] * 4)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Werk met fiets", "Werk met fiets"),
        (f"{_LONG_WORDS} fiets", f"{_LONG_WORDS} fiets"),
        (f"Een. Twee fiets {_words(60)}.", f"Twee fiets {_words(24)} …"),
        (f"{_words(60)} fiets.", "… w55 w56 w57 w58 w59 fiets."),
        (f"{_words(60)} (25.000 a b c fiets)", "… (25.000 a b c fiets)"),
        (f"fiets {_words(24)} 25.000 euro", f"fiets {_words(24)} …"),
        (f"fiets {_words(24)} fiets-o-theek", f"fiets {_words(24)} …"),
        (f"fiets {_words(23)} eind. Nog wat", f"fiets {_words(23)} eind. Nog …"),
        (f"fiets {_words(24)} eind. Nog wat", f"fiets {_words(24)} eind."),
    ],
)
def test_an_excerpt_says_where_text_is_left_out_and_breaks_nothing(
    page: Page, scripts: str, text: str, shown: str
) -> None:
    page.goto(scripts)
    assert page.evaluate(_SHOWN, [text, "fiets"]) == shown


def test_a_text_that_says_a_word_on_and_on_is_no_work(page: Page, scripts: str) -> None:
    page.goto(scripts)
    began = page.evaluate("performance.now()")
    page.evaluate(_SHOWN, ["fiets " * 40_000, "fiets"])
    assert page.evaluate("performance.now()") - began < 1000
