"""What somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

WORDS, FILES = 0.6, 0.8
"""How alike two words, or two paths with the same folders, must be to suggest one, from 0 to 1."""

_LONGEST = 200
"""Characters beyond which nobody mistypes a word, and comparing takes long."""


def nearest(text: str, known: Iterable[str], likeness: float = WORDS) -> str | None:
    """The known word that looks most like `text`, whatever its capitals; None when none does."""
    if len(text) > _LONGEST:
        return None
    by_lower = {word.lower(): word for word in known}
    found = get_close_matches(text.lower(), by_lower, n=1, cutoff=likeness)
    return by_lower[found[0]] if found else None
