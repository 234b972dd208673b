"""Checks of the project folder itself: no symbolic links, and no tracked files that only programs make."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from records.building.exchange import clear_left
from records.reading.problems import Place, Problems

from .git_log import run_git

_OUTPUT = ("site", "export", "voorvertoning", ".cache", ".site-*")
"""What commands write at the root, as patterns."""
_MADE = (
    *(f"/{pattern}" for pattern in _OUTPUT),
    *("/.venv", "node_modules", "__pycache__", "*.py[cod]", "*.so"),
)
"""What programs make and git never tracks, whatever .gitignore says: much of it runs unseen."""
_SKIPPED = {".git", ".venv", "node_modules", "__pycache__"}
_LOCK = ".#"
"""Begins the name of a link that Emacs puts beside a file that is open; nothing reads it."""


def put_back_site(root: Path) -> None:
    """Put back the site when a build was killed while it exchanged it."""
    if any(root.glob(".site-*-work")) and not tree_problems(root).errors:
        clear_left(root / "site")


def tree_problems(root: Path) -> Problems:
    """Links below `root`, output folders that are not folders, and tracked files that git should ignore."""
    problems = Problems()
    output = sorted(path for pattern in _OUTPUT for path in root.glob(pattern))
    for path in output:
        if path.is_symlink() or not path.is_dir():
            problems.add(Place(path.name), "tree-folder")
    for name in _links(root, {path.name for path in output}):
        problems.add(Place(name), "file-special")
    made = [part for pattern in _MADE for part in ("--exclude", pattern)]
    command = ("ls-files", "-z", "--cached", "--ignored", "--exclude-per-directory=.gitignore")
    for name in filter(None, (run_git(root, *command, *made) or "").split("\0")):
        problems.add(Place(name), "tree-ignored", name=name)
    return problems


def _links(root: Path, output: set[str]) -> Iterator[str]:
    """The symbolic links below a folder, by path; not in what programs make or nobody can list."""
    waiting = [""]
    while waiting:
        prefix = waiting.pop()
        with suppress(OSError), os.scandir(root / prefix) as entries:
            for entry in entries:
                if entry.name in _SKIPPED or (not prefix and entry.name in output):
                    continue
                if entry.is_symlink() and not entry.name.startswith(_LOCK):
                    yield f"{prefix}{entry.name}"
                elif entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{prefix}{entry.name}/")
