"""PNG files of bands of rows: what pictures share is compressed once, and each picture only joins it."""

from __future__ import annotations

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


def band(picture: Image.Image, top: int, bottom: int) -> Band:
    """The rows of a picture with a palette of 16 colours, from `top` to `bottom`.

    Each but the first says how its bytes differ from the row above it (PNG, 9.2: filter type Up).
    """
    pixels = picture.crop((0, top, picture.width, bottom)).tobytes("raw", f"P;{_BITS}")
    size = picture.width * _BITS // 8, bottom - top
    plain, above = Image.frombytes("L", size, pixels), Image.new("L", size)
    above.paste(plain, (0, 1))
    filtered = Image.new("L", (size[0] + 1, size[1]), _UP)
    filtered.putpixel((0, 0), 0)
    filtered.paste(ImageChops.subtract_modulo(plain, above), (1, 0))
    rows = filtered.tobytes()
    packer = zlib.compressobj(1, wbits=-zlib.MAX_WBITS, strategy=zlib.Z_RLE)
    data = packer.compress(rows) + packer.flush(zlib.Z_FULL_FLUSH)
    return Band(data, len(rows), zlib.adler32(rows))


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
