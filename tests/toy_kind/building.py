"""The tiny site with a toy kind: its model, its templates, its content, and two lines."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from conftest import HOUSE, TINY
from records.all_kinds import Kinds
from records.kinds import registry
from toy_kind.visit import VISIT

TOY = Path(__file__).parent
KINDS = Kinds(*registry.KINDS.records, VISIT, registry.KINDS.page)
"""The one line in the registry."""
MENU = "  - Contact: contact/index.md\n"


def write_content(root: Path) -> None:
    """Put what staff wrote below `root`."""
    shutil.copytree(TINY, root, dirs_exist_ok=True)
    shutil.copytree(TOY / "content", root, dirs_exist_ok=True)


def furnish(root: Path) -> None:
    """Put content, templates and menu below `root`, a folder that is not there yet."""
    write_content(root)
    shutil.copytree(HOUSE / "overrides", root / "overrides")
    shutil.copytree(TOY / "overrides", root / "overrides", dirs_exist_ok=True)
    shutil.copytree(HOUSE / "hooks", root / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    config = (HOUSE / "mkdocs.yml").read_text(encoding="utf-8")
    assert MENU in config
    config = config.replace(MENU, f"{MENU}  - Bezoeken: bezoeken/index.md\n")
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")


def build(root: Path, patch: pytest.MonkeyPatch, **settings: Any) -> Path:
    """Build what is below `root` with the toy kind; gives the folder that visitors get."""
    patch.setattr(registry, "KINDS", KINDS)
    mkdocs_build(load_config(str(root / "mkdocs.yml"), **settings))
    return root / "site"
