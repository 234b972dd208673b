"""The address of every file that is made besides the pages: feeds, calendars, cards, data."""

from __future__ import annotations

from collections.abc import Mapping

from .feeds import Feed


def addresses_of_downloads(feeds: Mapping[str, Feed]) -> set[str]:
    """All of them, from the root of the site: what a text may link to and the ledger keeps."""
    return {href for feed in feeds.values() for href in feed.hrefs}
