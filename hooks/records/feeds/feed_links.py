"""The links that feedgen leaves out of a feed: typed links, enclosures, dates of change."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.util import xml_elem

# In Atom, feedgen's elements have no namespace of their own: it writes `xmlns` on the root.
ATOM = "{http://www.w3.org/2005/Atom}"


class FeedLinks(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """Links of a whole feed, in RSS and Atom alike."""

    def __init__(self) -> None:
        self.links: list[dict[str, str]] = []

    def extend_rss(self, feed: Any) -> Any:
        """Add each link to the channel."""
        for link in self.links:
            xml_elem(f"{ATOM}link", feed[0], **link)
        return feed

    def extend_atom(self, feed: Any) -> Any:
        """Add each link to the feed."""
        for link in self.links:
            xml_elem("link", feed, **link)
        return feed


class EntryLinks(BaseEntryExtension):  # type: ignore[misc]  # feedgen has no types
    """Links of one entry, and when it changed."""

    def __init__(self) -> None:
        self.links: list[dict[str, str]] = []
        self.updated: datetime | None = None

    def extend_rss(self, item: Any) -> Any:
        """Say when the item changed; RSS has no word of its own for that."""
        if self.updated:
            xml_elem(f"{ATOM}updated", item).text = self.updated.isoformat()
        return item

    def extend_atom(self, entry: Any) -> Any:
        """Add each link with its `rel` and `type`, which feedgen drops."""
        for link in self.links:
            xml_elem("link", entry, **link)
        return entry
