"""Rules for a page in a browser: each gives a list of complaints, empty when all is well."""

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
_LAYOUT = [*_COLOURS, "region", "scrollable-region-focusable", "target-size"]
"""The rules that another width can break."""
_WIDE_LETTERS = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-bottom: 2em !important }"""
"""What WCAG 1.4.12 lets a reader set."""

_TARGETS = """() => {
  // checkVisibilityCSS: Chrome 109 does not know visibilityProperty
  const shown = (e) => e.checkVisibility({ checkVisibilityCSS: true }) && e.getClientRects().length;
  const area = (e) => {
    if (e.matches("[type=checkbox], [type=radio]") && e.closest("label")) return e.closest("label").getBoundingClientRect();
    const after = getComputedStyle(e, "::after");
    if (after.content === "none" || after.position !== "absolute") return e.getBoundingClientRect();
    let box = e;
    while (getComputedStyle(box).position === "static") box = box.parentElement;
    return box.getBoundingClientRect();
  };
  const inText = (e) => e.matches("dfn button") || getComputedStyle(e).display.startsWith("inline")
    && e.tagName === "A" && (e.parentElement.textContent.trim() !== e.textContent.trim()
      || e.parentElement.matches("ul:not([class]) > li, ol:not([class]) > li"));
  return [...document.querySelectorAll("a[href], button, input, select, summary")]
    .filter((e) => shown(e) && !inText(e) && !e.matches(".k-skip"))
    .filter((e) => { const box = area(e); return box.height < 43.5 || box.width < 23.5; })
    .map((e) => { const box = area(e);
      return `${e.outerHTML.slice(0, 90)} ${Math.round(box.width)}x${Math.round(box.height)}`; });
}"""

_WIDE = """() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
  [...document.querySelectorAll("body *")]
    .filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .slice(0, 5).map((e) => e.outerHTML.slice(0, 90))"""

_CUT = """() => [...document.querySelectorAll("main *, header *, footer *")]
  .filter((e) => e.checkVisibility() && e.childElementCount === 0 && e.textContent.trim()
    && !e.closest("svg, .k-hidden, .k-opener__word, .k-scheme__word, input"))
  .filter((e) => ["hidden", "clip"].includes(getComputedStyle(e).overflowX)
    && e.scrollWidth > e.clientWidth + 1)
  .concat(...document.querySelectorAll("svg text"))
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

_WORDS = r"""() => [...document.querySelectorAll("main :is(h1, h2, h3), main time, .k-figures dt, .k-date span, .k-facet__count, .k-pill, .k-chip > span")].filter((place) => {
  const range = new Range();
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode()); ) for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    if (word.length <= 12 && new Set([...range.getClientRects()].filter((box) => box.width > 1).map((box) => box.top)).size > 1) return true;
  }
}).map((place) => place.textContent)"""

_CONTROLS = r"""() => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  for (const control of document.querySelectorAll("[data-control]")) control.removeAttribute("data-control");
  const page = document.querySelector("dialog:modal") ?? document;
  const shownText = (e) => {
    const texts = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
    const words = [];
    for (let text; (text = texts.nextNode()); ) {
      const parent = text.parentElement;
      if (parent.checkVisibility() && !parent.closest(".k-hidden, .k-opener__word, .k-bar .k-scheme__word, select"))
        words.push(text.data);
    }
    return words.join(" ");
  };
  return [...page.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((e) => e.checkVisibility({ checkVisibilityCSS: true }) && e.type !== "hidden")
    .map((e, index) => {
      e.setAttribute("data-control", index);
      return { label: shownText(e.labels?.[0] ?? e), html: e.outerHTML.slice(0, 120) };
    });
}"""

_SHIFTS = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 100);
})))"""

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


def axe(page: Page, *, once_more: bool = False) -> list[str]:
    """WCAG 2.0 to 2.2, A and AA, and best practice, as axe-core finds them; colours when dark too.

    Of a page that was asked at another width, only what a width can break is asked once more; what
    shows in a narrow window alone is asked in full after a click (tests/browser/test_access.py).
    """
    if once_more:
        return _violations(page, "rule", _LAYOUT)
    found = _violations(page, "tag", _TAGS)
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {line}" for line in _violations(page, "rule", _COLOURS)]
    page.emulate_media(color_scheme="light")
    return found


def _violations(page: Page, kind: str, rules: list[str]) -> list[str]:
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(_axe())
    only = {"type": kind, "values": rules}
    options = {"runOnly": only, "resultTypes": ["violations"], "preload": False}
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
    """Words that do not fit into their box, or cannot grow in a drawing (WCAG 1.4.4, 1.4.12)."""
    return list(page.evaluate(_CUT))


def broken_numbers(page: Page) -> list[str]:
    """Years, amounts and other numbers that go on in the next line, where they mislead."""
    return list(page.evaluate(_BROKEN))


def broken_words(page: Page) -> list[str]:
    """Headings, dates, figures and counts of which a word of at most 12 letters goes on in the next line."""
    return list(page.evaluate(_WORDS))


def names(page: Page) -> list[str]:
    """Controls whose name for assistive technology is missing, is an address, or lacks their words.

    The names come from Chromium's own accessibility tree, not from a computation beside it
    (WCAG 4.1.2, 2.5.3); other engines do not give theirs. Opens everything that is folded.
    """
    if page.context.browser is None or page.context.browser.browser_type.name != "chromium":
        return []
    controls = page.evaluate(_CONTROLS)
    session = page.context.new_cdp_session(page)
    tree = session.send("Accessibility.getFullAXTree")["nodes"]
    found = {node.get("backendDOMNodeId"): node.get("name", {}).get("value", "") for node in tree}
    session.send("DOM.enable")
    elements = session.send("DOM.getFlattenedDocument", {"depth": -1})["nodes"]
    session.detach()
    complaints = []
    for element in elements:
        attributes = element.get("attributes", [])
        if "data-control" not in attributes[::2]:
            continue
        control = controls[int(attributes[attributes.index("data-control") + 1])]
        name = found.get(element["backendNodeId"], "")
        if not name.strip():
            complaints.append(f"no name: {control['html']}")
        elif re.match(r"(https?|webcal|mailto):", name):
            complaints.append(f"an address as name: {name}")
        elif _words(control["label"]) not in _words(name):
            complaints.append(f"{control['label']!r} is not in the name {name!r}")
    return complaints


def _words(text: str) -> str:
    """Letters and digits alone: punctuation and spaces are not spoken."""
    return re.sub(r"\W", "", text.lower())


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
        ".filter((e) => e.checkVisibility({ checkVisibilityCSS: true })).length"
    )
    if len(seen) < count:
        complaints.append(f"{count} controls, but Tab reached {len(seen)}")
    return complaints


def shift(page: Page) -> float:
    """How much moved by itself since the page began to load, as web.dev/cls counts it."""
    return float(page.evaluate(_SHIFTS))


def vague_links(page: Page) -> list[str]:
    """Links whose words say nothing without their surroundings (WCAG 2.4.4)."""
    words = page.evaluate("() => [...document.links].map((a) => a.textContent.trim())")
    vague = re.compile(
        r"|klik( hier)?|hier|lees meer|meer( info)?|link|deze (pagina|link)", re.IGNORECASE
    )
    return [word for word in words if vague.fullmatch(word)]
