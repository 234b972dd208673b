"""RSS 2.0 and Atom, with feedgen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from html import escape
from zlib import crc32

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from records.forms.imprint import Imprint
from records.language.xml_text import xml_text
from records.site.route import root_from

from .entry import Entry, newest
from .feed import Feed, FeedForm
from .feed_links import EntryLinks, FeedLinks

STYLESHEET = "assets/css/feed.css"
"""Makes a feed readable for who opens it in a browser. CSS, since browsers drop XSL."""


def rss(feed: Feed, entries: Sequence[Entry], imprint: Imprint) -> bytes:
    """RSS 2.0, by the RSS Advisory Board's best practices profile."""
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
            item.enclosure(imprint.site_url + file.href, str(file.length), file.media_type)
    return _with_stylesheet(document.rss_str(pretty=True), feed)


def atom(feed: Feed, entries: Sequence[Entry], imprint: Imprint) -> bytes:
    """Atom 1.0 (RFC 4287)."""
    document = _start(feed, entries, imprint, FeedForm.ATOM)
    document.id(f"tag:{imprint.authority}:{feed.page.rstrip('/')}")
    document.subtitle(feed.description)
    document.author(name=imprint.owner, email=imprint.email)
    for entry in entries:
        item = _entry(document, entry)
        item.summary(xml_text(entry.summary))
        item.updated(_distinct(entry))
        item.links.links.append(
            {"href": imprint.site_url + entry.href, "rel": "alternate", "type": "text/html"}
        )
        if file := entry.enclosure:
            item.links.links.append(
                {
                    "href": imprint.site_url + file.href,
                    "rel": "enclosure",
                    "type": file.media_type,
                    "length": str(file.length),
                }
            )
    return _with_stylesheet(document.atom_str(pretty=True), feed)


def _start(feed: Feed, entries: Sequence[Entry], imprint: Imprint, form: FeedForm) -> FeedGenerator:
    document = FeedGenerator()
    document.load_extension("dc", atom=False)
    document.register_extension("links", FeedLinks, EntryLinks)
    document.title(f"{imprint.short_name}: {feed.topic}")
    document.language("nl-BE")
    document.generator(imprint.name)
    page = imprint.site_url + feed.page
    document.link(href=imprint.site_url + feed.href(form), rel="self", type=form.media_type)
    html = {"href": page, "type": "text/html"}
    document.links.links.append({"rel": "related", "title": "Archief: alle berichten", **html})
    if form is FeedForm.ATOM:
        document.links.links.append({"rel": "alternate", **html})
    changed = newest(entries, imprint)
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
    """When an entry changed, with a fraction of a second of its own.

    Feeds sort entries by this moment, and the W3C validator warns when two share it; entries that
    say a day and no hour all would.
    """
    return entry.updated + timedelta(microseconds=crc32(entry.id.encode()) % 1_000_000)


def _with_stylesheet(document: bytes, feed: Feed) -> bytes:
    """Point browsers to the stylesheet; feedgen has no word for it."""
    head, mark, body = document.partition(b"?>\n")
    href = f"{root_from(feed.page)}{STYLESHEET}"
    return head + mark + f'<?xml-stylesheet type="text/css" href="{href}"?>\n'.encode() + body
