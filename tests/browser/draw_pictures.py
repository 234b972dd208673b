"""Draws the icons that browsers and phones show of the site: `make pictures`, then commit them."""

import struct
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from browser.chromium import chromium

ASSETS = Path(__file__).parents[2] / "overrides" / "assets"


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
        return page.screenshot()
    finally:
        scratch.unlink()


def ico(png: bytes, size: int) -> bytes:
    """A PNG wrapped as favicon.ico, for browsers that ask for that name unasked."""
    return struct.pack("<HHHBBBBHHII", 0, 1, 1, size, size, 0, 0, 1, 32, len(png), 22) + png


def main() -> None:
    """Draw all of them."""
    with sync_playwright() as playwright, chromium(playwright) as browser:
        page = browser.new_page()
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
