"""Exchange the old site for the new one, whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import get_plugin_logger

from records.building.staging import Staging

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

log = get_plugin_logger("publish")


def on_pre_build(config: MkDocsConfig) -> None:
    """Let the build write beside the site that visitors see."""
    staging = Staging(Path(config.site_dir), config.extra["cache"])
    config.extra["staging"] = staging
    config.site_dir = str(staging.site)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Begin with the pages of an earlier build: MkDocs has just emptied the folder."""
    config.extra["staging"].begin(config.extra["site"].paths)
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """The last event of a build that worked: one step, and the new site is there."""
    staging: Staging = config.extra.pop("staging")
    staging.publish()
    config.extra.pop("cache").close()
    config.site_dir = str(staging.public)
    paths = set(config.extra["site"].paths)
    log.info("%d van %d pagina's opnieuw gemaakt.", len(paths & staging.made.keys()), len(paths))
