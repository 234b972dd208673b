"""`python -m records`: check every record and say what is wrong, without building."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from .clock import moment
from .problems import report
from .site import read_site


def main(root: Path) -> int:
    """Print every problem below `root`; 1 when one of them is an error."""
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        now = moment(os.environ)
    except ValueError as error:
        print(error)
        return 1
    site, problems = read_site(root, now)
    print(report(problems) or f"Alles in orde: {len(site.routes)} pagina's nagekeken.")
    return 1 if problems.errors else 0


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
