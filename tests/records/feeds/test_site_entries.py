"""What a subscriber hears when the page of a feed is gone."""

import json

import feedparser
import pytest

from conftest import Publish, Read, Write

GONE = """gone:
  - address: themas/weg/
    title: Thema Weg & werk
    date: 2026-11-20
    reason: Dit thema hoort nu bij fiets.
    see: themas/fiets/
  - {address: themas/nooit/, title: Nooit, date: 2026-11-20, reason: Zonder volgers.}
"""
KNOWN = "".join(
    f"2026-01-01 themas/weg/{name}\n"
    for name in ("", "rss.xml", "atom.xml", "feed.json", "agenda.ics")
)


@pytest.fixture(autouse=True)
def _gone_theme(write: Write) -> None:
    write("projects/_gone.yml", GONE)
    write("projects/_addresses.txt", KNOWN)


def test_a_feed_whose_page_is_gone_says_so_in_one_last_entry(publish: Publish) -> None:
    files = publish()
    for form in ("rss.xml", "atom.xml"):
        feed = feedparser.parse(files[f"themas/weg/{form}"])
        assert not feed.bozo
        (entry,) = feed.entries
        assert entry.id == "tag:kina.be,2026:themas/weg/weg"
        assert entry.title == "Gestopt: Thema Weg & werk"
        assert entry.link == "https://example.org/sub/themas/weg/"
        assert "Dit thema hoort nu bij fiets." in entry.summary
        assert 'href="https://example.org/sub/themas/fiets/"' in entry.content[0].value
    (item,) = json.loads(files["themas/weg/feed.json"])["items"]
    assert item["date_published"] == "2026-11-20T00:00:00+01:00"


def test_nobody_is_led_to_a_feed_that_has_stopped(read: Read, publish: Publish) -> None:
    site, problems = read()
    assert not problems.errors
    assert "themas/weg/" not in [feed.page for _, feeds in site.feed_lists for feed in feeds]
    (route,) = [route for route in site.routes if route.href == "themas/weg/"]
    assert "themas/weg/" not in [feed.page for feed in site.feeds_on(route)]
    assert "themas/nooit/rss.xml" not in publish()


def test_its_calendar_stays_empty(read: Read) -> None:
    site, _ = read()
    (calendar,) = [one for one in site.calendars if one.href == "themas/weg/agenda.ics"]
    assert not calendar.records
    assert calendar not in site.shared_calendars
