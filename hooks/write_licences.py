"""Write the licences of the scripts, fonts and icons that others made."""

import os
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from records.rendering.build import build_of
from records.rendering.licences import licence_list, unknown_files


def on_post_build(config: MkDocsConfig) -> None:
    """Write /licenties.txt; a file whose licence is unknown stops the build."""
    build = build_of(config)
    names = sorted(_names(build.staging.site, {route.href for route in build.site.made}))
    if unknown := unknown_files(names):
        raise PluginError(
            f"Van wie is {', '.join(unknown)}? Voeg de licentie toe in hooks/records/rendering/licences.py."
        )
    text = licence_list(build.imprint.owner)
    build.staging.write("licenties.txt", text.encode())


def _names(output: Path, made: set[str]) -> Iterator[str]:
    """All files but those in `made`: folders, perhaps thousands, that hold only pages."""
    for folder, folders, files in os.walk(output):
        place = Path(folder).relative_to(output).as_posix()
        prefix = "" if place == "." else f"{place}/"
        folders[:] = [name for name in folders if f"{prefix}{name}/" not in made]
        yield from (f"{prefix}{name}" for name in files)
