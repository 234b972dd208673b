"""The same content gives the same bytes, wherever and whenever it is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from conftest import HOUSE, NOW, TINY

ELSEWHERE = """
import os, random, sys, time
from pathlib import Path
shift, order = float(sys.argv[2]), int(sys.argv[3])
now, listdir, scandir = time.time, os.listdir, os.scandir
time.time = lambda: now() + shift
class Entries:
    def __init__(self, items): self.items = iter(items)
    __iter__ = lambda self: self
    __next__ = lambda self: next(self.items)
    __enter__ = lambda self: self
    __exit__ = lambda self, *_: None
    close = lambda self: None
def shuffled(items):
    items = sorted(items, key=lambda item: getattr(item, "name", item))
    random.Random(order).shuffle(items)
    return items
os.listdir = lambda *path: shuffled(listdir(*path))
os.scandir = lambda *path: Entries(shuffled(scandir(*path)))
from conftest import build_site
build_site(Path(sys.argv[1]))
"""


def digest(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def built(root: Path, shift: int, order: int, **environment: str) -> dict[str, bytes]:
    """The files of a site built on another day, with the files of each folder in another order."""
    shutil.copytree(TINY, root)
    for path in root.rglob("*"):
        os.utime(path, (10**9 + shift, 10**9 + shift))
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE, str(root), str(shift), str(order)],
        env={
            **os.environ,
            "PYTHONPATH": f"{HOUSE / 'hooks'}:{HOUSE / 'tests'}",
            "SOURCE_DATE_EPOCH": str(int(NOW.timestamp())),
            "NO_MKDOCS_2_WARNING": "1",
            **environment,
        },
        cwd=HOUSE,
        capture_output=True,
        text=True,
        check=False,
        umask=int(environment.get("MASK", "22"), 8),
    )
    assert done.returncode == 0, done.stderr
    return digest(root / "site")


def test_another_day_folder_time_zone_locale_and_file_order_change_nothing(tmp_path: Path) -> None:
    here = built(tmp_path / "a", 0, 1, TZ="UTC", LC_ALL="C", PYTHONHASHSEED="1")
    there = built(
        tmp_path / "een diepere map" / "b",
        86_400 * 400,
        2,
        TZ="Pacific/Kiritimati",
        LC_ALL="nl_BE.UTF-8",
        LANG="tr_TR.UTF-8",
        PYTHONHASHSEED="2",
        MASK="77",
    )
    assert {"index.html", "sitemap.xml", "sitemap.xml.gz", "nieuws/rss.xml"} <= set(here)
    assert [name for name in here | there if here.get(name) != there.get(name)] == []
