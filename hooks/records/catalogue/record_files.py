"""Finds the files of each kind by name and folder; misplaced and misnamed files are reported."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from records.all_kinds import Kinds
from records.language.ids import fit_id, is_id
from records.language.suggestions import FILES, nearest
from records.reading.assets import is_photo
from records.reading.documents import ENDINGS as DOCUMENTS
from records.reading.files import files_below
from records.reading.problems import Place, Problems
from records.reading.reader import SourceFile, read_file
from records.record import Record

_PAGE = ".md"
"""The suffix of pages; kinds with another one have a folder outside docs/."""
ASSETS_GUIDE = "docs/assets/README.md"
"""What the forge shows to who opens the folder of photos; it is no page."""
SCHEMA_FOLDER = "projects/_schema"
"""Where `make generate` writes the JSON Schemas for editors."""


def record_files(
    root: Path, model: type[Record], unread: set[str], problems: Problems
) -> Iterator[str]:
    """The files of one kind; the names of misplaced ones, which are reported, are added to `unread`."""
    if not (root / model.folder).is_dir():
        problems.add(Place(model.folder), "folder-missing", folder=model.folder)
        return
    names = files_below(root, model.folder, problems)
    taken = set(names)
    for name in names:
        folder, _, file = name.rpartition("/")
        if folder != model.folder:
            if _is_too_deep(name, model) and not is_photo(file):
                example = _moved_up(PurePosixPath(name), model, taken)
                taken.add(example)
                words = {"folder": model.folder, "label": model.label, "example": example}
                problems.add(Place(name), "file-nested", **words)
                unread |= {name, *names_of(model, PurePosixPath(example).stem)}
        elif file.startswith("_") or file == "index.md" or is_photo(file):
            continue
        elif _fits(name, model.ending, problems):
            yield name
        else:
            unread |= names_of(model, fitting_stem(PurePosixPath(name)))


def page_files(root: Path, kinds: Kinds, problems: Problems) -> Iterator[str]:
    """The handwritten pages: every Markdown file in docs/ that is not a record of another kind."""
    page = kinds.page.model
    for name in files_below(root, page.folder, problems):
        path = PurePosixPath(name)
        is_page = path.suffix.lower() == _PAGE and kinds.model_of(name) is page
        if is_page and name != ASSETS_GUIDE and _page_fits(path, problems):
            yield name


def names_of(model: type[Record], stem: str) -> set[str]:
    """The names by which others refer to a record: its kind and id, its file and its address."""
    file = f"{model.folder}/{stem}{model.ending}"
    return {f"{model.kind}:{stem}", file, f"{model.section}/{stem}/"}


def _is_too_deep(name: str, model: type[Record]) -> bool:
    """Whether a file in a subfolder is a record that nothing reads; pictures are allowed."""
    if model.ending != _PAGE:
        return not name.startswith(f"{SCHEMA_FOLDER}/")
    return name.lower().endswith(model.ending)


def _moved_up(path: PurePosixPath, model: type[Record], taken: set[str]) -> str:
    stem, around = fitting_stem(path), fit_id(path.parent.name)
    stems = [around if stem == "index" else stem, f"{around}-{stem}"]
    candidates = [f"{model.folder}/{stem}{model.ending}" for stem in stems]
    return next((name for name in candidates if name not in taken), candidates[-1])


def _fits(name: str, ending: str, problems: Problems) -> bool:
    path = PurePosixPath(name)
    if path.suffix == ending and is_id(path.stem):
        return True
    example = f"{fitting_stem(path)}{ending}"
    if path.suffix.lower() in DOCUMENTS:
        problems.add(Place(name), "document-folder", example=f"docs/assets/{path.name}")
    elif path.suffix != ending:
        problems.add(Place(str(path)), "file-ending", ending=ending, example=example)
    else:
        problems.add(Place(str(path)), "file-name", name=path.name, example=example)
    return False


def fitting_stem(path: PurePosixPath) -> str:
    """The id that a file was probably meant to have, without doubled suffixes."""
    return fit_id(re.sub(r"(?:\.(?:ya?ml|md|markdown|txt|docx?))+\Z", "", path.name.lower()))


def _page_fits(path: PurePosixPath, problems: Problems) -> bool:
    for part in path.parts[1:-1]:
        if not is_id(part):
            example = f"{fit_id(part)}/"
            problems.add(Place(str(path)), "file-name", name=f"{part}/", example=example)
            return False
    return _fits(str(path), _PAGE, problems)


_SURE = 3
"""How many fields a file must have to be recognized."""


def home_of(
    source: SourceFile, kinds: Kinds, here: type[Record]
) -> tuple[type[Record], str] | None:
    """The kind that a file holds and its path; None if unsure, or if it may be one of `here`."""
    keys = set(source.fields)
    for kind in kinds.records if not keys <= set(here.fields) else ():
        model = kind.model
        needed = {name for name, field in model.fields.items() if field.required}
        is_sure = "title" in keys and (len(keys) >= _SURE or needed <= keys)
        if is_sure and keys <= set(model.fields) and source.name.endswith(model.ending):
            stem = fitting_stem(PurePosixPath(source.name))
            return model, f"{model.folder}/{stem}{model.ending}"
    return None


def report_misplaced(root: Path, kinds: Kinds, problems: Problems) -> None:
    """Report records in the root, and in folders beside it with nearly the name of ours."""
    for name in _beside(root, kinds):
        source = read_file(root, name, Problems())
        if source and (home := home_of(source, kinds, kinds.page.model)):
            model, example = home
            problems.add(Place(name), "record-elsewhere", label=model.label, example=example)


def _beside(root: Path, kinds: Kinds) -> Iterator[str]:
    """The files that may be records, in the root and in folders with nearly the name of ours."""
    paths = [PurePosixPath(kind.model.folder) for kind in kinds]
    ours = {path.parts[0] for path in paths}
    names = ours | {path.name for path in paths}
    for entry in sorted(root.iterdir()):
        if entry.is_file():
            folder = [entry]
        elif entry.is_dir() and entry.name not in ours and nearest(entry.name, names, FILES):
            folder = sorted(entry.iterdir())
        else:
            continue
        for path in folder:
            if path.suffix in {".yml", ".md"} and path.name[0] not in "._" and path.is_file():
                yield path.relative_to(root).as_posix()
