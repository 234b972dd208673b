"""What somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(text: str, known: Iterable[str]) -> str | None:
    """The known word that looks most like `text`, whatever its capitals; None when none does."""
    by_lower = {word.lower(): word for word in known}
    found = get_close_matches(text.lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[found[0]] if found else None


def perhaps(meant: str | None) -> str:
    """`Bedoelde je ‘…’?`, or nothing when there is nothing to suggest."""
    return f"Bedoelde je ‘{meant}’?" if meant else ""
