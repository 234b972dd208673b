"""The git history of content files: which changed on which day, and their versions."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from records.language.dates import ZONE

_FOLDERS = ("projects", "docs")
_COMMIT = "\x01"
_NOTHING = "0" * 40


@dataclass(frozen=True)
class Revision:
    """One change of one file: the day, and the blobs before and after; None when absent."""

    day: date
    file: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class GitLog:
    """The revisions of content files, newest first, without their authors."""

    revisions: list[Revision] = field(default_factory=list)
    is_whole: bool = False
    """False without git, outside a repository, and in a shallow clone."""


def read_log(root: Path) -> GitLog:
    """The log of the content below `root`; empty outside a repository."""
    command = ("log", "--no-renames", "--raw", "--abbrev=40", "-z", "--relative")
    output = run_git(root, *command, f"--format=format:{_COMMIT}%H %cI", "--", *_FOLDERS)
    shallow = run_git(root, "rev-parse", "--git-path", "shallow")
    if output is None or shallow is None:
        return GitLog()
    shallow_file = root / shallow.strip()
    boundary = (
        set(shallow_file.read_text(encoding="ascii").split()) if shallow_file.is_file() else set()
    )
    return GitLog(list(_revisions(output, boundary)), is_whole=not boundary)


def _revisions(output: str, boundary: set[str]) -> Iterator[Revision]:
    """Parse `:modes before after status`, path, ...; boundary commits seem to add every file."""
    day, at_boundary, change = date.min, False, ""
    for part in output.split("\0"):
        head, _, change_of_commit = part.partition("\n")
        if head.startswith(_COMMIT):
            commit, moment = head.removeprefix(_COMMIT).split(" ")
            at_boundary = commit in boundary
            day = datetime.fromisoformat(moment).astimezone(ZONE).date()
            change = change_of_commit
        elif part.startswith(":"):
            change = part
        elif change and part and not at_boundary:
            before, after = change.split(" ")[2:4]
            yield Revision(day, part, _blob(before), _blob(after))
            change = ""


def _blob(name: str) -> str | None:
    return None if name == _NOTHING else name


def read_blobs(root: Path, names: Iterable[str]) -> dict[str, str]:
    """The text of each blob; blobs that are missing or not UTF-8 are left out."""
    unique = list(dict.fromkeys(names))
    git = shutil.which("git")
    if not unique or git is None:
        return {}
    command = [git, "-C", str(root), "cat-file", "--batch"]
    given = "\n".join(unique).encode()
    data = subprocess.run(command, input=given, capture_output=True, check=False).stdout  # noqa: S603
    texts, offset = {}, 0
    for name in unique:
        end = data.find(b"\n", offset)
        header = data[offset:end].split(b" ")
        offset = end + 1
        if len(header) == 3 and header[1] == b"blob":  # noqa: PLR2004 (name, type, size)
            size = int(header[2])
            with suppress(UnicodeDecodeError):
                texts[name] = data[offset : offset + size].decode()
            offset += size + 1
    return texts


def run_git(root: Path, *arguments: str) -> str | None:
    """The output of a git command; None when git is missing or the command fails."""
    git = shutil.which("git")
    if git is None:
        return None
    command = [git, "-C", str(root), "-c", "core.quotepath=off", *arguments]
    result = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    return result.stdout.decode("utf-8", errors="replace") if result.returncode == 0 else None
