"""Each rule for lines notices a page that breaks it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser import lines

HEAD = "<!doctype html><html lang=nl><title>Kapot</title><main><h1>Kapot</h1>"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 320, "height": 640}) as context:
        yield context.new_page()


@pytest.mark.parametrize(("width", "expected"), [("10em", 1), ("20em", 0)])
def test_a_line_that_begins_with_a_sign_is_noticed(page: Page, width: str, expected: int) -> None:
    whole = "<span style='display:inline-block'>24 november 2026</span>"
    style = f"width:{width};font:20px/1 monospace;overflow-wrap:anywhere"
    page.set_content(f"{HEAD}<p style='{style}'>{whole}: nieuw</p>")
    assert len(lines.stray_signs(page)) == expected


@pytest.mark.parametrize(("height", "expected"), [("20px", 1), ("32px", 0)])
def test_an_icon_above_its_line_is_noticed(page: Page, height: str, expected: int) -> None:
    icon = f"<svg class=k-icon style='height:{height}'></svg>"
    row = f"<p class=k-line style='display:flex;line-height:32px'>{icon}<a href=#>Mail</a></p>"
    page.set_content(HEAD + row)
    assert len(lines.crooked_icons(page)) == expected


@pytest.mark.parametrize(("padding", "expected"), [("12px", 1), ("0", 0)])
def test_a_highlight_over_other_words_is_noticed(page: Page, padding: str, expected: int) -> None:
    style = f"a {{ display: inline-block; padding: {padding} 0; margin: -{padding} 0 }}"
    focus = "a:focus-visible { background: gold }"
    row = "<dl><dt>Vragen</dt><dd><a href=#>03 000 00 03</a></dd></dl>"
    page.set_content(f"{HEAD}<style>{style}{focus}</style>{row}")
    assert len(lines.hiding_highlights(page)) == expected
