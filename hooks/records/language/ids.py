"""Names that become addresses."""

from __future__ import annotations

import re
import unicodedata

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""The id of a record: the name of its file, and for ever the last part of its address."""

LONGEST = 100
"""Characters of an id; with an ending and a folder it still fits on every disk."""

_DEVICES = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9])", re.IGNORECASE)

REFERENCE = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
"""An id as it is referred to; a priority keeps the capitals of its official code, WSE-LR1."""


def is_reserved(name: str) -> bool:
    """Whether Windows keeps a name, with any ending, for a device, so that no file can have it.

    Source: Naming Files, Paths, and Namespaces, learn.microsoft.com.
    """
    return bool(_DEVICES.fullmatch(name.partition(".")[0].rstrip()))


def is_id(text: str) -> bool:
    """Whether a text can be an address and the name of a file on every system."""
    return bool(ID.fullmatch(text)) and len(text) <= LONGEST and not is_reserved(text)


def fit_id(text: str) -> str:
    """An id that looks like a text, to suggest."""
    found = slug(text)[:LONGEST].strip("-") or "naam"
    return f"{found}-1" if is_reserved(found) else found


def slug(text: str) -> str:
    """A text as a part of an address: lower-case ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
