"""Photos: what a picture of an editor is, and the files that visitors get of it, without any metadata."""

import warnings
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from PIL import ExifTags, Image, ImageCms

from records.building.digest import digest
from records.building.file_store import FileJob
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


_OPTIONS: dict[str, dict[str, Any]] = {
    "WEBP": {"quality": 78, "method": 4},
    "JPEG": {"quality": 80, "optimize": True, "progressive": True},
    "AVIF": {"quality": 60, "speed": 8},
}
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""By the orientation in its EXIF (CIPA DC-008, 4.6.4)."""
SIDEWAYS = {_TURNS[number] for number in (5, 6, 7, 8)}
"""The turns that exchange width and height."""
RECIPE = (WIDTHS, _OPTIONS)
"""What decides the bytes of the files, beside the photo and Pillow."""


def photo_job(docs: Path, photo: Photo) -> FileJob:
    """How to make all files of a photo in `docs`."""
    hrefs = tuple(file.href for file in photo.files)
    key = digest(photo.digest, *hrefs)
    return FileJob(key, hrefs, lambda: photo_files((docs / photo.name).read_bytes(), photo))


def photo_files(data: bytes, photo: Photo) -> list[bytes]:
    """The content of each of its files, in their order, from the file of an editor."""
    image = _upright(data)
    return [_encoded(image, file) for file in photo.files]


def photo_copy(data: bytes, photo: Photo) -> bytes:
    """The content of the file at its own address."""
    return _encoded(_upright(data), photo.copy)


def _upright(data: bytes) -> Image.Image:
    """The picture as it is to be seen; what Pillow would write beside its pixels is gone."""
    with warnings.catch_warnings(action="ignore"):  # what the reader let pass needs no second word
        return _converted(data)


def turn_of(image: Image.Image) -> Image.Transpose | None:
    """How a picture comes to stand upright; None when it does, or does not say so readably.

    `ImageOps.exif_transpose` also writes the rest of the metadata anew, which fails when one is odd.
    """
    try:
        return _TURNS.get(image.getexif().get(ExifTags.Base.Orientation, 1))
    except Exception:  # noqa: BLE001 (what a camera wrote raises anything)
        return None


def _converted(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data), formats=sorted({*FORMATS.values()})) as opened:
        opened.draft("RGB", (WIDTHS[-1], WIDTHS[-1]))
        opened.load()
        turn = turn_of(opened)
        image = opened.copy() if turn is None else opened.transpose(turn)
    wanted = "RGBA" if image.has_transparency_data else "RGB"
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if image.mode != "CMYK":
        image = image.convert(wanted)
    if profile:
        with suppress(ImageCms.PyCMSError, OSError, ValueError):  # one that nobody can read
            srgb = ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(image, BytesIO(profile), srgb, outputMode=wanted)
            image = converted or image
    image = image.convert(wanted)
    image.info = {}
    return image


def _encoded(image: Image.Image, file: PhotoFile) -> bytes:
    size = (file.width, file.height)
    sized = image if image.size == size else image.resize(size, Image.Resampling.LANCZOS)
    if file.format == "JPEG" and sized.mode == "RGBA":
        sized = Image.alpha_composite(Image.new("RGBA", size, "white"), sized).convert("RGB")
    written = BytesIO()
    sized.save(written, file.format, **_OPTIONS.get(file.format, {}))
    return written.getvalue()
