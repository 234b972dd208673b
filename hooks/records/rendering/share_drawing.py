"""Draws share pictures: a title beside the cloth of a page."""

import re
from functools import cache, lru_cache
from pathlib import Path

from PIL import Image, ImageDraw

from . import fabrics
from .letters import Letters, cut, known, letters
from .png_bands import Band, band, png, put, rows_of
from .share_picture import SharePicture

_WIDTH, _HEIGHT = 1200, 630
_COLOURS = {
    "c1": "#0b4a50",
    "c2": "#2b7a80",
    "c3": "#8fbdbf",
    "c4": "#cbdedc",
    "accent": "#ffb92e",
    "deep": "#08343a",
}
_GROUND, _INK, _SHADES = (0xFA, 0xF0, 0xDB), (0x12, 0x29, 0x2D), 8
"""The ground and the ink, with the shades between them that make letters smooth: 16 colours in all,
so that a pixel takes half a byte."""
_PALETTE = bytes(
    round(ground + (ink - ground) * shade / (_SHADES - 1))
    for shade in range(_SHADES)
    for ground, ink in zip(_GROUND, _INK, strict=True)
) + bytes.fromhex("".join(_COLOURS.values()).replace("#", ""))
_INDEX = {name: _SHADES + number for number, name in enumerate(_COLOURS)}
_BY_GREY = bytes((grey * (_SHADES - 1) + 127) // 255 for grey in range(256))
"""The shade of each grey."""
_SIGN = (
    ("c1", ((13, 0, 34, 35), (13, 61, 34, 72), (38, 0, 59, 10), (38, 36, 59, 72))),
    ("c3", ((0, 13, 10, 34), (36, 13, 72, 34))),
    ("accent", ((0, 38, 35, 59), (61, 38, 72, 59))),
)
"""The favicon, 72 pixels wide."""
_SELVAGE = (("accent", 48), ("deep", 6), ("c3", 102), ("deep", 6), ("c2", 48), ("deep", 6))
_LEFT, _TOP, _COLUMN, _BOTTOM = 72, 228, 560, 572
_SIZES = (72, 64, 56, 48, 42, 36, 30)
_LINE = 1.1
_RECTANGLE = re.compile(r"M(-?\d+) (-?\d+)h(\d+)v(\d+)h-\d+z")


def drawn(picture: SharePicture, fonts: Path) -> bytes:
    """The file of a share picture, as PNG; `fonts` is the folder of the fonts of the site."""
    words = _words(picture.title, fonts)
    end = _TOP + words.height
    rows = _part(picture.binding, picture.thread, _TOP, end)
    put(words, rows, _LEFT, 0)
    bands = (
        _head(picture.binding, picture.thread, picture.label, picture.site, fonts),
        band(rows),
        _foot(picture.binding, picture.thread, end),
    )
    return png((_WIDTH, _HEIGHT), _PALETTE, bands)


def _words(title: str, fonts: Path) -> Image.Image:
    """A title, as large as fits."""
    height = _BOTTOM - _TOP
    for size in _SIZES:
        bold, shown = letters(fonts, size, 700), known(title)
        lines = [*bold.wrapped(cut(shown) if size == _SIZES[-1] else shown, _COLUMN)]
        fits = all(bold.length(line) <= _COLUMN for line in lines)
        if fits and len(lines) * size * _LINE <= height:
            break
    lines = lines[: int(height // (size * _LINE))]
    image = Image.new("L", (_COLUMN, min(height, round((len(lines) + 0.3) * size * _LINE))))
    for number, line in enumerate(lines):
        bold.write(image, line, round(size * (0.85 + number * _LINE)))
    return _shaded(image)


@lru_cache(maxsize=1)
def _cloth(binding: str) -> Image.Image:
    """The ground with everything that the pictures of one binding share."""
    picture = Image.new("P", (_WIDTH, _HEIGHT), 0)
    draw = ImageDraw.Draw(picture)
    for name, path in fabrics.share(binding).paths:
        _paint(draw, path, _INDEX[name])
    edge = 0
    while edge < _WIDTH:
        for name, width in _SELVAGE:
            draw.rectangle((edge, _HEIGHT - 16, edge + width - 1, _HEIGHT), _INDEX[name])
            edge += width
    return picture


@lru_cache(maxsize=1)
def _with_thread(binding: str, thread: int) -> Image.Image:
    """The rows of a cloth with its bright thread."""
    picture = _cloth(binding).copy()
    _paint(ImageDraw.Draw(picture), fabrics.share_thread(binding, thread), _INDEX["accent"])
    return rows_of(picture)


def _part(binding: str, thread: int, top: int, bottom: int) -> Image.Image:
    """The rows of a cloth from `top` to `bottom`."""
    rows = _with_thread(binding, thread)
    return rows.crop((0, top, rows.width, bottom))


@cache
def _head(binding: str, thread: int, label: str, site: str, fonts: Path) -> Band:
    """What stands above the title: the sign of the site and the kind of record."""
    rows = _part(binding, thread, 0, _TOP)
    put(_sign(site, fonts), rows, _LEFT, 72)
    if label:
        put(_line(label, letters(fonts, 30, 600)), rows, _LEFT, _TOP - 46)
    return band(rows)


@cache
def _foot(binding: str, thread: int, top: int) -> Band:
    """What stands below the title."""
    return band(_part(binding, thread, top, _HEIGHT))


def _paint(draw: ImageDraw.ImageDraw, path: str, colour: int) -> None:
    """Fill the rectangles of path data from rendering/fabrics.py, right of the words."""
    for match in _RECTANGLE.finditer(path):
        x, y, width, height = map(int, match.groups())
        left, top = x + 712, y + 92
        draw.rectangle((left, top, left + width - 1, top + height - 1), colour)


@cache
def _sign(site: str, fonts: Path) -> Image.Image:
    picture = Image.new("P", (_COLUMN, 73), 0)
    draw = ImageDraw.Draw(picture)
    for name, parts in _SIGN:
        for left, top, right, bottom in parts:
            draw.rectangle((left, top, right - 1, bottom - 1), _INDEX[name])
    first, _, rest = site.partition(" ")
    bold = _line(f"{first} ", letters(fonts, 32, 700))
    picture.paste(bold, (92, 15))
    picture.paste(_line(rest, letters(fonts, 32, 400)), (92 + bold.width, 15))
    return picture


def _line(text: str, font: Letters) -> Image.Image:
    image = Image.new("L", (max(1, font.length(text)), round(font.size * 1.3)))
    font.write(image, text, font.size)
    return _shaded(image)


def _shaded(image: Image.Image) -> Image.Image:
    """Grey letters as shades of the palette."""
    return Image.frombytes("P", image.size, image.tobytes().translate(_BY_GREY))
