"""The settings of a build that only its editor sees."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig


def configuration(root: Path, site_dir: Path, url: str) -> MkDocsConfig:
    """Those of mkdocs.yml, for a site in `site_dir` at `url` that also shows what waits.

    Raises MkDocs' ConfigurationError or Abort when mkdocs.yml cannot be read or says what cannot be.
    """
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site_dir))
    config.site_url = url
    config.extra["preview"] = True
    config.extra["compress"] = False  # nobody is sent the twins
    config.plugins.on_startup(command="serve", dirty=False)
    return config
