"""Feeds that an earlier build wrote."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from changing import change

from conftest import feeds_of
from records.feeds.feed_files import feed_files
from records.forms.imprint import Imprint
from records.kinds.registry import KINDS
from records.site.site import context_of
from records.site.site_reader import read_site

Files = dict[str, bytes]
Written = Callable[[datetime], tuple[Files, set[str]]]
ITEM = "docs/nieuws/eerste-bericht.md"


@pytest.fixture
def written(root: Path, imprint: Imprint) -> Written:
    """What a build at a moment gives, and what of it an earlier one had not made."""
    known: dict[str, str | None] = {}

    def files(now: datetime) -> tuple[Files, set[str]]:
        site, _ = read_site(root, now, KINDS)
        context = context_of(site, imprint)
        jobs = list(feed_files(site.feeds.values(), site.catalogue.kinds, context))
        anew = {job.path for job in jobs if job.fingerprint(()) != known.get(job.path)}
        known.update({job.path: job.fingerprint(()) for job in jobs})
        return feeds_of(site, imprint), anew

    return files


def test_they_are_written_once(written: Written, now: datetime) -> None:
    first, anew = written(now)
    assert anew == set(first)
    assert written(now) == (first, set())


def test_a_changed_text_changes_the_feeds_that_have_it(
    written: Written, root: Path, now: datetime
) -> None:
    written(now)
    change(root / ITEM, "title: Eerste", "title: Allereerste")
    found, anew = written(now)
    assert {"nieuws/rss.xml", "nieuws/atom.xml", "nieuws/feed.json"} <= anew
    assert "oproepen/rss.xml" not in anew
    assert "Allereerste" in found["nieuws/rss.xml"].decode()


def test_a_changed_name_in_the_vocabulary_changes_them(
    written: Written, root: Path, now: datetime
) -> None:
    written(now)
    change(root / "projects/_vocabulary.yml", "name: Fiets", "name: Rijwiel")
    found, _ = written(now)
    assert b">Rijwiel<" in found["oproepen/rss.xml"]


def test_a_day_that_passes_changes_them(written: Written, now: datetime) -> None:
    """Once a call closes soon, an entry of its own says so."""
    before, _ = written(now)
    after, anew = written(now + timedelta(days=15))
    assert "oproepen/rss.xml" in anew
    assert after["oproepen/rss.xml"].count(b"<item>") > before["oproepen/rss.xml"].count(b"<item>")
