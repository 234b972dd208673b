"""The files below a folder; links and names that are not portable are reported."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from records.language.characters import HIDDEN, code_point
from records.language.ids import fit_id, is_reserved

from .problems import Place, Problems

_UNFIT = re.compile(r'[\0-\x1f<>:"|?*\\]|[. ]\Z|\A |%[0-9A-Fa-f]{2}')
"""What Windows forbids in a name or silently drops; a character as addresses write it."""
_LEFTOVER = re.compile(r"~\$.*|Thumbs\.db|desktop\.ini|.*\.(?:tmp|bak|orig|rej)|.*~", re.IGNORECASE)
"""Temporary and backup files of office programs, Windows and git."""
_UNSAVED = re.compile(r"#.*#")
"""What Emacs saves by itself; mkdocs.yml leaves it out of the site."""
_REASONS = {
    errno.ENOENT: "het bestaat niet",
    errno.EACCES: "je mag het niet openen",
    errno.EPERM: "je mag het niet openen",
    errno.EISDIR: "het is een map",
    errno.ENOTDIR: "het is geen map",
    errno.ELOOP: "het is een snelkoppeling",
    errno.EIO: "de schijf leest het niet",
    errno.EROFS: "de schijf is alleen te lezen",
    errno.ENOSPC: "de schijf is vol",
}
_DEEPEST = 20
_LONGEST = 200
"""Maximum bytes of a name: file systems allow 255, and the site adds suffixes."""


def files_below(root: Path, folder: str, problems: Problems) -> list[str]:
    """The plain files below `root/folder`, sorted, as paths from `root` with `/`.

    Names that start with a dot are skipped, as in MkDocs, and what Emacs saves while somebody is
    typing. Reported are symbolic links, which could
    lead outside the project; pipes and devices; unreadable folders; leftovers; names that are not
    portable, or that differ only in case.
    """
    names = sorted(_walk(root, folder, problems))
    seen: dict[str, str] = {}
    for name in names:
        _check_letters(name, names, problems)
        other = seen.setdefault(name.casefold(), name)
        if other != name:
            problems.add(Place(name), "name-case", other=other)
    return names


def _check_letters(name: str, names: list[str], problems: Problems) -> None:
    """Report a letter that is written as several characters, where one exists (Unicode NFC)."""
    whole = normalize("NFC", name)
    if whole == name:
        return
    letter = next(one for one, other in zip(whole, name, strict=False) if one != other)
    words = {
        "letter": letter,
        "written": " en ".join(map(code_point, normalize("NFD", letter))),
        "meant_points": code_point(letter),
    }
    if whole in names:
        problems.add(Place(name), "name-twin", other=whole, **words)
    else:
        problems.add(Place(name), "name-decomposed", name=name, **words)


def why_unreadable(error: OSError) -> str:
    """Why a file or folder cannot be read or written, as part of a Dutch sentence."""
    return _REASONS.get(error.errno or 0, f"fout {error.errno}")


def _walk(root: Path, folder: str, problems: Problems) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except OSError as error:
        problems.add(Place(folder), "folder-unreadable", reason=why_unreadable(error))
        return
    if folder.count("/") > _DEEPEST:
        problems.add(Place(folder), "folder-deep", limit=str(_DEEPEST))
        return
    for entry in entries:
        if entry.name.startswith(".") or _UNSAVED.fullmatch(entry.name):
            continue
        name = f"{folder}/{entry.name}"
        if _LEFTOVER.fullmatch(entry.name):
            problems.add(Place(name), "file-leftover")
        elif not _is_portable(entry.name):
            words = {"name": entry.name, "example": _example(entry.name)}
            problems.add(Place(name), "name-unfit", **words)
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(root, name, problems)
        elif entry.is_file(follow_symlinks=False):
            yield name
        else:
            problems.add(Place(name), "file-special")


def _is_portable(name: str) -> bool:
    """Whether a file name is valid on Linux, Windows and macOS."""
    return not (
        _UNFIT.search(name)
        or HIDDEN.search(name)
        or is_reserved(name)
        or len(name.encode(errors="replace")) > _LONGEST
    )


def _example(name: str) -> str:
    path = PurePosixPath(name)
    return f"{fit_id(path.stem)}{re.sub(r'[^.a-z0-9]', '', path.suffix.lower())}"
