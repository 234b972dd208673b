"""Joins small files into one that is named after its content, so that browsers may cache it forever."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

_COMMENT = re.compile(
    r"^[ \t]*(?:/\*(?:(?!\*/).)*\*/|//[^\n]*)[ \t]*(?:\n|\Z)", re.MULTILINE | re.DOTALL
)
"""A comment on lines of its own; beside code it is hard to tell from a string."""


@dataclass(frozen=True)
class Bundle:
    """The one file that replaces several."""

    href: str
    """From the root of the site, as `assets/css/site.5d41402abc4b.css`."""
    text: str


def bundle(files: Sequence[tuple[str, str]]) -> Bundle:
    """Path and text of each file, in order, as one file in the folder of the first.

    Comments, a fifth of all bytes, are left out. All files must have the same ending, and lie at the
    same depth where they refer to other files.
    """
    first = PurePosixPath(files[0][0])
    text = "\n".join(_COMMENT.sub("", part).strip() for _, part in files) + "\n"
    mark = hashlib.sha256(text.encode()).hexdigest()[:12]
    return Bundle(str(first.with_name(f"site.{mark}{first.suffix}")), text)
