"""Does a job as somebody who owns nothing: `python tests/nobody.py read FOLDER`, or `build`."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from conftest import NOW, TINY, build_site
from records.kinds.registry import KINDS
from records.reading.problems import report
from records.site.site_reader import read_site

JOBS: dict[str, Callable[[Path], object]] = {
    "read": lambda root: report(read_site(root, NOW, KINDS)[1]),
    "build": build_site,
}


def main() -> None:
    """Print what the job gives, or how it fails."""
    job, root = JOBS[sys.argv[1]], Path(sys.argv[2])
    with TemporaryDirectory() as folder:  # all that it imports, while it may read everything
        job(Path(shutil.copytree(TINY, Path(folder) / "tiny")))
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    try:
        said = str(job(root))
    except BaseException as error:  # noqa: BLE001 (the test judges it)
        said = f"{type(error).__name__}: {error.__context__ or error}"
    sys.stdout.write(said)


if __name__ == "__main__":
    main()
