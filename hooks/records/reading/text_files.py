"""Text files: their bytes, within limits, as text in which nothing is hidden, lost or in conflict."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from records.language.characters import HIDDEN, code_point, garbled

from .folders import why_unreadable
from .problems import Place, Problems, line_and_column
from .yaml_faults import Position

SIZE_LIMIT = 500_000
"""Maximum bytes of a content file."""


def _bytes(root: Path, name: str, problems: Problems, limit: int) -> bytes | None:
    """The bytes of a regular file of at most `limit` bytes; None otherwise, which is reported."""
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
        size = f"{max(status.st_size, len(data)) // 1000} kB"
        problems.add(Place(name), "file-too-large", size=size, limit=f"{limit // 1000} kB")
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
