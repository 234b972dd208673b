"""Measures photos, and makes the files of them that visitors get, without any metadata."""

import warnings
from contextlib import suppress
from io import BytesIO
from typing import Any

import PIL
from PIL import ExifTags, Image, ImageCms

from records.building.digest import digest
from records.reading.assets import FORMATS
from records.reading.problems import Unfit

from .photo import WIDTHS, Photo, PhotoFile

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
_SIDEWAYS = {_TURNS[number] for number in (5, 6, 7, 8)}
"""The turns that exchange width and height."""
_RECIPE = (WIDTHS, _OPTIONS)
"""What decides the bytes of the files, beside the photo and Pillow."""


def measured(name: str, data: bytes) -> Photo | Unfit:
    """A photo from the file of an editor, or what is wrong with that."""
    try:
        with warnings.catch_warnings(action="ignore"):  # of odd metadata, which is not published
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _measured(name, data)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return Unfit("picture-huge", limit=f"{(Image.MAX_IMAGE_PIXELS or 0) // 1_000_000}")
    except Exception:  # noqa: BLE001 (on a damaged file its decoders raise anything)
        return Unfit("picture-damaged")


def _measured(name: str, data: bytes) -> Photo | Unfit:
    """A photo that was decoded to its end; JPEG in small, which takes a tenth of the time."""
    with Image.open(BytesIO(data), formats=sorted({*FORMATS.values()})) as image:
        width, height = image.size
        if getattr(image, "is_animated", False) and image.format != "MPO":
            return Unfit("picture-moving")
        image.draft("RGB", (WIDTHS[0], WIDTHS[0]))
        image.load()
        if _turn_of(image) in _SIDEWAYS:
            width, height = height, width
        key = digest(data, PIL.__version__, repr(_RECIPE))
        return Photo(name, key, width, height, not image.has_transparency_data)


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


def _turn_of(image: Image.Image) -> Image.Transpose | None:
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
        turn = _turn_of(opened)
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
