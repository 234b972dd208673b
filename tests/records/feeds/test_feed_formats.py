"""News as RSS 2.0; every quirk of feedgen that would reach a subscriber has a test."""

import json
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest

from conftest import HOUSE, TINY, Publish, Write, feeds_of, site_of
from records.forms.imprint import Imprint
from records.kinds.registry import KINDS
from records.language.dates import ZONE
from records.site.site_reader import read_site

NEWS = "nieuws/rss.xml"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
ATOM = "{http://www.w3.org/2005/Atom}"
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


@pytest.fixture(scope="module")
def channel(imprint: Imprint) -> ET.Element:
    feeds = feeds_of(site_of(TINY), imprint)
    found = ET.fromstring(feeds[NEWS]).find("channel")  # noqa: S314 (our own)
    assert found is not None
    return found


def test_a_feed_reader_finds_nothing_to_complain_about(publish: Publish) -> None:
    feed = feedparser.parse(publish()[NEWS])
    assert not feed.bozo
    assert feed.version == "rss20"
    assert feed.feed.language == "nl-BE"
    assert [entry.title for entry in feed.entries] == [
        "Rechtzetting: Voorbeeld: Fietspunt open: & meer",
        "Voorbeeld: Fietspunt open: & meer",
        "Eerste bericht",
    ]


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("title", ["KINA: nieuws"]),
        (
            "description",
            ["Nieuws over sociale economie en werk van KINA en haar lokale besturen."],
        ),
        ("lastBuildDate", ["Sat, 21 Nov 2026 00:00:00 +0100"]),  # of the newest change, not now
        (f"{DUBLIN_CORE}publisher", ["KINA p.v."]),  # without a mail address
        (
            "item/pubDate",
            [
                "Sat, 21 Nov 2026 00:00:00 +0100",
                "Fri, 20 Nov 2026 09:30:00 +0100",
                "Sun, 01 Jun 2025 00:00:00 +0200",
            ],
        ),
        (f"item/{ATOM}updated", ["2026-11-21T00:00:00+01:00"]),  # RSS has no word for it
        (
            "item/description",
            ["Het punt is ook op zaterdag open.", "Je kunt er nu terecht.", "Het begin."],
        ),
        ("item/category", ["Beleid", "Beleid"]),
    ],
)
def test_a_channel_and_its_items_say(channel: ET.Element, name: str, texts: list[str]) -> None:
    assert [found.text for found in channel.findall(name)] == texts


def test_an_id_is_a_tag_and_no_permalink(channel: ET.Element) -> None:
    guids = [guid for item in channel.iter("item") for guid in item.iter("guid")]
    assert [guid.text for guid in guids] == [
        "tag:kina.be,2026:nieuws/fietspunt-open/rechtzetting/2026-11-21",
        "tag:kina.be,2026:nieuws/fietspunt-open",
        "tag:kina.be,2026:nieuws/allereerste-bericht",
    ]
    assert {guid.get("isPermaLink") for guid in guids} == {"false"}


def test_an_empty_feed_is_valid_and_says_when_the_feeds_began(root: Path, imprint: Imprint) -> None:
    site, _ = read_site(root, datetime(2020, 1, 1, tzinfo=ZONE), KINDS)
    feed = feedparser.parse(feeds_of(site, imprint)[NEWS])
    assert not feed.bozo
    assert feed.entries == []
    assert feed.feed.updated == "Thu, 01 Jan 2026 00:00:00 +0100"


def test_the_self_link_does_not_take_the_place_of_the_channels_link(channel: ET.Element) -> None:
    assert channel.findtext("link") == "https://example.org/sub/nieuws/"
    links = {link.get("rel"): link.get("href") for link in channel.iter(f"{ATOM}link")}
    assert links == {
        "self": "https://example.org/sub/nieuws/rss.xml",
        "related": "https://example.org/sub/nieuws/",
    }


def test_the_full_text_has_absolute_addresses(channel: ET.Element) -> None:
    text = next(channel.iter("item")).findtext(CONTENT) or ""
    assert 'href="https://example.org/sub/projecten/fietspunt/"' in text
    assert 'src="https://example.org/sub/assets/fiets.png"' in text
    assert 'href="https://example.org/sub/nieuws/fietspunt-open/#meer"' in text
    assert "\ue000" not in text


def test_a_picture_is_an_enclosure_with_its_type_and_length(channel: ET.Element) -> None:
    (enclosure,) = channel.iter("enclosure")
    assert enclosure.attrib == {
        "url": "https://example.org/sub/assets/fiets.png",
        "length": "73",
        "type": "image/png",
    }


def test_the_feed_can_be_read_in_a_browser(publish: Publish) -> None:
    head = publish()["themas/fiets/rss.xml"].decode().splitlines()[:2]
    assert head[1] == '<?xml-stylesheet type="text/css" href="../../assets/css/feed.css"?>'
    assert (HOUSE / "overrides" / "assets" / "css" / "feed.css").is_file()


def test_atom_has_typed_links_ids_and_an_author(publish: Publish) -> None:
    feed = feedparser.parse(publish()["nieuws/atom.xml"])
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.id == "tag:kina.be,2026:nieuws"
    assert feed.feed.author_detail == {"name": "KINA p.v.", "email": "socialeeconomie@kina.be"}
    assert sorted(link.rel for link in feed.feed.links) == ["alternate", "related", "self"]
    assert feed.feed.subtitle
    links = [(link.rel, link.type, link.href) for link in feed.entries[1].links]
    assert links == [
        ("alternate", "text/html", "https://example.org/sub/nieuws/fietspunt-open/"),
        ("enclosure", "image/png", "https://example.org/sub/assets/fiets.png"),
    ]


def test_two_entries_on_one_minute_keep_their_own_place_in_atom(
    write: Write, publish: Publish
) -> None:
    for name in ("a", "b", "c"):
        write(f"docs/nieuws/{name}.md", f"---\ntitle: {name}\ndate: 2026-11-23 10:00\n---\nx\n")
    entries = feedparser.parse(publish()["nieuws/atom.xml"]).entries
    assert {entry.title for entry in entries[:3]} == {"a", "b", "c"}
    moments = [entry.updated for entry in entries]
    assert len(set(moments)) == len(moments)
    assert all(moment.startswith("2026-11-23T10:00:00.") for moment in moments[:3])


HARD = {
    "markup": ("']]> & <b>'", "Code: `]]>` en <abbr title=']]>'>x</abbr>", "]]&gt;"),
    "emoji": ("Feest 🚲🎉👩‍👩‍👧", "🚲", "🚲"),
    "script": ("<script>alert(1)</script>", "<script>alert(1)</script>tekst", "tekst"),
    "lines": ("'een\r\n  titel'", "regel\r\nregel\r\n", "regel"),
}


@pytest.mark.parametrize("name", HARD)
def test_hard_text_stays_text(name: str, write: Write, publish: Publish) -> None:
    title, text, kept = HARD[name]
    write("docs/nieuws/lastig.md", f"---\ntitle: {title}\ndate: 2026-11-22\n---\n{text}\n")
    for form in ("rss.xml", "atom.xml"):
        data = publish()[f"nieuws/{form}"]
        ET.fromstring(data)  # noqa: S314 (our own)
        feed = feedparser.parse(data)
        assert not feed.bozo
        assert len(feed.entries) == 4
        assert kept in feed.entries[0].content[0].value
        assert "<script" not in feed.entries[0].content[0].value


def test_a_news_item_without_a_summary_has_its_title_for_one(
    write: Write, publish: Publish
) -> None:
    write("docs/nieuws/kort.md", "---\ntitle: Kort & goed\ndate: 2026-11-22\n---\nTekst.\n")
    entry = feedparser.parse(publish()[NEWS]).entries[0]
    assert entry.summary == "Kort &amp; goed"


def test_at_most_fifty_entries(write: Write, publish: Publish) -> None:
    for number in range(60):
        head = f"title: Nummer {number}\ndate: 2026-10-{number % 28 + 1:02}"
        write(f"docs/nieuws/nummer-{number}.md", f"---\n{head}\n---\nTekst.\n")
    assert len(feedparser.parse(publish()[NEWS]).entries) == 50


def test_json_feed_has_its_own_words_for_addresses_tags_and_pictures(publish: Publish) -> None:
    feed = json.loads(publish()["nieuws/feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "https://example.org/sub/nieuws/feed.json"
    assert feed["items"][1]["tags"] == ["Beleid"]
    assert feed["items"][1]["attachments"] == [
        {
            "url": "https://example.org/sub/assets/fiets.png",
            "mime_type": "image/png",
            "size_in_bytes": 73,
        }
    ]
    assert not {"tags", "attachments"} & feed["items"][-1].keys()
