"""One file of Pagefind's index: CBOR (RFC 8949) behind a mark, compressed, named by what it holds."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path
from typing import Any

import cbor2

STARTS = b"pagefind_dcd"
"""What every part of an index begins with."""
_LEVEL = 6
"""Of compression: 9 takes twice as long and saves a hundredth."""


def read_part(path: Path) -> Any:
    """What a part holds."""
    return cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(STARTS))


def write_part(folder: Path, form: str, content: list[Any], digits: int) -> str:
    """Write a part of the index; gives its name, a fingerprint of so many digits.

    `form` is the name of the file with `{}` where the fingerprint goes.
    """
    data = STARTS + cbor2.dumps(content)
    name = hashlib.sha256(data).hexdigest()[:digits]
    (folder / form.format(name)).write_bytes(gzip.compress(data, _LEVEL, mtime=0))
    return name
