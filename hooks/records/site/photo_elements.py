"""The HTML that shows a photo: WebP in the width that a screen needs, and a file for old browsers."""

import re
from collections.abc import Mapping
from html import escape
from itertools import count
from urllib.parse import quote, unquote

from records.forms.addresses import ROOT
from records.pictures.photo import Photo

_IN_TEXT = "(min-width: 45em) 640px, calc(100vw - 40px)"
"""The width of a column of text (overrides/assets/css/prose.css)."""
_IMAGE = re.compile(rf'<img((?: [a-z]+="[^"]*")*?) src="{ROOT}([^"]*)"((?: [a-z]+="[^"]*")*)>')
"""A picture of ours, in the form in which nh3 writes elements."""
_SIZES = re.compile(r"<picture><source [^>]*>|</picture>")


def photo_element(src: str, alt: str, photo: Photo | None, sizes: str, loading: str = "") -> str:
    """The element of a picture in docs/assets/, also of a drawing, which has no `photo`."""
    return _element(src, f' alt="{escape(alt)}"', photo, sizes, loading)


def with_photos(html: str, photos: Mapping[str, Photo], *, is_first: bool) -> str:
    """A text with all sizes of its photos; all but one that `is_first` on its page load late."""
    place = count(0 if is_first else 1)

    def element(match: re.Match[str]) -> str:
        src, loading = unquote(match[2]), "lazy" if next(place) else ""
        return _element(src, match[1] + match[3], photos.get(src), _IN_TEXT, loading)

    return _IMAGE.sub(element, html) if "<img " in html else html


def without_sizes(html: str) -> str:
    """A text for feed readers and data: each photo as the one file that everybody can show."""
    return _SIZES.sub("", html) if "<picture>" in html else html


def _element(src: str, attributes: str, photo: Photo | None, sizes: str, loading: str) -> str:
    late = f' loading="{loading}"' if loading else ""
    if photo is None:
        return f'<img src="{ROOT}{quote(src)}"{attributes}{late}>'
    file = photo.fallback
    size = "" if " width=" in attributes else f' width="{file.width}" height="{file.height}"'
    files = ", ".join(f"{ROOT}{webp.href} {webp.width}w" for webp in photo.webp)
    return (
        f'<picture><source type="image/webp" srcset="{files}" sizes="{sizes}">'
        f'<img src="{ROOT}{quote(file.href)}"{attributes}{size}{late}></picture>'
    )
