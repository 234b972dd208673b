"""The files below a folder: no link to elsewhere, no name that another computer cannot keep."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from records.language.characters import hidden_character
from records.language.ids import fit_id, is_reserved

from .problems import Place, Problems

_UNFIT = re.compile(r'[<>:"|?*\\]|[. ]\Z|\A ')
"""What Windows does not allow in a name, or drops without a word."""
_LEFTOVER = re.compile(r"~\$.*|Thumbs\.db|desktop\.ini|.*\.(?:tmp|bak|orig|rej)|.*~", re.IGNORECASE)
"""What office programs, Windows and git leave beside a file."""
_REASONS = {
    errno.ENOENT: "het bestaat niet",
    errno.EACCES: "je mag het niet openen",
    errno.EPERM: "je mag het niet openen",
    errno.EISDIR: "het is een map",
    errno.ENOTDIR: "het is geen map",
    errno.ELOOP: "het is een snelkoppeling",
    errno.EIO: "de schijf leest het niet",
}
_LONGEST = 200
"""Bytes of a name; file systems stop at 255, and the site adds endings."""


def files_below(root: Path, folder: str, problems: Problems) -> list[str]:
    """The plain files below `root/folder`, sorted, as paths from `root` with `/`.

    Names that start with a dot are left out, as MkDocs does. Noted are links, which could reach
    outside the project; pipes and devices; folders that cannot be read; and names that are the
    same to Windows or macOS.
    """
    found = sorted(_walk(root, folder, problems))
    seen: dict[str, str] = {}
    for name in found:
        other = seen.setdefault(name.casefold(), name)
        if other != name:
            problems.add(Place(name), "name-case", other=other)
    return found


def why_unreadable(error: OSError) -> str:
    """Why a file or a folder cannot be read, as half a Dutch sentence."""
    return _REASONS.get(error.errno or 0, f"fout {error.errno}")


def _walk(root: Path, folder: str, problems: Problems) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except OSError as error:
        problems.add(Place(folder), "folder-unreadable", reason=why_unreadable(error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        name = f"{folder}/{entry.name}"
        if _LEFTOVER.fullmatch(entry.name):
            problems.add(Place(name), "file-leftover")
        elif not _fits(entry.name):
            words = {"name": entry.name, "example": _example(entry.name)}
            problems.add(Place(name), "name-unfit", **words)
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(root, name, problems)
        elif entry.is_file(follow_symlinks=False):
            yield name
        else:
            problems.add(Place(name), "file-special")


def _fits(name: str) -> bool:
    """Whether a file of this name can be kept on Linux, Windows and macOS alike."""
    return not (
        _UNFIT.search(name)
        or hidden_character(name)
        or is_reserved(name)
        or len(name.encode(errors="replace")) > _LONGEST
    )


def _example(name: str) -> str:
    path = PurePosixPath(name)
    return f"{fit_id(path.stem)}{re.sub(r'[^.a-z0-9]', '', path.suffix.lower())}"
