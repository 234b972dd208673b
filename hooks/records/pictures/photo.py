"""Photos: what a picture of an editor is, and the files that visitors get of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

from records.language.ids import fit_id
from records.reading.assets import FORMATS

WIDTHS = (480, 960, 1600)
"""In pixels: for phones, for columns, for screens with many pixels."""
_TALLEST = 8000
"""In pixels: WebP knows no more than 16,383."""
FOLDER = "assets/photos"
_EVERYWHERE = {"JPEG", "PNG"}
"""What every browser and feed reader shows."""


class PhotoFile(NamedTuple):
    """One published file of a photo."""

    href: str
    width: int
    height: int
    format: str


@dataclass(frozen=True)
class Photo:
    """A picture in docs/assets/. The file itself is never published: its metadata say where it was taken."""

    name: str
    """Its path from docs/."""
    digest: str
    """Of its content, and of how its files are made."""
    width: int
    """In pixels, once it stands upright."""
    height: int
    is_opaque: bool

    @property
    def webp(self) -> list[PhotoFile]:
        """The WebP files from narrow to wide, none wider than the photo itself."""
        widths = [width for width in WIDTHS if width < self._widest]
        if len(widths) < len(WIDTHS):
            widths.append(self._widest)
        return [
            self._file(f"{FOLDER}/{self._stem}-{width}.{self.digest}.webp", width, "WEBP")
            for width in widths
        ]

    @property
    def fallback(self) -> PhotoFile:
        """The file for old browsers, feed readers and other sites: JPEG or PNG."""
        if self.copy.format in _EVERYWHERE:
            return self.copy
        suffix, kind = (".jpg", "JPEG") if self.is_opaque else (".png", "PNG")
        return self._file(f"{FOLDER}/{self._stem}.{self.digest}{suffix}", self.copy.width, kind)

    @property
    def files(self) -> Iterator[PhotoFile]:
        """All files of it, with one at its own address, since others may link to that."""
        yield from self.webp
        yield from dict.fromkeys((self.copy, self.fallback))

    @property
    def copy(self) -> PhotoFile:
        """The file at its own address."""
        kind = FORMATS[PurePosixPath(self.name).suffix.lower()]
        return self._file(self.name, min(self._widest, WIDTHS[-1]), kind)

    @property
    def _widest(self) -> int:
        """Its own width, or less for a picture that is very tall."""
        return max(1, min(self.width, self.width * _TALLEST // self.height))

    @property
    def _stem(self) -> str:
        return fit_id(PurePosixPath(self.name).stem)

    def _file(self, href: str, width: int, kind: str) -> PhotoFile:
        height = round(self.height * width / self.width)
        return PhotoFile(href, width, min(max(1, height), _TALLEST), kind)
