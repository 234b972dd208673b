"""Names that become addresses."""

from __future__ import annotations

import re
import unicodedata

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""The id of a record: the name of its file, and for ever the last part of its address."""

REFERENCE = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
"""An id as it is referred to; a priority keeps the capitals of its official code, WSE-LR1."""


def slug(text: str) -> str:
    """A text as a part of an address: lower-case ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
