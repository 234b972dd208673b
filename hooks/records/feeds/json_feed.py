"""JSON Feed 1.1."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from records.forms.addresses import file_url
from records.forms.entry import Entry
from records.forms.imprint import Imprint

from .feed import Feed, FeedForm


def json_feed(feed: Feed, entries: Sequence[Entry], imprint: Imprint) -> bytes:
    """A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"{imprint.short_name}: {feed.topic}",
        "description": feed.description,
        "home_page_url": imprint.site_url + feed.page,
        "feed_url": imprint.site_url + feed.href(FeedForm.JSON),
        "language": "nl-BE",
        "authors": [{"name": imprint.owner, "url": imprint.site_url}],
        "items": [_item(entry, imprint.site_url) for entry in entries],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _item(entry: Entry, site_url: str) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": entry.id,
        "url": site_url + entry.href,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.html,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
    }
    if entry.tags:
        item["tags"] = list(entry.tags)
    if file := entry.enclosure:
        item["image"] = file_url(site_url, file.href)
        item["attachments"] = [
            {
                "url": file_url(site_url, file.href),
                "mime_type": file.media_type,
                "size_in_bytes": file.length,
            }
        ]
    return item
