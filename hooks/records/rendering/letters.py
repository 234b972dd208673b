"""Letters in drawings: text in the fonts of the site, measured, wrapped and written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

_EXTENDED = re.compile(r"([\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1e9f\u1ef2-\u1eff]+)")
"""The letters that stand in the second file of the font (overrides/assets/css/fonts.css)."""
_UNKNOWN = re.compile(r"[^\u0020-\u02ba\u1e00-\u1eff\u2010-\u2026\u20ac\u2122\u2212]")
_ENDLESS = re.compile(r"\S{26}(?=\S{4})")


def known(text: str) -> str:
    """A text without the signs that the fonts lack, such as emoji."""
    return " ".join(_UNKNOWN.sub(" ", text).split())


def cut(text: str) -> str:
    """A text in which words that are longer than any line are cut."""
    return _ENDLESS.sub(r"\g<0>- ", text)


def font_files(folder: Path) -> list[Path]:
    """The upright letters of Western Europe, and those of the rest of it."""
    return [folder / f"radio-canada-{part}-wght-normal.woff2" for part in ("latin", "latin-ext")]


@dataclass(frozen=True)
class Letters:
    """The fonts in a folder, in one size and weight."""

    folder: Path
    size: int
    weight: int

    def length(self, text: str) -> float:
        """How wide a line is, in pixels."""
        return sum(font.getlength(run) for font, run in self._runs(text))

    def wrapped(self, text: str, width: int) -> Iterator[str]:
        """The lines of a text; a word that is longer than a line stands alone."""
        line, end, space = "", 0.0, self.length(" ")
        for word in text.split():
            length = self.length(word)
            if line and end + space + length > width:
                yield line
                line, end = word, length
            else:
                line, end = f"{line} {word}".strip(), end + space * bool(line) + length
        yield line

    def write(self, image: Image.Image, text: str, baseline: float) -> None:
        """Write a line in white, from the left edge."""
        draw, x = ImageDraw.Draw(image), 0.0
        for font, run in self._runs(text):
            draw.text((x, baseline), run, fill=255, font=font, anchor="ls")
            x += font.getlength(run)

    def _runs(self, text: str) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
        for number, run in enumerate(_EXTENDED.split(text)):
            if run:
                yield _fonts(self)[number % 2], run


@cache
def _fonts(letters: Letters) -> list[ImageFont.FreeTypeFont]:
    """Its two fonts; without kerning, for which Pillow needs a library of the system."""
    basic = ImageFont.Layout.BASIC
    fonts = [
        ImageFont.truetype(file, letters.size, layout_engine=basic)
        for file in font_files(letters.folder)
    ]
    for font in fonts:
        font.set_variation_by_axes([letters.weight])
    return fonts
