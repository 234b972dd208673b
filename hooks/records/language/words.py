"""Formatting of words, sizes and lists of words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from .characters import LETTERS
from .dates import NO_BREAK


def upper_first(text: str) -> str:
    """A text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """A text with its first letter in lower case, unless it starts with an abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def size_in_words(count: int) -> str:
    """A number of bytes as `840 bytes`, `12 kB` or `1,5 MB`, with a no-break space."""
    if count < 1000:  # noqa: PLR2004 (SI)
        return f"{count}{NO_BREAK}bytes"
    if count < 1_000_000:  # noqa: PLR2004 (SI)
        return f"{round(count / 1000)}{NO_BREAK}kB"
    return f"{count / 1_000_000:.1f}{NO_BREAK}MB".replace(".", ",")


def enumeration(words: Sequence[str]) -> str:
    """`a, b en c`."""
    return " en ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def alphabetical(text: str) -> str:
    """The place of a text in an alphabetical list: capitals, accents and signs do not count."""
    letters = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.findall(r"\w+", plain))
