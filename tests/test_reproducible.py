"""The same content gives the same bytes, wherever and whenever it is built."""

import os
import shutil
from pathlib import Path

from programs import python

from conftest import TINY, files_of

ELSEWHERE = """
import os, random, sys, time
from pathlib import Path
now, listdir, scandir = time.time, os.listdir, os.scandir
time.time = lambda: now() + 400 * 86_400
class Entries:
    def __init__(self, items): self.items = iter(items)
    __iter__ = lambda self: self
    __next__ = lambda self: next(self.items)
    __enter__ = lambda self: self
    __exit__ = lambda self, *_: None
    close = lambda self: None
def shuffled(items):
    items = sorted(items, key=lambda item: getattr(item, "name", item))
    random.Random(2).shuffle(items)
    return items
os.listdir = lambda *path: shuffled(listdir(*path))
os.scandir = lambda *path: Entries(shuffled(scandir(*path)))
from conftest import build_site
build_site(Path(sys.argv[1]))
"""


def test_another_day_folder_time_zone_locale_and_file_order_change_nothing(
    tiny: Path, tmp_path: Path
) -> None:
    root = Path(shutil.copytree(TINY, tmp_path / "een diepere map" / "b"))
    for path in root.rglob("*"):
        os.utime(path, (10**9, 10**9))
    other = {"TZ": "Pacific/Kiritimati", "LC_ALL": "nl_BE.UTF-8", "LANG": "tr_TR.UTF-8"}
    done = python("-c", ELSEWHERE, str(root), env={**other, "PYTHONHASHSEED": "2"}, umask=0o77)
    assert done.returncode == 0, done.stderr
    here, there = files_of(tiny), files_of(root / "site")
    assert {"index.html", "sitemap.xml", "sitemap.xml.gz", "nieuws/rss.xml"} <= set(here)
    assert [name for name in here | there if here.get(name) != there.get(name)] == []
