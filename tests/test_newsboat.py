"""A real feed reader, newsboat from Debian, that comes by twice with an edit in between."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from browser.served import served
from conftest import Read, feeds_of
from records.forms.imprint import Imprint

Serve = Callable[[], str]


class Reader:
    """One subscriber with a cache of their own."""

    def __init__(self, home: Path, url: str) -> None:
        self.home = home
        home.mkdir()
        (home / "urls").write_text(f"{url}\n", encoding="utf-8")
        (home / "config").write_text("auto-reload no\n", encoding="utf-8")

    def come_by(self) -> None:
        """Fetch the feed again."""
        program = shutil.which("newsboat")
        assert program, "newsboat is missing: make test installs it"
        names = (("-u", "urls"), ("-C", "config"), ("-c", "cache.db"))
        files = [part for flag, name in names for part in (flag, str(self.home / name))]
        subprocess.run(
            [program, *files, "-x", "reload"],
            env={"HOME": str(self.home), "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"},
            check=True,
            capture_output=True,
            timeout=60,
        )

    def unread(self) -> list[str]:
        """The titles of what is new since the last time."""
        with closing(sqlite3.connect(self.home / "cache.db")) as cache:
            titles = [
                title for (title,) in cache.execute("select title from rss_item where unread")
            ]
            cache.execute("update rss_item set unread = 0")
            cache.commit()
        return sorted(titles)


@pytest.fixture
def serve(tmp_path: Path, read: Read, imprint: Imprint) -> Iterator[Serve]:
    """Publishes the feeds of the tiny site as it is now; gives the server's address."""
    folder = tmp_path / "public"
    folder.mkdir()
    hours = count(0, 3600)  # a server tells by whole seconds whether a file is a newer one
    with served(folder) as url:

        def publish() -> str:
            moment = next(hours)
            for href, content in feeds_of(read()[0], imprint).items():
                path = folder / href
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
                os.utime(path, (moment, moment))
            return url

        yield publish


@pytest.mark.parametrize("form", ["rss.xml", "atom.xml"])
def test_exactly_the_new_entry_is_new(form: str, serve: Serve, root: Path, tmp_path: Path) -> None:
    reader = Reader(tmp_path / "reader", f"{serve()}nieuws/{form}")
    reader.come_by()
    assert reader.unread() == [
        "Eerste bericht",
        "Rechtzetting: Voorbeeld: Fietspunt open: & meer",
        "Voorbeeld: Fietspunt open: & meer",
    ]

    news = root / "docs" / "nieuws"
    (news / "vandaag.md").write_text("---\ntitle: Vandaag\ndate: 2026-11-24\n---\nx\n", "utf-8")
    first = news / "eerste-bericht.md"
    text = first.read_text(encoding="utf-8")
    text = text.replace("allereerste-bericht", "allereerste-bericht, eerste-bericht")
    (news / "anders.md").write_text(text.replace("Eerste", "Toch een eerste"), "utf-8")
    first.unlink()

    serve()
    reader.come_by()
    assert reader.unread() == ["Vandaag"]
