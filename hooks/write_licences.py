"""Write whose the scripts, letters and drawings are that browsers get."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from records.licences import licence_list, unknown_files

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def _names(folder: Path) -> Iterator[str]:
    """Every file in a folder by its path from there."""
    for around, _, names in os.walk(folder):
        inside = os.path.relpath(around, folder)
        yield from (f"{inside}/{name}".removeprefix("./") for name in names)


def on_post_build(config: MkDocsConfig) -> None:
    """At /licenties.txt; a file of which nobody knows the licence stops the build."""
    output = Path(config.site_dir)
    if unknown := unknown_files(sorted(_names(output))):
        raise PluginError(
            f"Van wie is {', '.join(unknown)}? Voeg de licentie toe in hooks/records/licences.py."
        )
    text = licence_list(config.extra["owner"], version)
    (output / "licenties.txt").write_text(text, encoding="utf-8")
