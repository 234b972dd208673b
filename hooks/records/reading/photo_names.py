"""Which files are pictures made of pixels, by the end of their names."""

from __future__ import annotations

FORMATS = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".png": "PNG",
    ".webp": "WEBP",
    ".gif": "GIF",
    ".avif": "AVIF",
}
"""Pillow's name for each kind of picture that the site shows, by suffix."""
_REFUSED = {".heic", ".heif", ".tif", ".tiff", ".bmp", ".jfif", ".jxl", ".psd"}
"""Suffixes of pictures that no browser, or not every browser, shows."""


def is_photo(name: str) -> bool:
    """Whether a file is a picture made of pixels, also of a kind that the site does not show."""
    suffix = f".{name.rpartition('.')[2].lower()}"
    return suffix in FORMATS or suffix in _REFUSED
