"""Every feed of the sample by the rules of the W3C feed validator and the RSS Board."""

import json
import re
import shutil
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
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
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d){0,2}:[a-z0-9/-]+")
"""RFC 4151, and no stricter than our own ids."""

Forms = tuple[dict[str, Any], ET.Element, ET.Element]
"""A feed as JSON Feed, as RSS and as Atom."""


@pytest.fixture(scope="module", params=[SAMPLE, TINY], ids=["sample", "tiny"])
def feeds(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, imprint: Imprint
) -> list[Forms]:
    """All that have the three forms, on a day on which a call of the sample is about to close."""
    root = tmp_path_factory.mktemp("feeds") / "site"
    site, problems = read_site(Path(shutil.copytree(request.param, root)), NOW, KINDS)
    assert not problems.errors
    return list(forms(feeds_of(site, imprint)))


def forms(files: dict[str, bytes]) -> Iterator[Forms]:
    for href, content in files.items():
        if href.endswith("feed.json"):
            rss, atom = (href.replace("feed.json", name) for name in ("rss.xml", "atom.xml"))
            yield json.loads(content), ET.fromstring(files[rss]), ET.fromstring(files[atom])  # noqa: S314 (our own)


def is_absolute(url: str | None) -> bool:
    parts = urlsplit(url or "")
    return parts.scheme in {"https", "mailto", "tel"} and bool(parts.netloc or parts.path)


def text_of(parent: ET.Element, name: str) -> str:
    """The text of a child that stands there exactly once and is not empty."""
    (child,) = parent.findall(name)
    assert child.text
    assert child.text.strip() == child.text
    return child.text


def test_entries_have_an_id_of_their_own_moments_with_a_zone_and_whole_addresses(
    feeds: list[Forms],
) -> None:
    for feed, _, _ in feeds:
        items = feed["items"]
        ids = [item["id"] for item in items]
        assert len(set(ids)) == len(ids) <= 50
        assert all(TAG.fullmatch(one) for one in ids)
        published = [datetime.fromisoformat(item["date_published"]) for item in items]
        changed = [datetime.fromisoformat(item["date_modified"]) for item in items]
        assert all(moment.tzinfo for moment in [*published, *changed])
        assert published == sorted(published, reverse=True)
        assert all(is_absolute(item["url"]) for item in items)
    assert sum(len(feed["items"]) for feed, _, _ in feeds) > 5


def test_a_full_text_has_whole_addresses_and_nothing_that_a_reader_would_strip_or_run(
    feeds: list[Forms],
) -> None:
    for html in (item["content_html"] for feed, _, _ in feeds for item in feed["items"]):
        assert not re.search(r"<(script|style|iframe|object|embed|form|meta|link)\b", html)
        assert not re.search(r"\son\w+=|\sstyle=", html)
        assert all(is_absolute(url) for url in re.findall(r'\s(?:href|src)="([^"]*)"', html))


def test_the_three_forms_of_a_feed_have_the_same_entries(feeds: list[Forms]) -> None:
    for feed, rss, atom in feeds:
        items, entries = rss.findall("./channel/item"), atom.findall(f"{ATOM}entry")
        for name, in_rss, in_atom in (
            ("id", "guid", "id"),
            ("title", "title", "title"),
            ("url", "link", ""),
            ("summary", "", "summary"),
            ("content_html", CONTENT, "content"),
        ):
            wanted = [item[name] for item in feed["items"]]
            assert not in_rss or [text_of(item, in_rss) for item in items] == wanted, name
            assert not in_atom or [text_of(one, ATOM + in_atom) for one in entries] == wanted, name


def test_an_item_of_rss_says_no_more_than_rss_may(feeds: list[Forms]) -> None:
    for item in (item for _, rss, _ in feeds for item in rss.iter("item")):
        assert parsedate_to_datetime(text_of(item, "pubDate")).tzinfo
        assert "<" not in text_of(item, "title") + text_of(item, "description")
        assert item.find("author") is None
        for enclosure in item.findall("enclosure"):
            assert is_absolute(enclosure.get("url"))
            assert int(enclosure.get("length", "")) > 0


def test_an_entry_of_atom_has_one_page_and_a_moment_of_its_own(feeds: list[Forms]) -> None:
    for _, _, atom in feeds:
        entries = atom.findall(f"{ATOM}entry")
        moments = [datetime.fromisoformat(text_of(one, f"{ATOM}updated")) for one in entries]
        assert len(set(moments)) == len(moments)
        for entry, updated in zip(entries, moments, strict=True):
            assert datetime.fromisoformat(text_of(entry, f"{ATOM}published")) <= updated
            rels = [link.get("rel") for link in entry.findall(f"{ATOM}link")]
            assert rels.count("alternate") == 1
            assert set(rels) <= {"alternate", "enclosure"}


def test_a_call_that_is_about_to_close_is_told(imprint: Imprint) -> None:
    site, _ = read_site(SAMPLE, datetime(2029, 1, 20, tzinfo=ZONE), KINDS)
    feeds = feeds_of(site, imprint)
    titles = [item["title"] for item in json.loads(feeds["oproepen/feed.json"])["items"]]
    assert titles[0].startswith("Sluit op 31\xa0januari\xa02029: Voorbeeld: Samen sterker")
