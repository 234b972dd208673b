"""What git knows of the files that staff write: which changed on which day, and what they held."""

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
    """One change of one file: the day, and the blobs before and after; None when it was not."""

    day: date
    file: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class GitLog:
    """The revisions that git can see, newest first; nothing about who made them."""

    revisions: list[Revision] = field(default_factory=list)
    is_whole: bool = False
    """False without git, outside a repository, and in a shallow clone, which forgot its start."""


def read_log(root: Path) -> GitLog:
    """The log of the content below `root`, a folder of a repository, or an empty one."""
    command = ("log", "--no-renames", "--raw", "--abbrev=40", "-z", "--relative")
    output = _git(root, *command, f"--format=format:{_COMMIT}%H %cI", "--", *_FOLDERS)
    shallow = _git(root, "rev-parse", "--git-path", "shallow")
    if output is None or shallow is None:
        return GitLog()
    border = root / shallow.strip()
    cut = set(border.read_text(encoding="ascii").split()) if border.is_file() else set()
    return GitLog(list(_revisions(output, cut)), is_whole=not cut)


def _revisions(output: str, cut: set[str]) -> Iterator[Revision]:
    """Read `:modes before after status`, path, ...; a commit at the cut seems to add every file."""
    day, is_cut, change = date.min, False, ""
    for part in output.split("\0"):
        head, _, change_of_commit = part.partition("\n")
        if head.startswith(_COMMIT):
            commit, moment = head.removeprefix(_COMMIT).split(" ")
            is_cut = commit in cut
            day = datetime.fromisoformat(moment).astimezone(ZONE).date()
            change = change_of_commit
        elif part.startswith(":"):
            change = part
        elif change and part and not is_cut:
            before, after = change.split(" ")[2:4]
            yield Revision(day, part, _blob(before), _blob(after))
            change = ""


def _blob(name: str) -> str | None:
    return None if name == _NOTHING else name


def read_blobs(root: Path, names: Iterable[str]) -> dict[str, str]:
    """The text of each blob; one that is missing or is no UTF-8 text is left out."""
    wanted = list(dict.fromkeys(names))
    git = shutil.which("git")
    if not wanted or git is None:
        return {}
    command = [git, "-C", str(root), "cat-file", "--batch"]
    given = "\n".join(wanted).encode()
    data = subprocess.run(command, input=given, capture_output=True, check=False).stdout  # noqa: S603
    found, at = {}, 0
    for name in wanted:
        end = data.find(b"\n", at)
        head = data[at:end].split(b" ")
        at = end + 1
        if len(head) == 3 and head[1] == b"blob":  # noqa: PLR2004 (name, type, size)
            size = int(head[2])
            with suppress(UnicodeDecodeError):
                found[name] = data[at : at + size].decode()
            at += size + 1
    return found


def _git(root: Path, *arguments: str) -> str | None:
    """What git says, or None when it is not there or cannot help."""
    git = shutil.which("git")
    if git is None:
        return None
    command = [git, "-C", str(root), "-c", "core.quotepath=off", *arguments]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    return done.stdout.decode("utf-8", errors="replace") if done.returncode == 0 else None
