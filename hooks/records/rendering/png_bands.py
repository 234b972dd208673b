"""PNG files of bands of rows: what pictures share is compressed once, and each picture only joins it."""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_BITS, _INDEXED = 4, 3
"""Bits of a pixel, and the colour type of a palette (PNG, 11.2.2)."""
_UP = 2
_HEAD, _LAST = b"\x78\x01", b"\x03\x00"
"""How a zlib stream begins, and an empty last block (RFC 1950, 1951)."""
_BASE = 65521
"""The modulus of Adler-32."""


@dataclass(frozen=True)
class Band:
    """Some rows of a picture, compressed so that those of others may stand before and behind."""

    data: bytes
    size: int
    """Bytes before they were compressed."""
    check: int
    """Their Adler-32."""


def rows_of(picture: Image.Image) -> Image.Image:
    """The rows of a picture with a palette of 16 colours as a PNG holds them, a byte a pixel.

    Each says how its bytes differ from those of the row above it (PNG, 9.2: filter type Up).
    """
    differences = _differences(picture)
    rows = Image.new("L", (differences.width + 1, differences.height), _UP)
    rows.paste(differences, (1, 0))
    return rows


def put(picture: Image.Image, rows: Image.Image, left: int, top: int) -> None:
    """Put a picture on rows that are of colour 0 there, as its own last row is.

    `left` is an even number of pixels.
    """
    rows.paste(_differences(picture), (1 + left * _BITS // 8, top))


def _differences(picture: Image.Image) -> Image.Image:
    """The bytes of each row less those of the row above it; above the first, all are 0."""
    size = (picture.width * _BITS + 7) // 8, picture.height
    plain = Image.frombytes("L", size, picture.tobytes("raw", f"P;{_BITS}"))
    above = Image.new("L", size)
    above.paste(plain, (0, 1))
    return ImageChops.subtract_modulo(plain, above)


def band(rows: Image.Image) -> Band:
    """Some rows of a picture, compressed."""
    data = rows.tobytes()
    packer = zlib.compressobj(1, wbits=-zlib.MAX_WBITS, strategy=zlib.Z_RLE)
    packed = packer.compress(data) + packer.flush(zlib.Z_FULL_FLUSH)
    return Band(packed, len(data), zlib.adler32(data))


def png(size: tuple[int, int], palette: bytes, bands: Sequence[Band]) -> bytes:
    """A whole file; `palette` has three bytes a colour."""
    check = 1
    for part in bands:
        check = _joined(check, part)
    stream = b"".join([_HEAD, *(part.data for part in bands), _LAST, check.to_bytes(4)])
    header = struct.pack(">2I5B", *size, _BITS, _INDEXED, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"PLTE", palette), (b"IDAT", stream), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(*chunk) for chunk in chunks)


def _joined(check: int, part: Band) -> int:
    """The Adler-32 of what has one so far and a part behind it."""
    low, high = check & 0xFFFF, check >> 16
    high += (part.check >> 16) + part.size * (low - 1)
    low += (part.check & 0xFFFF) - 1
    return high % _BASE << 16 | low % _BASE


def _chunk(name: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4)
