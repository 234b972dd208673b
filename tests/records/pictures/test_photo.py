"""The files that visitors get of a photo."""

from __future__ import annotations

import pytest

from records.pictures.photo import Photo


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
