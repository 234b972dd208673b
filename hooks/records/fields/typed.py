"""What somebody typed into a field, and the mistake in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from pydantic_core import PydanticCustomError

_LONGEST = 2_000
"""Characters of a value that is not meant to be read as a sentence: an address at most."""
_KNOWN = 20_000
"""How many texts that came by are still known."""


def fault(code: str, **words: str) -> PydanticCustomError:
    """A mistake in one value; `code` and `words` fill a sentence of `messages.yml`."""
    return PydanticCustomError(code, "see messages.yml", words)


def text_of(value: Any) -> str:
    """What was typed, with each accent in its letter (Unicode NFC), as everyone searches it."""
    if not isinstance(value, str):
        raise fault("text-expected")
    return unicodedata.normalize("NFC", value.strip())


def word_of(value: Any) -> str:
    """A text for a pattern, whose time may grow faster than its length."""
    return within(text_of(value), _LONGEST)


def within(text: str, limit: int) -> str:
    """The same text, unless it is too long."""
    if len(text) > limit:
        length, excess = str(len(text)), str(len(text) - limit)
        raise fault("text-too-long", length=length, limit=str(limit), excess=excess)
    return text


def often(read: Callable[[Any], object]) -> Callable[[Any], object]:
    """The same for what comes back in many records, as ids do: each text is read once."""
    known = lru_cache(maxsize=_KNOWN)(read)
    return lambda value: known(value) if isinstance(value, str) else read(value)
