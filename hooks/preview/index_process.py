"""`python -m preview.index_process ADDRESS FOLDER`: build the site with its index, without hurry."""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.exceptions import Abort, ConfigurationError

from preview.configuration import configuration
from records.rendering.build import problems_of

FAULTY_SITE = 3
"""The exit code when something is wrong with the site, which the preview tells by itself."""
_MODEST = 10
"""How much more patient (nice(2)) than what shows the saves."""


def main(root: Path, url: str, folder: Path) -> None:
    """Build the project at `root` into a folder, as it is shown at `url`.

    This ends, with all that it started, when its standard input does: it never outlives the preview.
    """
    threading.Thread(target=_end_with_the_preview, daemon=True).start()
    os.nice(_MODEST)
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
    os.read(0, 1)  # not sys.stdin, whose lock Python cannot do without when it ends
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    main(Path.cwd(), sys.argv[1], Path(sys.argv[2]))
