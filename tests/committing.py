"""Git for tests: one invented author, a fixed day, no settings of this machine."""

import shutil
import subprocess
from pathlib import Path

WHO = {
    f"GIT_{role}_{what}": "a@b.be" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
}
"""The author, as variables of git."""


def git(root: Path, *arguments: str, day: str = "2026-01-01") -> str:
    when = {f"GIT_{role}_DATE": f"{day}T12:00:00+0100" for role in ("AUTHOR", "COMMITTER")}
    program = shutil.which("git")
    assert program
    done = subprocess.run(
        [program, "-C", str(root), *arguments],
        env={"PATH": "/usr/bin:/bin", "HOME": str(root), **WHO, **when},
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout
