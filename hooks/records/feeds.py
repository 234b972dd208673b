"""News as RSS 2.0, with feedgen."""

from __future__ import annotations

from datetime import datetime
from html import escape

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from .imprint import Imprint
from .news_item import NewsItem
from .positions import ROOT
from .site import NEWS_FEED, Site

SIZE = 50
"""How many entries a feed holds."""


def news_feed(site: Site, imprint: Imprint) -> bytes:
    """The current news, newest first, as RSS 2.0 with full text."""
    items = site.catalogue.current_news[:SIZE]
    feed = FeedGenerator()
    feed.load_extension("dc")
    feed.title(f"{imprint.name}: nieuws")
    feed.description("Nieuws over sociale economie en werk van KINA en haar lokale besturen.")
    feed.language("nl-BE")
    feed.generator(imprint.name)
    feed.docs("https://www.rssboard.org/rss-specification")
    feed.link(href=f"{imprint.site_url}{NEWS_FEED}", rel="self")
    feed.link(href=f"{imprint.site_url}nieuws/", rel="alternate")
    feed.dc.dc_publisher(imprint.owner)
    feed.lastBuildDate(max(map(_changed, items), default=site.catalogue.now))
    for item in items:
        _fill(feed.add_entry(order="append"), item, site, imprint)
    return bytes(feed.rss_str(pretty=True))


def entry_id(record: NewsItem, authority: str) -> str:
    """The id of an entry: it keeps the oldest name of the record, so that a rename is not news."""
    name = record.aliases[0] if record.aliases else record.id
    return f"tag:{authority}:{record.section}/{name}"


def _fill(entry: FeedEntry, item: NewsItem, site: Site, imprint: Imprint) -> None:
    entry.title(f"Voorbeeld: {item.title}" if item.example else item.title)
    entry.link(href=imprint.site_url + item.href)
    entry.guid(entry_id(item, imprint.authority), permalink=False)
    entry.published(item.date.start)
    entry.description(item.summary or item.title)
    entry.content(_full_text(item, site, imprint.site_url), type="CDATA")
    for category in site.catalogue.terms("categories", item.categories):
        entry.category(term=category.name)


def _full_text(item: NewsItem, site: Site, site_url: str) -> str:
    """What the page says, with absolute addresses; a correction comes first."""
    parts = []
    if item.correction:
        parts.append(f"<p><strong>Rechtzetting.</strong> {escape(item.correction)}</p>")
    if item.image:
        alt = escape(item.image.alt or "")
        parts.append(f'<p><img src="{site_url}{item.image.src}" alt="{alt}"></p>')
    parts.append(site.text(item).replace(ROOT, site_url))
    return "\n".join(parts).replace('href="#', f'href="{site_url}{item.href}#')


def _changed(item: NewsItem) -> datetime:
    return (item.updated or item.date).start
