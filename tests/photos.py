"""Makes photos as telephones do: lying on their side, with a place, a name and a profile."""

from io import BytesIO
from typing import Any

from PIL import ExifTags, Image, ImageCms

OWNER = "Voornaam Achternaam"
SECRETS = (b"Exif", b"Achternaam", b"GPS", b"http://ns.adobe.com", b"Geheim", b"ICC_PROFILE")
"""What nobody may find in a file that is published."""


def taken(kind: str = "JPEG", size: tuple[int, int] = (1200, 800), turn: int = 1) -> bytes:
    """A photo, red at the left and blue at the right as it is stored; `turn` is its orientation."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = turn
    exif[ExifTags.Base.Artist] = OWNER
    exif[ExifTags.IFD.GPSInfo] = {1: "N", 2: (51.0, 18.0, 9.0), 3: "E", 4: (4.0, 43.0, 5.0)}
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    words: dict[str, Any] = {"exif": exif.tobytes(), "icc_profile": profile}
    if kind == "JPEG":
        words |= {"comment": b"Geheim", "xmp": b"<x:xmpmeta xmlns:x='http://ns.adobe.com/'/>"}
    return saved(image, kind, **({} if kind == "GIF" else words))


def saved(image: Image.Image, kind: str, **words: Any) -> bytes:
    """A picture as the bytes of a file."""
    written = BytesIO()
    image.save(written, kind, **words)
    return written.getvalue()


def opened(data: bytes) -> Image.Image:
    """The picture in a file, decoded."""
    image = Image.open(BytesIO(data))
    image.load()
    return image
