"""Recognizes records that are in the wrong folder, and says where they belong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from records.kind import Kinds
from records.language.suggestions import FILES, nearest
from records.reading.problems import Place, Problems
from records.reading.reader import SourceFile, read_file
from records.record import Record

from .record_files import fitting_stem

_SURE = 3
"""How many fields a file must have to be recognized."""


def home_of(
    source: SourceFile, kinds: Kinds, here: type[Record]
) -> tuple[type[Record], str] | None:
    """The kind of record that a file holds, and the path where it belongs.

    None if it is not recognized, or may be what its folder holds: a record of `here`.
    """
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
