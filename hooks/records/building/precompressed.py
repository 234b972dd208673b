"""Compressed copies of the files of a site (gzip and brotli), for a server that sends them as they are."""

import zlib
from pathlib import Path

import brotli

_NAMES = """
    atom css csv geojson html ics js json jsonld md mjs rss svg txt vcf wasm webmanifest xml xsl
"""
_ENDINGS = {f".{name}" for name in _NAMES.split()}
"""Kinds of file that become smaller; pictures and fonts are compressed already."""
_SMALLEST = 1_000
"""Bytes below which a file fits in one packet uncompressed."""


def write_precompressed(folder: Path) -> None:
    """Write `x.gz` and `x.br` beside each such file `x` below a folder, where that is smaller.

    The bytes depend on those of the file alone.
    """
    for path in sorted(folder.rglob("*")):
        if path.suffix in _ENDINGS and path.is_file():
            data = path.read_bytes()
            if len(data) >= _SMALLEST:
                _write(path, ".gz", data, gzipped(data, 9))
                _write(path, ".br", data, brotli.compress(data, quality=10))


def gzipped(data: bytes, level: int) -> bytes:
    """Bytes in gzip's format (RFC 1952) without a time, the same from every version of Python.

    The module gzip writes another "operating system" into the header from Python 3.13 on.
    """
    return zlib.compress(data, level, wbits=31)


def _write(path: Path, ending: str, data: bytes, smaller: bytes) -> None:
    if len(smaller) < len(data):
        path.with_name(path.name + ending).write_bytes(smaller)
