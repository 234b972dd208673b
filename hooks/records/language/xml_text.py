"""Text that an XML document may hold."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """A text without the characters that XML 1.0 (section 2.2) forbids, even as entities."""
    return _FORBIDDEN.sub("", text)
