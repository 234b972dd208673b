"""What is said of a file that is called a picture."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from photos import saved, taken
from PIL import Image

from records.building.cache import Cache
from records.pictures.photo import Photo
from records.pictures.photo_reader import read_photos
from records.reading.problems import Problems, report


def read(
    root: Path, name: str, data: bytes, cache: Cache | None = None
) -> tuple[Photo | None, str]:
    path = root / "docs/assets" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    problems = Problems()
    photos = read_photos(root, [f"assets/{name}"], cache or Cache(None), problems)
    return photos.get(f"assets/{name}"), report(problems)


def zipped() -> bytes:
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        archive.writestr("word/document.xml", "x")
    return written.getvalue()


def moving(kind: str) -> bytes:
    frames = [Image.new("RGB", (9, 9), colour) for colour in ("red", "blue")]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=90)


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.jpg", b"", "Dit bestand is leeg"),
        ("a.jpg", b"\0" * 900, "Dit bestand is leeg"),
        (
            "a.png",
            b"version https://git-lfs.github.com/spec/v1\noid x",
            "een verwijzing van Git LFS",
        ),
        ("a.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "Dit is een HEIC-foto"),
        ("a.HEIC", b"\0\0\0\x18ftypheix\0\0\0\0", "bij Instellingen > Camera"),
        ("a.png", b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "Dit is een HEIC-foto"),
        ("a.jpg", zipped(), "eindigt op ‘.jpg’, maar het is een zip of een document"),
        ("a.jpg", b"%PDF-1.7", "maar het is een pdf"),
        ("a.jpg", b"II*\0", "een tif"),
        ("a.png", b"BM\x01\x02", "een bmp"),
        ("a.jpg", b"\0\0\0\x18ftypmp42", "een filmpje"),
        ("a.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "een svg"),
        ("a.jpg", b"\xef\xbb\xbf<!DOCTYPE html>", "een webpagina"),
        ("a.jpg", b"zomaar wat tekst", "beschadigd of niet volledig"),
        ("a.jpg", taken()[:4000], "beschadigd of niet volledig"),
        ("a.png", taken("PNG")[:-600], "beschadigd of niet volledig"),
        ("a.tif", taken(), "eindigt op ‘.tif’ kan geen afbeelding zijn"),
        ("a.gif", moving("GIF"), "kunnen haar niet stilzetten"),
        ("a.webp", moving("WEBP"), "kunnen haar niet stilzetten"),
        ("a.png", moving("PNG"), "kunnen haar niet stilzetten"),
    ],
)
def test_what_is_no_picture_is_refused(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    photo, said = read(tmp_path, name, data)
    assert photo is None
    assert f"docs/assets/{name}:1:1" in said
    assert told in said


def test_a_picture_that_unfolds_into_gigabytes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1_000_000)
    for side in (1001, 2001):  # Pillow warns of the first and refuses the second
        photo, said = read(tmp_path, "a.png", saved(Image.new("1", (side, side)), "PNG"))
        assert photo is None
        assert "meer dan 1 miljoen beeldpunten" in said


def test_a_file_of_many_megabytes_is_not_even_read(tmp_path: Path) -> None:
    with (tmp_path / "large.jpg").open("wb") as file:
        file.truncate(50_000_001)
    read(tmp_path, "a.jpg", taken())
    (tmp_path / "large.jpg").replace(tmp_path / "docs/assets/a.jpg")
    problems = Problems()
    read_photos(tmp_path, ["assets/a.jpg"], Cache(None), problems)
    assert [problem.code for problem in problems] == ["file-too-large"]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF"])
def test_a_picture_is_known_by_its_content_not_its_name(tmp_path: Path, kind: str) -> None:
    photo, said = read(tmp_path, "a.jpg", taken(kind))
    assert not said
    assert photo
    assert (photo.width, photo.height) == (1200, 800)


@pytest.mark.parametrize(("turn", "size"), [(3, (1200, 800)), (6, (800, 1200)), (8, (800, 1200))])
def test_the_size_is_that_of_the_picture_upright(
    tmp_path: Path, turn: int, size: tuple[int, int]
) -> None:
    photo, _ = read(tmp_path, "a.jpg", taken(turn=turn))
    assert photo
    assert (photo.width, photo.height) == size


def test_a_photo_of_a_phone_with_a_second_picture_inside_does_not_move(tmp_path: Path) -> None:
    first, second = Image.new("RGB", (90, 60), "red"), Image.new("RGB", (45, 30), "grey")
    data = saved(first, "MPO", save_all=True, append_images=[second])
    photo, said = read(tmp_path, "a.jpg", data)
    assert photo
    assert not said


def test_another_content_gets_other_addresses(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache.sqlite")
    photos = [read(tmp_path, "a.jpg", taken(turn=turn), cache)[0] for turn in (1, 3)]
    assert len({photo.digest for photo in photos if photo}) == 2
