"""Ids: names that become addresses."""

import re
import unicodedata

from .words import alphabetical

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""The id of a record: the stem of its file and the last part of its address."""

LONGEST = 100
"""Maximum characters of an id, so that every file system accepts its path."""

_DEVICES = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9])", re.IGNORECASE)

REFERENCE = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
"""An id in a reference; a priority keeps the capitals of its official code, WSE-LR1."""


def is_reserved(name: str) -> bool:
    """Whether Windows reserves a file name for a device (learn.microsoft.com, Naming Files)."""
    return bool(_DEVICES.fullmatch(name.partition(".")[0].rstrip()))


def is_id(text: str) -> bool:
    """Whether a text is valid as an id: an address, and a file name on every system."""
    return bool(ID.fullmatch(text)) and len(text) <= LONGEST and not is_reserved(text)


def fit_id(text: str) -> str:
    """A valid id close to a text, to suggest."""
    name = slug(alphabetical(text))[:LONGEST].strip("-") or "naam"
    return f"{name}-1" if is_reserved(name) else name


def slug(text: str) -> str:
    """A text as a part of an address: lower-case ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
