"""`python -m preview.index_process FOLDER`: makes the search index of the preview of a project."""

import os
import signal
import sys
import threading
from pathlib import Path

from records.building.cache import FILE, Cache
from records.finder import finders
from records.kinds.registry import KINDS
from records.language.dates import moment
from records.search.index_files import index_files
from records.search.search_entry import search_entries
from records.site.site_reader import read_site

FAULTY_SITE = 3
"""The exit code for errors in the site, which the preview reports itself."""
_NICENESS = 10
"""The increase of nice(2) over the preview."""


def main(root: Path, folder: Path) -> None:
    """Write the index of the project at `root` into `folder`; the end of standard input kills the process group."""
    threading.Thread(target=_end_with_the_preview, daemon=True).start()
    os.nice(_NICENESS)
    folder.mkdir()
    cache = Cache(root / FILE)
    now = moment(os.environ)
    site, problems = read_site(root, now, KINDS, preview=True, examples=None, cache=cache)
    if problems.errors:
        sys.exit(FAULTY_SITE)
    entries = [*search_entries(site).values()]
    vocabulary, lists = site.catalogue.vocabulary, finders(site.catalogue).values()
    for name, data in index_files(entries, vocabulary, lists).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _end_with_the_preview() -> None:
    os.read(0, 1)  # sys.stdin would hold a lock that Python needs at exit
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    main(Path.cwd(), Path(sys.argv[1]))
