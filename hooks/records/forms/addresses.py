"""Addresses inside the site, relative to its root."""

from __future__ import annotations

from records.record import Record

ROOT = "\ue000"
"""Placeholder in generated HTML for the root of the site; forbidden in texts."""


def root_from(href: str) -> str:
    """The relative path from a page to the root: `../../` for `projecten/fietspunt/`."""
    return "../" * href.count("/") or "./"


def path_of(href: str) -> str:
    """The file of a page, from the output folder."""
    return f"{href}index.html"


def share_href(record: Record | None = None) -> str:
    """The picture that others show beside a link to a page; that of home when no record has it."""
    href = record.href if record else ""
    return f"assets/og/{href.strip('/') or 'index'}.png"
