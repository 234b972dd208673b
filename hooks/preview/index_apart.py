"""`python -m preview.index_apart ADDRESS FOLDER`: build the site with its search index, and no hurry."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from mkdocs.commands.build import build

from preview.configuration import configuration

_MODEST = 10
"""How much more patient (nice(2)) than what shows the saves."""


def main(root: Path, url: str, folder: Path) -> None:
    """Build the project at `root` into a folder, as it is shown at `url`."""
    os.nice(_MODEST)
    config = configuration(root, folder, url)
    config.extra["search_index"] = "always"
    build(config)


if __name__ == "__main__":
    main(Path.cwd(), sys.argv[1], Path(sys.argv[2]))
