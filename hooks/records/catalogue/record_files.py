"""Which file holds what, by its name and place; what is wrong with those is noted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from records.kind import Kinds
from records.language.ids import fit_id, is_id
from records.reading.folders import files_below
from records.reading.problems import Place, Problems
from records.record import Record

_PAGE = ".md"
"""The ending of pages; a kind with another one has its records in a folder outside docs/."""
SCHEMA_FOLDER = "projects/_schema"
"""Where `make generate` puts the schemas of editors' programs."""


def record_files(
    root: Path, model: type[Record], unread: set[str], problems: Problems
) -> Iterator[str]:
    """The files of one kind, by name; noted are names that cannot be an address, and those too deep.

    What such a file would be called goes into `unread`: a link to it is not wrong too.
    """
    if not (root / model.folder).is_dir():
        problems.add(Place(model.folder), "folder-missing", folder=model.folder)
        return
    names = files_below(root, model.folder, problems)
    if model.ending != _PAGE and all("/_" in name for name in names):
        problems.add(Place(model.folder), "no-projects")
    taken = set(names)
    for name in names:
        folder, _, file = name.rpartition("/")
        if folder != model.folder:
            if _is_too_deep(name, model):
                example = _higher(PurePosixPath(name), model, taken)
                taken.add(example)
                words = {"folder": model.folder, "label": model.label, "example": example}
                problems.add(Place(name), "file-nested", **words)
                unread |= {name, *names_of(model, PurePosixPath(example).stem)}
        elif file.startswith("_") or file == "index.md":
            continue
        elif _fits(name, model.ending, problems):
            yield name
        else:
            unread |= names_of(model, _fitting_stem(PurePosixPath(name)))


def page_files(root: Path, kinds: Kinds, problems: Problems) -> Iterator[str]:
    """The pages written by hand: every Markdown file in docs/ that is not another record."""
    page = kinds.page.model
    for name in files_below(root, page.folder, problems):
        path = PurePosixPath(name)
        if path.suffix.lower() != _PAGE or kinds.model_of(name) is not page:
            continue
        if _page_fits(path, problems):
            yield name


def names_of(model: type[Record], stem: str) -> set[str]:
    """What others call a record that could not be read: its id, its file and its address."""
    file = f"{model.folder}/{stem}{model.ending}"
    return {f"{model.kind}:{stem}", file, f"{model.section}/{stem}/"}


def _is_too_deep(name: str, model: type[Record]) -> bool:
    """Whether a file in a folder in that of its kind would be lost; a picture may lie there."""
    if model.ending != _PAGE:
        return not name.startswith(f"{SCHEMA_FOLDER}/")
    return name.lower().endswith(model.ending)


def _higher(path: PurePosixPath, model: type[Record], taken: set[str]) -> str:
    """Where a file that lies too deep belongs, under a name that no other has."""
    stem, around = _fitting_stem(path), fit_id(path.parent.name)
    stems = [around if stem == "index" else stem, f"{around}-{stem}"]
    found = [f"{model.folder}/{stem}{model.ending}" for stem in stems]
    return next((name for name in found if name not in taken), found[-1])


def _fits(name: str, ending: str, problems: Problems) -> bool:
    """Whether the name of a file can be an address; noted when it cannot."""
    path = PurePosixPath(name)
    if path.suffix == ending and is_id(path.stem):
        return True
    example = f"{_fitting_stem(path)}{ending}"
    if path.suffix != ending:
        problems.add(Place(str(path)), "file-ending", ending=ending, example=example)
    else:
        problems.add(Place(str(path)), "file-name", name=path.name, example=example)
    return False


def _fitting_stem(path: PurePosixPath) -> str:
    """The id that a file was probably meant to have, without what a program put behind it."""
    return fit_id(re.sub(r"(?:\.(?:ya?ml|md|markdown|txt|docx?))+\Z", "", path.name.lower()))


def _page_fits(path: PurePosixPath, problems: Problems) -> bool:
    """Whether a page, and each folder around it, has a name that can be an address."""
    for part in path.parts[1:-1]:
        if not is_id(part):
            example = f"{fit_id(part)}/"
            problems.add(Place(str(path)), "file-name", name=f"{part}/", example=example)
            return False
    return _fits(str(path), _PAGE, problems)
