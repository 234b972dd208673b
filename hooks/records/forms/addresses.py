"""Addresses inside the site."""

from __future__ import annotations

ROOT = "\ue000"
"""Stands in our own HTML for the root of the site; no text may hold it."""


def root_from(href: str) -> str:
    """The way from a page to the root of the site: `../../` from `projecten/fietspunt/`."""
    return "../" * href.count("/") or "./"


def path_of(href: str) -> str:
    """The file of a page, from the root of the site."""
    return f"{href}index.html"
