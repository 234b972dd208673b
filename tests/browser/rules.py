"""Rules for a page in a browser: each gives a list of complaints, empty when all is well."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from playwright.sync_api import Page

from browser.rest import at_rest

_MODULES = Path(__file__).parent / "node_modules"
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that another colour scheme can break."""
_WIDE_LETTERS = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-bottom: 2em !important }"""
"""What WCAG 1.4.12 lets a reader set."""

_TARGETS = """() => {
  const shown = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length;
  const area = (e) => {
    if (e.matches("[type=checkbox], [type=radio]") && e.closest("label")) return e.closest("label").getBoundingClientRect();
    const after = getComputedStyle(e, "::after");
    if (after.content === "none" || after.position !== "absolute") return e.getBoundingClientRect();
    let box = e;
    while (getComputedStyle(box).position === "static") box = box.parentElement;
    return box.getBoundingClientRect();
  };
  const inText = (e) => e.matches("dfn > button") || getComputedStyle(e).display.startsWith("inline")
    && e.tagName === "A" && (e.parentElement.textContent.trim() !== e.textContent.trim()
      || e.parentElement.matches("ul:not([class]) > li, ol:not([class]) > li"));
  return [...document.querySelectorAll("a[href], button, input, select, summary")]
    .filter((e) => shown(e) && !inText(e) && !e.matches(".k-skip"))
    .filter((e) => { const box = area(e); return box.height < 43.5 || box.width < 23.5; })
    .map((e) => { const box = area(e);
      return `${e.outerHTML.slice(0, 90)} ${Math.round(box.width)}x${Math.round(box.height)}`; });
}"""

_WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll("body *")]
    .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
    .slice(0, 5).map((e) => e.outerHTML.slice(0, 90))"""

_CUT = """() => [...document.querySelectorAll("main *, header *, footer *")]
  .filter((e) => e.checkVisibility() && e.childElementCount === 0 && e.textContent.trim()
    && !e.closest("svg, .k-hidden, .k-opener__word, .k-scheme__word, input"))
  .filter((e) => ["hidden", "clip"].includes(getComputedStyle(e).overflowX)
    && e.scrollWidth > e.clientWidth + 1)
  .map((e) => e.outerHTML.slice(0, 90))"""

_BROKEN = r"""() => {
  const whole = /\d+(?:[.,-]\d+)*(?:[ \u00a0](?:euro|procent|uur|dagen)\b)?/g;
  const found = [];
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode()); ) {
    if (!text.parentElement.checkVisibility()) continue;
    for (const { 0: words, index } of text.data.matchAll(whole)) {
      const range = new Range();
      range.setStart(text, index);
      range.setEnd(text, index + words.length);
      const lines = new Set([...range.getClientRects()].filter((box) => box.width > 1).map((box) => box.top));
      if (lines.size > 1) found.push(`${words} in ${text.data.trim()}`);
    }
  }
  return found;
}"""

_DATES = r"""() => [...document.querySelectorAll("main time, .k-date span")].filter((place) => {
  const range = new Range();
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode()); ) for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    if (new Set([...range.getClientRects()].filter((box) => box.width > 1).map((box) => box.top)).size > 1) return true;
  }
}).map((place) => place.textContent)"""

_FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const rings = [getComputedStyle(e), getComputedStyle(e, "::after")];
  const box = e.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 20) / 2);
  return {
    name: e.outerHTML.slice(0, 120),
    ring: rings.some((s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2),
    covered: !(top && (e.contains(top) || top.contains(e) || e.closest("article, li")?.contains(top))),
  };
}"""


@contextmanager
def wide_letters(page: Page) -> Iterator[None]:
    """The page with as much space between its letters, words and lines as a reader may set."""
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"  # the policy allows it
        " document.adoptedStyleSheets.push(sheet); }",
        _WIDE_LETTERS,
    )
    yield
    page.evaluate("document.adoptedStyleSheets.pop()")


@contextmanager
def large_letters(page: Page) -> Iterator[None]:
    """The page with letters of twice their size (WCAG 1.4.4)."""
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    yield
    page.evaluate("document.documentElement.style.fontSize = ''")


@cache
def _axe() -> str:
    return (_MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def axe(page: Page) -> list[str]:
    """WCAG 2.0 to 2.2, A and AA, and best practice, as axe-core finds them; colours when dark too."""
    found = _violations(page, {"type": "tag", "values": _TAGS})
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {line}" for line in _violations(page, {"type": "rule", "values": _COLOURS})]
    page.emulate_media(color_scheme="light")
    return found


def _violations(page: Page, rules: dict[str, object]) -> list[str]:
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(_axe())
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    result = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


def small_targets(page: Page) -> list[str]:
    """What a finger misses: smaller than 44 pixels, links in texts and their lists excepted."""
    return list(page.evaluate(_TARGETS))


def sideways(page: Page) -> list[str]:
    """What makes a page scroll sideways (WCAG 1.4.10)."""
    return list(page.evaluate(_WIDE))


def cut_off(page: Page) -> list[str]:
    """Words that do not fit into their box (WCAG 1.4.4, 1.4.12)."""
    return list(page.evaluate(_CUT))


def broken_numbers(page: Page) -> list[str]:
    """Years, amounts and other numbers that go on in the next line, where they mislead."""
    return list(page.evaluate(_BROKEN))


def broken_dates(page: Page) -> list[str]:
    """Dates of which a word goes on in the next line."""
    return list(page.evaluate(_DATES))


def keyboard(page: Page, limit: int = 400) -> list[str]:
    """Walks through the page with Tab: controls without a ring, or covered, or never left."""
    at_rest(page)
    complaints = []
    seen: list[str] = []
    for _ in range(limit):
        page.keyboard.press("Tab")
        focus = page.evaluate(_FOCUS)
        if focus is None:
            break
        if seen and focus["name"] == seen[-1] and focus["name"] not in seen[:-1]:
            complaints.append(f"Tab does not leave {focus['name']}")
            break
        seen.append(focus["name"])
        if not focus["ring"]:
            complaints.append(f"no ring: {focus['name']}")
        if focus["covered"]:
            complaints.append(f"covered: {focus['name']}")
    count = page.evaluate(
        "() => [...document.querySelectorAll('a[href], button, input, select, summary')]"
        ".filter((e) => e.checkVisibility({ visibilityProperty: true })).length"
    )
    if len(seen) < count:
        complaints.append(f"{count} controls, but Tab reached {len(seen)}")
    return complaints


def headings(page: Page) -> list[str]:
    """One h1, and no level skipped (WCAG 1.3.1)."""
    levels = page.evaluate(
        "() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]"
        ".filter((e) => e.checkVisibility()).map((e) => Number(e.tagName[1]))"
    )
    complaints = [] if levels.count(1) == 1 else [f"{levels.count(1)} headings of level 1"]
    steps = zip([0, *levels], levels, strict=False)
    return complaints + [f"h{low} then h{high}" for low, high in steps if high > low + 1]


def statements(page: Page) -> list[dict[str, object]]:
    """What the page tells machines, as JSON-LD."""
    texts = page.locator('script[type="application/ld+json"]').all_text_contents()
    return [json.loads(text) for text in texts]


def vague_links(page: Page) -> list[str]:
    """Links whose words say nothing without their surroundings (WCAG 2.4.4)."""
    words = page.evaluate("() => [...document.links].map((a) => a.textContent.trim())")
    vague = re.compile(
        r"|klik( hier)?|hier|lees meer|meer( info)?|link|deze (pagina|link)", re.IGNORECASE
    )
    return [word for word in words if vague.fullmatch(word)]
