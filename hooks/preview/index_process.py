"""`python -m preview.index_process ADDRESS FOLDER`: builds a preview with its index."""

import os
import signal
import sys
import threading
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from records.catalogue.settings import read_settings
from records.reading.problem_forms import as_text
from records.reading.problems import Problems
from records.rendering.build import problems_of


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


FAULTY_SITE = 3
"""The exit code for errors in the site, which the preview reports itself."""
_NICENESS = 10
"""The increase of nice(2) over the preview."""


def main(root: Path, url: str, folder: Path) -> None:
    """Build the project at `root` into `folder`; the end of standard input kills the process group."""
    threading.Thread(target=_end_with_the_preview, daemon=True).start()
    os.nice(_NICENESS)
    try:
        config = configuration(root, folder, url)
    except (Abort, ConfigurationError):
        sys.exit(FAULTY_SITE)
    config.extra["search_index"] = "always"
    try:
        build(config)
    except Abort:
        sys.exit(FAULTY_SITE if problems_of(config).errors else 1)


def _end_with_the_preview() -> None:
    os.read(0, 1)  # sys.stdin would hold a lock that Python needs at exit
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    main(Path.cwd(), sys.argv[1], Path(sys.argv[2]))
