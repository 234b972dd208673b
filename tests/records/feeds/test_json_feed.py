"""The news as JSON Feed 1.1."""

from __future__ import annotations

import json

from conftest import Publish


def test_it_says_the_same_as_the_other_forms(publish: Publish) -> None:
    feed = json.loads(publish()["nieuws/feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] == "KINA: nieuws"
    assert feed["feed_url"] == "https://example.org/sub/nieuws/feed.json"
    item = feed["items"][1]
    assert item["id"] == "tag:kina.be,2026:nieuws/fietspunt-open"
    assert item["title"] == "Voorbeeld: Fietspunt open: & meer"
    assert item["date_published"] == "2026-11-20T09:30:00+01:00"
    assert item["date_modified"] == "2026-11-21T00:00:00+01:00"
    assert item["tags"] == ["Beleid"]
    assert item["attachments"] == [
        {
            "url": "https://example.org/sub/assets/fiets.png",
            "mime_type": "image/png",
            "size_in_bytes": 73,
        }
    ]


def test_what_an_entry_does_not_have_is_left_out(publish: Publish) -> None:
    item = json.loads(publish()["nieuws/feed.json"])["items"][-1]
    assert "attachments" not in item
    assert "tags" not in item
