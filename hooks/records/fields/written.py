"""How a value looks in a file, for the schemas that editors' programs read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Written:
    """A mark on the type of a field, beside the validator that reads it."""

    code: str = "text-expected"
    """The message that says how to mend it."""
    pattern: str = ""
    """What the whole text matches, in the words that Python and JavaScript share."""
    limit: int | None = None
    """The most characters that it may have."""
    choices: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
