"""Words put together into what people read."""

from __future__ import annotations

from collections.abc import Sequence


def upper_first(text: str) -> str:
    """A text with a capital at its start; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """A text inside a sentence: no capital at its start, unless it is an abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def enumeration(words: Sequence[str]) -> str:
    """`a, b en c`."""
    return " en ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
