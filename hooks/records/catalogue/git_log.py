"""The git history of content files: which changed on which day, and their versions."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from records.language.dates import ZONE
from records.reading.problems import Place, Problems

_FOLDERS = ("projects", "docs")
_COMMIT = "\x01"
_RAW = ("--raw", "--no-abbrev", "--no-renames", "--no-color", "-z", "--relative")
_SETTINGS = {
    "core.quotepath": "off",
    "log.follow": "false",
    "log.showRoot": "true",
    "log.showSignature": "false",
}
"""Settings of a user that change the output of `git log` (git-config)."""
_ELSEWHERE = {
    *("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR"),
}
"""Variables that git sets for its own hooks and that point to another repository."""
_BLOB_HEADER = 3
"""Words before a blob: name, type and size."""


class GitFailure(Exception):
    """Git could not tell what was asked; the text is git's own."""


@dataclass(frozen=True)
class Revision:
    """One change of one file: the day, and the blobs before and after; None when absent."""

    day: date
    file: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class GitLog:
    """The revisions of content files on the published branch, newest first, without authors."""

    revisions: list[Revision] = field(default_factory=list)
    is_whole: bool = False
    """False without git, outside a repository, and in a shallow clone."""


def read_log(root: Path, today: date, problems: Problems) -> GitLog:
    """The log of the content below `root`; empty outside a repository.

    It follows first parents, so that a change counts from the day on which it was merged.
    A commit after `today`, or with a date that no calendar has, counts as of the commit after it.
    What keeps git from telling is a problem, never an empty history.
    """
    if not _repository_of(root):
        return GitLog()
    if not shutil.which("git"):
        problems.add(Place(".git"), "git-missing")
        return GitLog()
    try:
        boundary = _boundary(root)
        output = _log(root, "--first-parent", "--diff-merges=first-parent", paths=_FOLDERS)
        revisions = list(_revisions(output, boundary, today))
        blobs = {blob for one in revisions if one.before for blob in (one.before, one.after)}
        names = sorted(filter(None, blobs))
        checked = _git(root, "cat-file", "--batch-check", given=names) if names else b""
        for line in checked.splitlines():
            _size(line)  # raises GitFailure for a blob that is not there
    except GitFailure as failure:
        report_failure(failure, root, problems)
        return GitLog()
    if boundary:
        problems.add(Place(".git"), "git-shallow")
    return GitLog(revisions, is_whole=not boundary)


def read_versions(root: Path, file: str) -> list[str]:
    """The blobs of a file in every commit, of merged branches too; GitFailure otherwise."""
    if not _repository_of(root) or not shutil.which("git"):
        return []
    output = _log(root, "--full-history", "--diff-merges=separate", paths=(file,))
    revisions = _revisions(output, set(), date.min)
    blobs = (blob for one in revisions for blob in (one.before, one.after) if blob)
    return list(dict.fromkeys(blobs))


def read_blobs(root: Path, names: Iterable[str]) -> dict[str, str]:
    """The text of each blob; those that are not UTF-8 are left out. GitFailure if one is missing."""
    unique = list(dict.fromkeys(names))
    data = _git(root, "cat-file", "--batch", given=unique) if unique else b""
    texts, offset = {}, 0
    for name in unique:
        end = data.find(b"\n", offset)
        size = _size(data[offset:end])
        offset = end + 1
        with suppress(UnicodeDecodeError):
            texts[name] = data[offset : offset + size].decode()
        offset += size + 1
    return texts


def _repository_of(root: Path) -> Path | None:
    return next((at for at in (root, *root.absolute().parents) if (at / ".git").exists()), None)


def _boundary(root: Path) -> set[str]:
    """The commits at which a shallow clone begins."""
    name = _git(root, "rev-parse", "--git-path", "shallow").decode().removesuffix("\n")
    file = root / name
    return set(file.read_text(encoding="ascii").split()) if file.is_file() else set()


def _log(root: Path, *options: str, paths: tuple[str, ...]) -> str:
    """Every change of these paths; empty before the first commit."""
    form = f"--format=format:{_COMMIT}%H %ct"
    try:
        output = _git(root, "log", *options, *_RAW, form, "--", *paths)
    except GitFailure as failure:
        if "does not have any commits yet" in str(failure):
            return ""
        raise
    return output.decode("utf-8", errors="replace")


def _revisions(output: str, boundary: set[str], day: date) -> Iterator[Revision]:
    """Parse `:modes before after status`, path, ...; boundary commits seem to add every file."""
    at_boundary, change = False, ""
    for part in output.split("\0"):
        head, _, change_of_commit = part.partition("\n")
        if head.startswith(_COMMIT):
            commit, moment = head.removeprefix(_COMMIT).split(" ")
            at_boundary = commit in boundary
            day = _day(moment, day)
            change = change_of_commit
        elif part.startswith(":"):
            change = part
        elif change and part and not at_boundary:
            before, after = change.split(" ")[2:4]
            yield Revision(day, part, _blob(before), _blob(after))
            change = ""


def _day(moment: str, latest: date) -> date:
    """The day of a commit from its seconds since 1970, as far as they make sense."""
    try:
        day = datetime.fromtimestamp(int(moment), ZONE).date()
    except (ValueError, OverflowError, OSError):
        return latest
    return min(day, latest)


def _blob(name: str) -> str | None:
    return name if name.strip("0") else None


def _size(header: bytes) -> int:
    words = header.split()
    if len(words) != _BLOB_HEADER or words[1] != b"blob":
        raise GitFailure(header.decode(errors="replace"))
    return int(words[2])


def run_git(root: Path, *arguments: str) -> str | None:
    """The output of a git command; None without a repository or git, or when the command fails."""
    if not _repository_of(root):
        return None
    try:
        return _git(root, *arguments).decode("utf-8", errors="replace")
    except (GitFailure, FileNotFoundError):
        return None


def _git(root: Path, *arguments: str, given: Iterable[str] = ()) -> bytes:
    settings = [word for pair in _SETTINGS.items() for word in ("-c", "=".join(pair))]
    done = subprocess.run(  # noqa: S603 (our own arguments)
        [shutil.which("git") or "git", "-C", str(root), *settings, *arguments],
        input="\n".join(given).encode(),
        capture_output=True,
        check=False,
        env={name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
        | {"LC_ALL": "C"},
    )
    if done.returncode:
        raise GitFailure(done.stderr.decode(errors="replace"))
    return done.stdout


def report_failure(failure: GitFailure, root: Path, problems: Problems) -> None:
    """Why git does not tell, with the command that mends it."""
    reason = str(failure)
    if "dubious ownership" in reason:
        problems.add(Place(".git"), "git-owner", folder=str(_repository_of(root)))
    else:
        problems.add(Place(".git"), "git-unreadable", reason=reason)
