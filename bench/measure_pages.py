"""Measures pages with Lighthouse, served from this machine as a host does: `make lighthouse`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from nginx import nginx

from browser.kinds import WRONG, sample_kinds
from conftest import SAMPLE, build_site

_PROGRAM = Path(__file__).with_name("lighthouse.mjs")


def main() -> int:
    """Measure a page of each kind; 0 when every score is as high as the issue wants."""
    os.environ["COMPRESS"] = "true"
    with TemporaryDirectory(prefix="lighthouse-") as folder:
        site = build_site(Path(shutil.copytree(SAMPLE, Path(folder, "sample"))))
        with nginx(site) as port:
            pages = [href for href in sample_kinds().values() if href != WRONG]
            command = ["node", str(_PROGRAM), f"http://127.0.0.1:{port}/", *pages]
            return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
