"""The toy site, as staff wrote it and as visitors get it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from committing import git

from conftest import NOW, BuiltOnce
from records.__main__ import main
from records.reading.problems import Problems
from records.site.site import Site
from records.site.site_reader import read_site
from toy_kind.building import KINDS, build, furnish, write_content

VISIT = "docs/bezoeken/achter-de-schermen.md"


@dataclass(frozen=True)
class Built:
    """The toy site: what staff wrote, and what visitors get."""

    root: Path
    site: Path

    def text(self, name: str) -> str:
        """A file of the site; no-break spaces are spaces."""
        return (self.site / name).read_text(encoding="utf-8").replace("\xa0", " ")

    def json(self, name: str) -> Any:
        """A JSON file of the site."""
        return json.loads((self.site / name).read_bytes())


@pytest.fixture(scope="session")
def toy(built_once: BuiltOnce) -> Built:
    """Built once, after two commits."""
    root = built_once("toy", _build) / "toy"
    return Built(root, root / "site")


def _build(folder: Path) -> None:
    root = folder / "toy"
    furnish(root)
    visit = root / VISIT
    now = visit.read_text(encoding="utf-8")
    git(root, "init", "-q", "-b", "main")
    for text, day in ((now.replace("seats: 20", "seats: 15"), "2026-10-01"), (now, "2026-11-10")):
        visit.write_text(text, encoding="utf-8")
        git(root, "add", "docs", "projects")
        git(root, "commit", "-q", "-m", "x", day=day)
    with pytest.MonkeyPatch.context() as patch:
        build(root, patch, strict=True)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """What staff wrote, to change at will."""
    write_content(tmp_path)
    return tmp_path


@pytest.fixture
def read(root: Path) -> Callable[..., tuple[Site, Problems]]:
    """Reads the toy site as it is now, at a moment."""
    return lambda now=NOW: read_site(root, now, KINDS)


@pytest.fixture
def run(root: Path) -> Callable[..., int]:
    """Does a verb of `python -m records`."""
    return lambda *arguments: main(root, arguments, KINDS)
