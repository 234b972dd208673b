"""Measures pages with Lighthouse, served from this machine: `make lighthouse`."""

import subprocess
import sys
from pathlib import Path

from browser.served import served

HOUSE = Path(__file__).parent.parent
PAGES = ("", "projecten/", "projecten/groenploegen-zonder-grenzen/")


def main() -> int:
    """Measure home, finder and a project; 0 when every score is as high as the issue wants."""
    with served(HOUSE / "site") as url:
        command = ["node", str(HOUSE / "bench" / "lighthouse.mjs"), url, *PAGES]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
