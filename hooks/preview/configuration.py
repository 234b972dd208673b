"""The MkDocs configuration of a preview build."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig


def configuration(root: Path, site_dir: Path, url: str) -> MkDocsConfig:
    """The configuration of mkdocs.yml for a preview in `site_dir` at `url`.

    Raises MkDocs' ConfigurationError or Abort when mkdocs.yml is unreadable or invalid.
    """
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site_dir), strict=True)
    config.strict = False  # only what is wrong in mkdocs.yml counts here
    config.site_url = url
    config.extra["preview"] = True
    config.extra["compress"] = False  # precompressed files are not served
    config.plugins.on_startup(command="serve", dirty=False)
    return config
