"""The files below a folder, and the text of one; what is unfit for a site is reported."""

import errno
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from records.language.characters import HIDDEN, code_point, garbled
from records.language.ids import fit_id, is_reserved

from .problems import Place, Position, Problems, line_and_column

SIZE_LIMIT = 500_000
"""Maximum bytes of a content file."""


def _bytes(root: Path, name: str, problems: Problems, limit: int) -> bytes | None:
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        with open(os.open(f"{root}/{name}", flags), "rb") as file:  # noqa: PTH123 (needs the flags)
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                problems.add(Place(name), "file-special")
                return None
            data = file.read(limit + 1)
    except OSError as error:
        problems.add(Place(name), "file-unreadable", reason=why_unreadable(error))
        return None
    if len(data) > limit:
        words = too_large(max(status.st_size, len(data)), limit)
        problems.add(Place(name), "file-too-large", **words)
        return None
    return data


def read_text(root: Path, name: str, problems: Problems, limit: int = SIZE_LIMIT) -> str | None:
    """The text of `root/name` with LF line endings; None as in `read_file`. `limit` is in bytes."""
    data = _bytes(root, name, problems, limit)
    if data is None:
        return None
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", errors="replace")
        problems.add(Place(name, *line_and_column(before, len(before))), "not-utf-8")
        return None
    faults = list(_faults(text))
    for code, position, words in faults:
        problems.add(Place(name, *position), code, **words)
    return None if faults else text


def _faults(text: str) -> Iterator[tuple[str, Position, dict[str, str]]]:
    """The code, place and words of what a text may not have: lost letters, hidden ones, conflicts."""
    broken: set[int] = set()
    for index, written, letter in garbled(text):
        broken.update(range(index, index + len(written)))
        yield "garbled", line_and_column(text, index), {"value": written, "meant": letter}
    for hidden in HIDDEN.finditer(text):
        if (index := hidden.start()) not in broken:
            words = {"character": code_point(hidden[0])}
            yield "hidden-character", line_and_column(text, index), words
    for code, position in conflict_markers(text):
        yield code, position, {}


_CONFLICT_MARKER = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |\Z)")
"""The conflict markers of git (git-merge, "How conflicts are presented")."""


def conflict_markers(text: str) -> Iterator[tuple[str, Position]]:
    """The first conflict marker of git, with the message for it; or each `=======` that was left.

    A line of `=======` between a line without a full stop and a blank one makes a heading
    (CommonMark 4.3), and in a code block it is shown on purpose.
    """
    if "<<<<<<<" not in text and ">>>>>>>" not in text and "=======" not in text:
        return
    lines = text.split("\n")
    left: list[Position] = []
    fenced = False
    for number, line in enumerate(lines, 1):
        bare = line.strip()
        fenced ^= bare.startswith(("```", "~~~"))
        if not _CONFLICT_MARKER.match(bare):
            continue
        position = number, len(line) - len(line.lstrip()) + 1
        if bare[0] != "=" or "<<<<<<<" in text:
            yield "merge-conflict", position
            return
        above, below = lines[number - 2].strip(), "".join(lines[number : number + 1]).strip()
        if not (fenced or (above and above[-1] not in ".!?:;," and not below)):
            left.append(position)
    yield from (("merge-leftover", position) for position in left)


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
    """The plain files below `root/folder`, sorted, as paths from `root`, but for hidden ones.

    Reported are links, which may lead outside the project, pipes and devices, unreadable folders,
    leftovers, and names that are not portable or differ only in case.
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


def too_large(size: int, limit: int) -> dict[str, str]:
    """The words of the message about a file with more bytes than its limit."""
    return {"size": f"{size // 1000} kB", "limit": f"{limit // 1000} kB"}


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
            path = PurePosixPath(entry.name)
            example = f"{fit_id(path.stem)}{re.sub(r'[^.a-z0-9]', '', path.suffix.lower())}"
            problems.add(Place(name), "name-unfit", name=entry.name, example=example)
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(root, name, problems)
        elif entry.is_file(follow_symlinks=False):
            yield name
        else:
            problems.add(Place(name), "file-special")


def _is_portable(name: str) -> bool:
    return not (
        _UNFIT.search(name)
        or HIDDEN.search(name)
        or is_reserved(name)
        or len(name.encode(errors="replace")) > _LONGEST
    )
