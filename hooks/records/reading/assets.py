"""The static files in docs/: pictures, drawings and documents, by content; nothing else is served."""

from pathlib import Path, PurePosixPath

from .documents import ENDINGS as DOCUMENTS
from .documents import makers
from .files import files_below, too_large, why_unreadable
from .problems import Place, Problems, Unfit

FORMATS = {f".{form.lower()}": form for form in ("JPEG", "PNG", "WEBP", "GIF", "AVIF")}
FORMATS[".jpg"] = "JPEG"
"""Pillow's name for each kind of picture that the site shows, by suffix."""
_REFUSED = {".heic", ".heif", ".tif", ".tiff", ".bmp", ".jfif", ".jxl", ".psd"}
"""Suffixes of pictures that no browser, or not every browser, shows."""


def is_photo(name: str) -> bool:
    """Whether a file is a picture made of pixels, also of a kind that the site does not show."""
    suffix = f".{name.rpartition('.')[2].lower()}"
    return suffix in FORMATS or suffix in _REFUSED


_DRAWING = ".svg"
_DRAWING_LIMIT, _DOCUMENT_LIMIT = 2_000_000, 50_000_000
"""In bytes."""
KINDS = {*FORMATS, *DOCUMENTS, _DRAWING}
"""The endings of what may be in docs/, beside pages."""


def assets_below(root: Path, problems: Problems) -> set[str]:
    """The paths from docs/ of all files that are not Markdown; reported is what may not be served."""
    assets = set()
    for name in files_below(root, "docs", problems):
        suffix = PurePosixPath(name).suffix.lower()
        if suffix == ".md":
            continue
        if suffix in {".yml", ".yaml"}:
            problems.add(Place(name), "record-misplaced")
        elif is_photo(name) or problems.about(name):
            pass  # judged by reading it (pictures/photo_reader.py), or wrong already
        elif suffix not in KINDS:
            problems.add(Place(name), "asset-kind", found=suffix or PurePosixPath(name).name)
        else:
            _check(root, name, suffix, problems)
        assets.add(name.removeprefix("docs/"))
    return assets


def _check(root: Path, name: str, suffix: str, problems: Problems) -> None:
    """Report a file that is not what its ending says, can act, or names its makers."""
    path, limit = root / name, _DRAWING_LIMIT if suffix == _DRAWING else _DOCUMENT_LIMIT
    try:
        if (size := path.stat().st_size) > limit:
            problems.add(Place(name), "file-too-large", **too_large(size, limit))
        elif suffix == _DRAWING:
            from .drawings import check_drawing

            check_drawing(path.read_bytes())
        elif people := makers(path):
            problems.add(Place(name), "asset-makers", value=", ".join(people))
    except Unfit as unfit:
        problems.add(Place(name, *unfit.position), unfit.code, ending=suffix, **unfit.words)
    except OSError as error:
        problems.add(Place(name), "file-unreadable", reason=why_unreadable(error))
