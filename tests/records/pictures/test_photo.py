"""The files that visitors get of a photo: upright, in the colours of the web, and their pixels alone."""

import pytest
from photos import SECRETS, opened, saved, taken
from PIL import ExifTags, Image, ImageCms, ImageOps

from records.pictures.photo import Photo
from records.pictures.photo_files import photo_files
from records.reading.assets import FORMATS


def photo(name: str, width: int = 4000, *, is_opaque: bool = True) -> Photo:
    return Photo(name, "0123456789abcdef", width, max(1, width // 2), is_opaque)


def test_a_photo_is_webp_in_three_widths() -> None:
    assert [
        (file.href, file.width, file.height) for file in photo("assets/Mijn foto.JPG").webp
    ] == [
        ("assets/photos/mijn-foto-480.0123456789abcdef.webp", 480, 240),
        ("assets/photos/mijn-foto-960.0123456789abcdef.webp", 960, 480),
        ("assets/photos/mijn-foto-1600.0123456789abcdef.webp", 1600, 800),
    ]


@pytest.mark.parametrize(
    ("width", "widths"), [(1, [1]), (480, [480]), (500, [480, 500]), (1600, [480, 960, 1600])]
)
def test_a_photo_is_never_made_wider(width: int, widths: list[int]) -> None:
    found = photo("assets/a.jpg", width)
    assert [file.width for file in found.webp] == widths
    assert found.fallback.width == width
    assert all(file.height >= 1 for file in found.files)


@pytest.mark.parametrize(("width", "height"), [(1000, 40_000), (1, 60_000), (9000, 1)])
def test_a_strip_of_a_picture_fits_in_webp(width: int, height: int) -> None:
    found = Photo("assets/a.jpg", "0", width, height, is_opaque=True)
    assert all(1 <= side <= 8000 for file in found.files for side in (file.width, file.height))


@pytest.mark.parametrize(
    ("name", "is_opaque", "fallback", "kind"),
    [
        ("assets/a.jpg", True, "assets/a.jpg", "JPEG"),
        ("assets/a.JPEG", False, "assets/a.JPEG", "JPEG"),
        ("assets/a.png", True, "assets/a.png", "PNG"),
        ("assets/a.webp", True, "assets/photos/a.0123456789abcdef.jpg", "JPEG"),
        ("assets/a.gif", False, "assets/photos/a.0123456789abcdef.png", "PNG"),
        ("assets/a.avif", True, "assets/photos/a.0123456789abcdef.jpg", "JPEG"),
    ],
)
def test_there_is_a_file_that_everybody_can_show(
    name: str, fallback: str, kind: str, *, is_opaque: bool
) -> None:
    found = photo(name, is_opaque=is_opaque)
    assert (found.fallback.href, found.fallback.format) == (fallback, kind)
    assert name in [file.href for file in found.files]
    assert len({file.href for file in found.files}) == len(list(found.files))


def made(data: bytes, suffix: str = ".jpg", size: tuple[int, int] = (1200, 800)) -> list[bytes]:
    return photo_files(data, Photo(f"assets/a{suffix}", "0", *size, is_opaque=True))


@pytest.mark.parametrize("suffix", FORMATS)
def test_no_published_file_says_who_where_or_when(suffix: str) -> None:
    files = made(taken(FORMATS[suffix], size=(300, 200)), suffix, (300, 200))
    for secret in SECRETS:
        assert not any(secret.lower() in file.lower() for file in files)
    assert all(not opened(file).getexif() for file in files)


def test_the_photo_in_these_tests_does_say_all_that() -> None:
    assert all(secret in taken() or secret == b"GPS" for secret in SECRETS)
    assert opened(taken()).getexif().get_ifd(0x8825)[1] == "N"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize(("turn", "top"), [(6, "red"), (8, "blue")])
def test_a_photo_that_lies_on_its_side_stands_up(kind: str, turn: int, top: str) -> None:
    for file in made(taken(kind, size=(300, 200), turn=turn), size=(200, 300)):
        image = opened(file)
        assert image.height == pytest.approx(image.width * 1.5, abs=1)
        red, _, blue = image.convert("RGB").getpixel((image.width // 2, 20))  # type: ignore[misc]
        assert (red > blue) == (top == "red")


@pytest.mark.parametrize("turn", range(9))
def test_every_orientation_is_that_of_pillow(turn: int) -> None:
    data = taken("PNG", size=(60, 40), turn=turn)
    upright = ImageOps.exif_transpose(opened(data))
    size = upright.size
    (_, png) = photo_files(data, Photo("assets/a.png", "0", *size, is_opaque=True))
    assert opened(png).tobytes() == upright.convert("RGB").tobytes()


def test_odd_metadata_of_a_camera_stops_nobody() -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.XResolution] = 72
    odd = exif.tobytes().replace(b"\x01\x1a\x00\x05", b"\x01\x1a\x00\x02")
    data = saved(Image.new("RGB", (60, 40), "red"), "JPEG", exif=odd)
    assert opened(made(data, size=(40, 60))[0]).size == (40, 60)


def test_a_transparent_png_stays_so_and_becomes_white_in_a_jpg() -> None:
    data = saved(Image.new("RGBA", (100, 100), (255, 0, 0, 0)), "PNG")
    webp, png = made(data, ".png", (100, 100))
    assert {opened(webp).getpixel((0, 0))[3], opened(png).getpixel((0, 0))[3]} == {0}  # type: ignore[index]
    _, jpg = made(data, ".jpg", (100, 100))
    assert opened(jpg).getpixel((50, 50)) == (255, 255, 255)


def test_the_colours_of_another_profile_become_those_of_the_web() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    swapped = saved(Image.new("RGB", (50, 50), "red"), "PNG", icc_profile=lab)
    assert len(made(swapped, ".png", (50, 50))) == 2  # a profile that does not fit is left out


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK"])
def test_pictures_of_all_modes_are_shown(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    image = Image.new("RGB", (60, 40), "white").convert(mode)
    webp, _ = made(saved(image, kind), f".{kind.lower()}", (60, 40))
    red, _, _ = opened(webp).convert("RGB").getpixel((30, 20))  # type: ignore[misc]
    assert red > 250


def test_grey_of_sixteen_bits_stays_grey() -> None:
    webp, _ = made(saved(Image.new("I;16", (60, 40), 32768), "PNG"), ".png", (60, 40))
    red, _, _ = opened(webp).convert("RGB").getpixel((30, 20))  # type: ignore[misc]
    assert 120 < red < 136
