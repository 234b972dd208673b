"""Every feed of the sample by the rules of the W3C feed validator and the RSS Board."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from conftest import SAMPLE, TINY, feeds_of
from records.forms.imprint import Imprint
from records.kinds.registry import KINDS
from records.language.dates import ZONE
from records.site.site_reader import read_site

NOW = datetime(2028, 12, 20, 12, tzinfo=ZONE)
ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
RELATIONS = {"self", "alternate", "related", "enclosure"}
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d){0,2}:[a-z0-9/-]+")
"""RFC 4151, and no stricter than our own ids."""

Feeds = dict[str, bytes]


@pytest.fixture(scope="module", params=[SAMPLE, TINY], ids=["sample", "tiny"])
def feeds(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, imprint: Imprint
) -> Feeds:
    """All feeds, on a day on which a call of the sample is about to close."""
    root = tmp_path_factory.mktemp("feeds") / "site"
    site, problems = read_site(Path(shutil.copytree(request.param, root)), NOW, KINDS)
    assert not problems.errors
    return dict(feeds_of(site, imprint))


def parsed(feeds: Feeds, name: str) -> Iterator[tuple[str, ET.Element]]:
    for href, content in feeds.items():
        if href.endswith(name):
            yield href, ET.fromstring(content)  # noqa: S314 (our own)


def is_absolute(url: str | None) -> bool:
    parts = urlsplit(url or "")
    return parts.scheme in {"https", "mailto", "tel"} and bool(parts.netloc or parts.path)


def text_of(parent: ET.Element, name: str) -> str:
    """The text of a child that stands there exactly once and is not empty."""
    (child,) = parent.findall(name)
    assert child.text
    assert child.text.strip() == child.text
    return child.text


def check_html(html: str) -> None:
    """Full text: absolute addresses, and nothing that a reader would strip or run."""
    assert not re.search(r"<(script|style|iframe|object|embed|form|meta|link)\b", html)
    assert not re.search(r"\son\w+=|\sstyle=", html)
    assert all(is_absolute(url) for url in re.findall(r'\s(?:href|src)="([^"]*)"', html))


def test_rss_channels(feeds: Feeds) -> None:
    for href, document in parsed(feeds, "rss.xml"):
        assert document.tag == "rss"
        assert document.get("version") == "2.0"
        (channel,) = document
        assert is_absolute(text_of(channel, "link"))
        text_of(channel, "description")
        assert text_of(channel, "title").startswith("KINA: ")
        assert text_of(channel, "language") == "nl-BE"
        built = parsedate_to_datetime(text_of(channel, "lastBuildDate"))
        assert built.tzinfo
        (itself,) = [link for link in channel.findall(f"{ATOM}link") if link.get("rel") == "self"]
        assert (itself.get("href") or "").endswith(f"/{href}")
        assert itself.get("type") == "application/rss+xml"


def test_rss_items(feeds: Feeds) -> None:
    seen = 0
    for _, document in parsed(feeds, "rss.xml"):
        items = document.findall("./channel/item")
        ids = [text_of(item, "guid") for item in items]
        assert len(set(ids)) == len(ids) <= 50
        assert all(TAG.fullmatch(one) for one in ids)
        dates = [parsedate_to_datetime(text_of(item, "pubDate")) for item in items]
        assert dates == sorted(dates, reverse=True)
        for item in items:
            seen += 1
            assert "<" not in text_of(item, "title")
            assert is_absolute(text_of(item, "link"))
            assert "<" not in text_of(item, "description")
            check_html(text_of(item, CONTENT))
            assert len(item.findall("enclosure")) <= 1
            for enclosure in item.findall("enclosure"):
                assert is_absolute(enclosure.get("url"))
                assert int(enclosure.get("length", "")) > 0
                assert "/" in enclosure.get("type", "")
            assert item.find("author") is None
    assert seen > 5


def test_atom_feeds(feeds: Feeds) -> None:
    for href, feed in parsed(feeds, "atom.xml"):
        assert feed.tag == f"{ATOM}feed"
        assert TAG.fullmatch(text_of(feed, f"{ATOM}id"))
        text_of(feed, f"{ATOM}title")
        text_of(feed, f"{ATOM}author/{ATOM}name")
        assert datetime.fromisoformat(text_of(feed, f"{ATOM}updated")).tzinfo
        rels = [link.get("rel") for link in feed.findall(f"{ATOM}link")]
        assert sorted(map(str, rels)) == ["alternate", "related", "self"]
        (itself,) = [link for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"]
        assert (itself.get("href") or "").endswith(f"/{href}")


def test_atom_entries(feeds: Feeds) -> None:
    for _, feed in parsed(feeds, "atom.xml"):
        entries = feed.findall(f"{ATOM}entry")
        for name in ("id", "updated"):
            values = [text_of(entry, f"{ATOM}{name}") for entry in entries]
            assert len(set(values)) == len(values) <= 50
        for entry in entries:
            published = datetime.fromisoformat(text_of(entry, f"{ATOM}published"))
            assert published <= datetime.fromisoformat(text_of(entry, f"{ATOM}updated"))
            text_of(entry, f"{ATOM}title")
            text_of(entry, f"{ATOM}summary")
            (content,) = entry.findall(f"{ATOM}content")
            assert content.get("type") == "html"
            check_html(content.text or "")
            links = entry.findall(f"{ATOM}link")
            assert [link.get("rel") for link in links].count("alternate") == 1
            assert all(link.get("rel") in RELATIONS and link.get("type") for link in links)
            assert all(is_absolute(link.get("href")) for link in links)


def test_json_feeds(feeds: Feeds) -> None:
    for href, content in feeds.items():
        if not href.endswith("feed.json"):
            continue
        feed = json.loads(content)
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["title"]
        assert feed["feed_url"].endswith(f"/{href}")
        ids = [item["id"] for item in feed["items"]]
        assert len(set(ids)) == len(ids) <= 50
        for item in feed["items"]:
            assert is_absolute(item["url"])
            assert datetime.fromisoformat(item["date_published"]).tzinfo
            assert datetime.fromisoformat(item["date_modified"]).tzinfo
            check_html(item["content_html"])


def test_the_three_forms_of_a_feed_have_the_same_entries(feeds: Feeds) -> None:
    for href, content in feeds.items():
        if href.endswith("feed.json"):
            ids = [item["id"] for item in json.loads(content)["items"]]
            rss = ET.fromstring(feeds[href.replace("feed.json", "rss.xml")])  # noqa: S314
            atom = ET.fromstring(feeds[href.replace("feed.json", "atom.xml")])  # noqa: S314
            assert [guid.text for guid in rss.iter("guid")] == ids
            assert [text_of(one, f"{ATOM}id") for one in atom.findall(f"{ATOM}entry")] == ids


def test_a_call_that_is_about_to_close_is_told(imprint: Imprint) -> None:
    site, _ = read_site(SAMPLE, datetime(2029, 1, 20, tzinfo=ZONE), KINDS)
    feeds = dict(feeds_of(site, imprint))
    titles = [item["title"] for item in json.loads(feeds["oproepen/feed.json"])["items"]]
    assert titles[0].startswith("Sluit op 31\xa0januari\xa02029: Voorbeeld: Samen sterker")
