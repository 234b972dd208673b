"""Write whose the scripts, letters and drawings are that browsers get."""

from __future__ import annotations

import os
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from records.pages.licences import RUNS, licence_list, unknown_files

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_post_build(config: MkDocsConfig) -> None:
    """At /licenties.txt; a file of which nobody knows the licence stops the build."""
    output = Path(config.site_dir)
    names = [
        (Path(folder) / name).relative_to(output).as_posix()
        for folder, _, files in os.walk(output)
        for name in files
        if name.endswith(RUNS)
    ]
    if unknown := unknown_files(sorted(names)):
        raise PluginError(
            f"Van wie is {', '.join(unknown)}? Voeg de licentie toe in hooks/records/licences.py."
        )
    text = licence_list(config.extra["owner"], version)
    (output / "licenties.txt").write_text(text, encoding="utf-8")
