"""News as RSS 2.0; every quirk of feedgen that would reach a subscriber has a test."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import pytest

from records.dates import ZONE
from records.feeds import entry_id, news_feed
from records.imprint import Imprint
from records.problems import Problems
from records.site import Site, read_site

IMPRINT = Imprint(
    name="KINA sociale economie",
    site_url="https://example.org/sub/",
    issue_url="https://example.org/issues/new",
    edit_url="https://example.org/edit/",
    owner="KINA p.v.",
    email="socialeeconomie@kina.be",
    authority="kina.be,2026",
)
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


@pytest.fixture
def site(read: Callable[[], tuple[Site, Problems]]) -> Site:
    return read()[0]


@pytest.fixture
def channel(site: Site) -> ET.Element:
    found = ET.fromstring(news_feed(site, IMPRINT)).find("channel")  # noqa: S314 (our own)
    assert found is not None
    return found


def parse(data: bytes) -> Any:
    return feedparser.parse(data)


def test_a_feed_reader_finds_nothing_to_complain_about(site: Site) -> None:
    feed = parse(news_feed(site, IMPRINT))
    assert not feed.bozo
    assert feed.version == "rss20"
    assert feed.feed.language == "nl-BE"
    assert [entry.title for entry in feed.entries] == [
        "Voorbeeld: Fietspunt open: & meer",
        "Eerste bericht",
    ]


def test_entries_are_not_prepended(channel: ET.Element) -> None:
    titles = [item.findtext("title") for item in channel.iter("item")]
    assert titles[-1] == "Eerste bericht"


def test_an_id_is_a_tag_and_no_permalink(channel: ET.Element) -> None:
    guids = [guid for item in channel.iter("item") for guid in item.iter("guid")]
    assert [guid.text for guid in guids] == [
        "tag:kina.be,2026:nieuws/fietspunt-open",
        "tag:kina.be,2026:nieuws/allereerste-bericht",
    ]
    assert {guid.get("isPermaLink") for guid in guids} == {"false"}


def test_a_rename_keeps_the_id(site: Site) -> None:
    (item,) = site.catalogue.get("news_item", ["eerste-bericht"])
    assert entry_id(item, "kina.be,2026").endswith("nieuws/allereerste-bericht")


def test_the_build_date_is_that_of_the_newest_change_not_now(channel: ET.Element) -> None:
    assert channel.findtext("lastBuildDate") == "Sat, 21 Nov 2026 00:00:00 +0100"


def test_an_empty_feed_is_valid_too(root: Path) -> None:
    site, _ = read_site(root, datetime(2020, 1, 1, tzinfo=ZONE))
    feed = parse(news_feed(site, IMPRINT))
    assert not feed.bozo
    assert feed.entries == []
    assert feed.feed.updated == "Wed, 01 Jan 2020 00:00:00 +0100"


def test_a_publication_date_has_its_zone(channel: ET.Element) -> None:
    dates = [item.findtext("pubDate") for item in channel.iter("item")]
    assert dates == ["Fri, 20 Nov 2026 09:30:00 +0100", "Sun, 01 Jun 2025 00:00:00 +0200"]


def test_the_self_link_does_not_take_the_place_of_the_channels_link(channel: ET.Element) -> None:
    assert channel.findtext("link") == "https://example.org/sub/nieuws/"
    (atom,) = channel.iter("{http://www.w3.org/2005/Atom}link")
    assert atom.get("rel") == "self"
    assert atom.get("href") == "https://example.org/sub/nieuws/rss.xml"


def test_the_full_text_has_absolute_addresses(channel: ET.Element) -> None:
    text = next(channel.iter("item")).findtext(CONTENT) or ""
    assert 'href="https://example.org/sub/projecten/fietspunt/"' in text
    assert 'src="https://example.org/sub/assets/fiets.png"' in text
    assert 'href="https://example.org/sub/nieuws/fietspunt-open/#meer"' in text
    assert "\ue000" not in text


def test_a_summary_stands_beside_the_full_text(channel: ET.Element) -> None:
    summaries = [item.findtext("description") for item in channel.iter("item")]
    assert summaries == ["Je kunt er nu terecht.", "Het begin."]


def test_a_correction_comes_first(channel: ET.Element) -> None:
    text = next(channel.iter("item")).findtext(CONTENT) or ""
    assert text.startswith(
        "<p><strong>Rechtzetting.</strong> Het punt is ook op zaterdag open.</p>"
    )


def test_the_publisher_is_named_without_a_mail_address(channel: ET.Element) -> None:
    assert channel.findtext("{http://purl.org/dc/elements/1.1/}publisher") == "KINA p.v."


def test_categories_are_words(channel: ET.Element) -> None:
    assert next(channel.iter("item")).findtext("category") == "Beleid"


def test_cdata_survives_its_own_end(
    write: Callable[[str, str], Path], read: Callable[[], tuple[Site, Problems]]
) -> None:
    text = "Code: `]]>` en <abbr title=']]>'>x</abbr>"
    write("docs/nieuws/lastig.md", f"---\ntitle: ']]> & <b>'\ndate: 2026-11-22\n---\n{text}\n")
    feed = parse(news_feed(read()[0], IMPRINT))
    assert not feed.bozo
    assert feed.entries[0].title == "]]&gt; &amp; &lt;b&gt;" or feed.entries[0].title == "]]> & <b>"
    assert "]]&gt;" in feed.entries[0].content[0].value


def test_a_control_character_stops_at_the_door(
    write: Callable[[str, str], Path], read: Callable[[], tuple[Site, Problems]]
) -> None:
    write("docs/nieuws/fout.md", "---\ntitle: a\x08b\ndate: 2026-11-22\n---\nx\n")
    site, problems = read()
    assert [problem.code for problem in problems.errors] == ["hidden-character"]
    news_feed(site, IMPRINT)


def test_the_same_content_gives_the_same_bytes(root: Path, now: datetime) -> None:
    first = news_feed(read_site(root, now)[0], IMPRINT)
    time.sleep(1.1)
    assert news_feed(read_site(root, now)[0], IMPRINT) == first


def test_at_most_fifty_entries(
    write: Callable[[str, str], Path], read: Callable[[], tuple[Site, Problems]]
) -> None:
    for number in range(60):
        head = f"title: Nummer {number}\ndate: 2026-10-{number % 28 + 1:02}"
        write(f"docs/nieuws/nummer-{number}.md", f"---\n{head}\n---\nTekst.\n")
    assert len(parse(news_feed(read()[0], IMPRINT)).entries) == 50
