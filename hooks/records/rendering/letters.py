"""Letters in drawings: text in the fonts of the site, measured, wrapped and written."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

_EXTENDED = re.compile(r"[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1e9f\u1ef2-\u1eff]")
"""The letters that stand in the second file of the font (overrides/assets/css/fonts.css)."""
_UNKNOWN = re.compile(r"[^\u0020-\u02ba\u1e00-\u1eff\u2010-\u2026\u20ac\u2122\u2212]")
_ENDLESS = re.compile(r"\S{26}(?=\S{4})")


def known(text: str) -> str:
    """A text without the signs that the fonts lack, such as emoji."""
    return " ".join(_UNKNOWN.sub(" ", text).split())


def cut(text: str) -> str:
    """A text in which words that are longer than any line are cut."""
    return _ENDLESS.sub(r"\g<0>- ", text)


def _font_files(folder: Path) -> list[Path]:
    """The upright letters of Western Europe, and those of the rest of it."""
    return [folder / f"radio-canada-{part}-wght-normal.woff2" for part in ("latin", "latin-ext")]


class Glyph(NamedTuple):
    """A letter that was drawn once, in white."""

    image: Image.Image
    left: int
    """Where it begins, from where the letter before it ended."""
    top: int
    """Where it begins, from the baseline; less than 0 above it."""
    advance: int
    """How far on the next letter is."""


class Letters:
    """The fonts in a folder, in one size and weight.

    Without kerning, for which Pillow needs a library of the system: a line is its letters.
    """

    def __init__(self, folder: Path, size: int, weight: int) -> None:
        """`size` in pixels."""
        self.size = size
        self._fonts = [_font(file, size, weight) for file in _font_files(folder)]
        self._glyphs: dict[str, Glyph] = {}

    def length(self, text: str) -> int:
        """How wide a line is, in pixels."""
        return sum(self._glyph(letter).advance for letter in text)

    def wrapped(self, text: str, width: int) -> Iterator[str]:
        """The lines of a text; a word that is longer than a line stands alone."""
        line, end, space = "", 0, self.length(" ")
        for word in text.split():
            length = self.length(word)
            if line and end + space + length > width:
                yield line
                line, end = word, length
            else:
                line, end = f"{line} {word}".strip(), end + space * bool(line) + length
        yield line

    def write(self, image: Image.Image, text: str, baseline: int) -> None:
        """Write a line in white, from the left edge."""
        x = 0
        for letter in text:
            glyph = self._glyph(letter)
            image.paste(255, (x + glyph.left, baseline + glyph.top), glyph.image)
            x += glyph.advance

    def _glyph(self, letter: str) -> Glyph:
        if letter not in self._glyphs:
            font = self._fonts[bool(_EXTENDED.match(letter))]
            left, top, right, bottom = map(round, font.getbbox(letter, anchor="ls"))
            image = Image.new("L", (right - left, bottom - top))
            ImageDraw.Draw(image).text((-left, -top), letter, fill=255, font=font, anchor="ls")
            self._glyphs[letter] = Glyph(image, left, top, round(font.getlength(letter)))
        return self._glyphs[letter]


letters = cache(Letters)
"""The same letters for the same folder, size and weight."""


def _font(file: Path, size: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font
