"""Badges: the word and icon for a status or state (WCAG 1.4.1, not by colour alone)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Badge:
    """What a page and a search result show for one status or state."""

    id: str
    """The value that records have, as `lopend`."""
    word: str
    icon: str
    """The name of a Material Design icon."""
    look: str = ""
    """Ends the name of its class in the style sheet, when that is not the id."""
