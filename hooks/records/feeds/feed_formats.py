"""A feed in each of its formats: RSS 2.0 and Atom, with feedgen, and JSON Feed."""

import json
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from html import escape
from typing import Any
from zlib import crc32

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension
from feedgen.feed import FeedGenerator
from feedgen.util import xml_elem

from records.forms.addresses import file_url, root_from
from records.forms.entry import Entry
from records.forms.imprint import Imprint
from records.language.characters import xml_text
from records.language.dates import Moment

from .feed import Feed, FeedForm

STYLESHEET = "assets/css/feed.css"
"""The style of a feed in a browser; CSS, since browsers are dropping XSLT."""


def rss(feed: Feed, entries: Sequence[Entry], imprint: Imprint) -> bytes:
    """A feed as RSS 2.0, by the RSS Advisory Board's best practices profile."""
    document = _start(feed, entries, imprint, FeedForm.RSS)
    document.description(feed.description)
    document.link(href=imprint.site_url + feed.page, rel="alternate")
    document.docs("https://www.rssboard.org/rss-specification")
    document.dc.dc_publisher(imprint.owner)
    for entry in entries:
        item = _entry(document, entry)
        item.guid(entry.id, permalink=False)
        item.link(href=imprint.site_url + entry.href)
        item.description(xml_text(escape(entry.summary, quote=False)))
        item.links.updated = entry.updated if entry.updated != entry.published else None
        if file := entry.enclosure:
            item.enclosure(file_url(imprint.site_url, file.href), str(file.length), file.media_type)
    return _with_stylesheet(document.rss_str(pretty=True), feed)


def atom(feed: Feed, entries: Sequence[Entry], imprint: Imprint) -> bytes:
    """A feed as Atom 1.0 (RFC 4287)."""
    document = _start(feed, entries, imprint, FeedForm.ATOM)
    document.id(f"tag:{imprint.authority}:{feed.page.rstrip('/')}")
    document.subtitle(feed.description)
    document.author(name=imprint.owner, email=imprint.email)
    for entry in entries:
        item = _entry(document, entry)
        item.summary(xml_text(entry.summary))
        item.updated(_distinct(entry))
        item.links.add(href=imprint.site_url + entry.href, rel="alternate", type="text/html")
        if file := entry.enclosure:
            href, length = file_url(imprint.site_url, file.href), str(file.length)
            item.links.add(href=href, rel="enclosure", type=file.media_type, length=length)
    return _with_stylesheet(document.atom_str(pretty=True), feed)


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


def _start(feed: Feed, entries: Sequence[Entry], imprint: Imprint, form: FeedForm) -> FeedGenerator:
    document = FeedGenerator()
    document.load_extension("dc", atom=False)
    document.register_extension("links", Links, Links)
    document.title(f"{imprint.short_name}: {feed.topic}")
    document.language("nl-BE")
    document.generator(imprint.name)
    page = imprint.site_url + feed.page
    document.link(href=imprint.site_url + feed.href(form), rel="self", type=form.media_type)
    document.links.add(rel="related", title="Archief: alle berichten", href=page, type="text/html")
    if form is FeedForm.ATOM:
        document.links.add(rel="alternate", href=page, type="text/html")
    changed = _newest(entries, imprint)
    document.lastBuildDate(changed)
    document.updated(changed)
    return document


def _entry(document: FeedGenerator, entry: Entry) -> FeedEntry:
    item = document.add_entry(order="append")
    item.id(entry.id)
    item.title(xml_text(entry.title))
    item.published(entry.published)
    item.content(xml_text(entry.html), type="html")
    for tag in entry.tags:
        item.category(term=tag)
    return item


def _distinct(entry: Entry) -> datetime:
    """When an entry changed, microseconds apart: the W3C validator warns about equal moments."""
    return entry.updated + timedelta(microseconds=crc32(entry.id.encode()) % 1_000_000)


def _with_stylesheet(document: bytes, feed: Feed) -> bytes:
    """A document with an xml-stylesheet instruction, which feedgen does not support."""
    declaration, end, body = document.partition(b"?>\n")
    href = f"{root_from(feed.page)}{STYLESHEET}"
    instruction = f'<?xml-stylesheet type="text/css" href="{href}"?>\n'.encode()
    return declaration + end + instruction + body


def _newest(entries: Sequence[Entry], imprint: Imprint) -> datetime:
    """When the last entry changed; without entries, the start of the feeds' first year."""
    year = int(imprint.authority.partition(",")[2][:4])
    return max((entry.updated for entry in entries), default=Moment(date(year, 1, 1)).start)


# In Atom, feedgen's elements have no namespace of their own: it writes `xmlns` on the root.
ATOM = "{http://www.w3.org/2005/Atom}"


class Links(BaseEntryExtension):  # type: ignore[misc]  # feedgen has no types
    """A feedgen extension for the links of a feed or an entry, and the update moment of an entry."""

    def __init__(self) -> None:
        self._links: list[dict[str, str]] = []
        self.updated: datetime | None = None

    def add(self, **link: str) -> None:
        """Add a link by the attributes of its element in Atom."""
        self._links.append(link)

    def extend_rss(self, element: Any) -> Any:
        """Add Atom elements, for RSS has none: links to the channel, and when an item changed."""
        for link in self._links:
            xml_elem(f"{ATOM}link", element[0], **link)
        if self.updated:
            xml_elem(f"{ATOM}updated", element).text = self.updated.isoformat()
        return element

    def extend_atom(self, element: Any) -> Any:
        """Add each link with its `rel` and `type`, which feedgen drops."""
        for link in self._links:
            xml_elem("link", element, **link)
        return element
