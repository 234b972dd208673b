"""Suggestions for mistyped words."""

from collections.abc import Iterable
from difflib import get_close_matches
from unicodedata import normalize

WORDS, FILES = 0.6, 0.8
"""Minimum similarity, from 0 to 1, of two words, and of two paths in the same folders."""

_LONGEST = 200
"""Characters above which a text is not compared: that takes long and suggests nothing."""

_DOUBLES = str.maketrans(
    "аеорсухіјѕАВЕКМНОРСТХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "aeopcyxijsABEKMHOPCTXIJSABEZHIKMNOPTYXo",
)
"""Letters of other scripts that look like ours (Unicode Technical Standard 39)."""


def difference(written: str, meant: str) -> tuple[str, str] | None:
    """The first characters that differ in two texts that look the same; None for other texts."""
    first, second = (same_looking(normalize("NFKC", text)) for text in (written, meant))
    if first != second:
        return None
    pairs = zip(written, meant, strict=False)
    return next(((one, other) for one, other in pairs if one != other), None)


def same_looking(text: str) -> str:
    """A text with our letters in the place of others that look the same."""
    return text.translate(_DOUBLES)


def nearest(text: str, candidates: Iterable[str], likeness: float = WORDS) -> str | None:
    """The candidate most similar to `text`, ignoring case; None when none is similar enough."""
    if len(text) > _LONGEST:
        return None
    by_lower = {word.lower(): word for word in candidates}
    matches = get_close_matches(text.lower(), by_lower, n=1, cutoff=likeness)
    return by_lower[matches[0]] if matches else None
