"""Reads photos: what each really is by its content, and how large; what is wrong is reported."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from records.building.cache import Cache
from records.building.files import stamp
from records.building.memo import Memo
from records.language.ids import fit_id
from records.reading.assets import FORMATS, is_photo
from records.reading.files import too_large, why_unreadable
from records.reading.problems import Place, Problems, Unfit

from .photo import Photo

_BYTES = 50_000_000
_SIGNS = (
    (re.compile(rb"version https://git-lfs"), "picture-pointer", ""),
    (re.compile(rb".{4}ftyp(?:hei|hev|mif1|msf1)", re.DOTALL), "picture-heic", ""),
    (re.compile(rb"PK\x03\x04"), "picture-other", "een zip of een document"),
    (re.compile(rb"%PDF"), "picture-other", "een pdf"),
    (re.compile(rb"II\*\x00|MM\x00\*"), "picture-other", "een tif of een ruwe foto"),
    (re.compile(rb"BM"), "picture-other", "een bmp"),
    (re.compile(rb"8BPS"), "picture-other", "een bestand van Photoshop"),
    (re.compile(rb"\xff\x0a|\x00\x00\x00\x0cJXL "), "picture-other", "een jxl"),
    (re.compile(rb".{4}ftyp(?!avi)|\x1aE\xdf\xa3", re.DOTALL), "picture-other", "een filmpje"),
    (re.compile(rb"[\s\xef\xbb\xbf]*<(?:\?xml|svg)", re.IGNORECASE), "picture-other", "een svg"),
    (re.compile(rb"[\s\xef\xbb\xbf]*<", re.IGNORECASE), "picture-other", "een webpagina"),
)
"""How files of other kinds begin, with the message about each and what it is."""


def read_photos(
    root: Path, assets: Iterable[str], cache: Cache, problems: Problems
) -> dict[str, Photo]:
    """The photos in docs/assets/, by path from docs/; `assets` are all static files in docs/."""
    names = sorted(name for name in assets if is_photo(name))
    _report_misplaced(root, names, problems)
    items = [(name, root / "docs" / name) for name in names if name.startswith("assets/")]
    memo: Memo[tuple[str, Path], Photo | Unfit] = Memo(
        kind="photo",
        title="Foto's nakijken",
        make=lambda item: _inspected(*item),
        inputs=lambda item: (item[0], *map(str, stamp(item[1].stat()))),
        size=100,
    )
    photos = {}
    for (name, _), result in zip(items, memo.map(items, cache), strict=True):
        if isinstance(result, Unfit):
            problems.add(Place(f"docs/{name}"), result.code, **result.words)
        else:
            photos[name] = result
    return photos


def _report_misplaced(root: Path, names: Iterable[str], problems: Problems) -> None:
    """Photos are looked for wherever the forge lets somebody drop one."""
    misplaced = {f"docs/{name}" for name in names if not name.startswith("assets/")}
    misplaced |= {path.name for path in root.iterdir() if is_photo(path.name)}
    for top in ("assets", "projects"):
        for folder, _, files in os.walk(root / top):
            place = Path(folder).relative_to(root).as_posix()
            misplaced |= {f"{place}/{file}" for file in filter(is_photo, files)}
    for name in sorted(misplaced):
        path = PurePosixPath(name)
        example = f"docs/assets/{fit_id(path.stem)}{path.suffix.lower()}"
        problems.add(Place(name), "picture-folder", example=example)


def _inspected(name: str, path: Path) -> Photo | Unfit:
    try:
        if (size := path.stat().st_size) > _BYTES:
            return Unfit("file-too-large", **too_large(size, _BYTES))
        data = path.read_bytes()
    except OSError as error:
        return Unfit("file-unreadable", reason=why_unreadable(error))
    suffix = PurePosixPath(name).suffix.lower()
    if fault := next(_faults(data, suffix), None):
        return fault
    from .photo_files import measured

    return measured(name, data)


def _faults(data: bytes, suffix: str) -> Iterator[Unfit]:
    """What is wrong with a file at first sight."""
    if not data.strip(b"\0"):
        yield Unfit("picture-empty")
    for sign, code, kind in _SIGNS:
        if sign.match(data[:200]):
            yield Unfit(code, found=kind, ending=suffix)
    if suffix not in FORMATS:
        yield Unfit("image-kind", value=suffix)
