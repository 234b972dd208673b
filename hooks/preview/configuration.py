"""The configuration of a preview."""

import os
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from records.catalogue.settings import read_settings
from records.reading.problem_forms import as_text
from records.reading.problems import Problems


def configuration(root: Path, site_dir: Path, url: str) -> MkDocsConfig:
    """The configuration of a preview at `url`; raises ConfigurationError, in Dutch, or Abort."""
    problems = Problems()
    read_settings(root, os.environ, problems)
    if problems.errors:
        raise ConfigurationError(as_text(problems.errors, root))
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site_dir), strict=True)
    config.strict = False  # only what is wrong in mkdocs.yml counts here
    config.site_url = url
    config.extra["preview"] = True
    config.extra["compress"] = False  # precompressed files are not served
    config.plugins.on_startup(command="serve", dirty=False)
    return config
