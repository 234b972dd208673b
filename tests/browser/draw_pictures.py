"""Draws the pictures that other sites and phones show of ours: `make pictures`, then commit them."""

from __future__ import annotations

import struct
from pathlib import Path

from playwright.sync_api import Page

from browser.chromium import chromium
from records.rendering import fabrics

ASSETS = Path(__file__).parents[2] / "overrides" / "assets"
FONT = ASSETS / "fonts" / "radio-canada-latin-wght-normal.woff2"
KINDS = {
    "page": "Meer werk voor wie moeilijk werk vindt",
    "project": "Een project in de streek",
    "call": "Een oproep: steun voor je plan",
    "event": "Kom erbij: een bijeenkomst",
    "organisation": "Een organisatie die dit voor je doet",
    "contact": "Je aanspreekpunt",
    "news-item": "Nieuws uit de sociale economie",
}
COLOURS = {"c1": "#0b4a50", "c2": "#2b7a80", "c3": "#8fbdbf", "c4": "#cbdedc", "accent": "#ffb92e"}
SHARED = """
  @font-face {{ font-family: RC; src: url({font}); font-weight: 300 700 }}
  * {{ margin: 0; box-sizing: border-box }}
  body {{ width: 1200px; height: 630px; overflow: hidden; background: #faf0db; color: #12292d;
         font: 400 32px/1.4 RC; position: relative }}
  h1 {{ position: absolute; left: 72px; top: 220px; width: 530px; text-wrap: balance;
       font-size: 72px; line-height: 1.05; letter-spacing: -.02em }}
  p {{ position: absolute; left: 72px; top: 72px; display: flex; gap: 20px; align-items: center }}
  p img {{ width: 72px }}
  svg {{ position: absolute; right: -40px; top: 38px; width: 560px }}
  i {{ position: absolute; inset: auto 0 0; height: 16px; background: repeating-linear-gradient(90deg,
      #ffb92e 0 48px, #08343a 48px 54px, #8fbdbf 54px 156px, #08343a 156px 162px,
      #2b7a80 162px 210px, #08343a 210px 216px) }}
"""


def shared_picture(words: str) -> str:
    """What a message shows beside a link to us, 1200 x 630 pixels (Open Graph)."""
    cloth = fabrics.hero()
    paths = "".join(f'<path fill="{COLOURS[name]}" d="{path}"/>' for name, path in cloth.paths)
    return (
        f"<style>{SHARED.format(font=FONT.as_uri())}</style>"
        f'<svg viewBox="{-cloth.margin} {-cloth.margin} {cloth.width} {cloth.height}">{paths}</svg>'
        f'<p><img src="{(ASSETS / "icons" / "favicon.svg").as_uri()}">'
        f"<span><b>KINA</b> sociale economie</span></p><h1>{words}</h1><i></i>"
    )


def icon(size: int, margin: int) -> str:
    """The sign on white, with `margin` around it."""
    source = (ASSETS / "icons" / "favicon.svg").as_uri()
    return (
        f"<style>body{{margin:0;background:#fff}}img{{display:block;padding:{margin}px}}</style>"
        f'<img src="{source}" width="{size}" height="{size}">'
    )


def draw(page: Page, markup: str, size: tuple[int, int]) -> bytes:
    """A picture of some HTML, as PNG."""
    scratch = ASSETS / "draw.html"
    scratch.write_text(f"<!doctype html><meta charset=utf-8>{markup}", encoding="utf-8")
    try:
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.goto(scratch.as_uri())
        page.evaluate("document.fonts.ready")
        return page.screenshot()
    finally:
        scratch.unlink()


def ico(png: bytes, size: int) -> bytes:
    """A PNG wrapped as favicon.ico, for browsers that ask for that name unasked."""
    return struct.pack("<HHHBBBBHHII", 0, 1, 1, size, size, 0, 0, 1, 32, len(png), 22) + png


def main() -> None:
    """Draw all of them."""
    with chromium() as browser:
        page = browser.new_page()
        for kind, words in KINDS.items():
            picture = draw(page, shared_picture(words), (1200, 630))
            (ASSETS / "og" / f"{kind}.png").write_bytes(picture)
        for name, size, margin in (
            ("apple-touch-icon", 180, 24),
            ("icon-192", 192, 16),
            ("icon-512", 512, 40),
            ("icon-maskable-512", 512, 104),
        ):
            drawn = draw(page, icon(size - 2 * margin, margin), (size, size))
            (ASSETS / "icons" / f"{name}.png").write_bytes(drawn)
        small = draw(page, icon(30, 1), (32, 32))
        (ASSETS.parent / "favicon.ico").write_bytes(ico(small, 32))


if __name__ == "__main__":
    main()
