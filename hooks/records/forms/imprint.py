"""Who publishes the site, and where: the little that no record says."""

from __future__ import annotations

from dataclasses import dataclass

from .data_licences import Licence


@dataclass(frozen=True)
class Imprint:
    """Taken from mkdocs.yml; every address ends on a slash."""

    name: str
    """The name of the site."""
    short_name: str
    """The name before the title of each feed and calendar."""
    site_url: str
    """The address at which visitors find it."""
    edit_url: str
    """Where a file can be changed in the browser, before its path."""
    issue_url: str
    """Where a visitor tells what is wrong with a page, before the query."""
    owner: str
    email: str
    licence: Licence
    """Under which others may use the data."""
    authority: str
    """Host and year of the `tag:` ids in feeds (RFC 4151). It must never change, or every
    subscriber sees every entry again."""
