"""PDF files: whether they only show, and whom they name as their makers (ISO 32000)."""

import re
import zlib
from collections.abc import Iterator
from pathlib import Path

from .problems import Unfit

_AUTHOR = re.compile(
    rb"/Author\s*(?:\((?P<text>(?:\\.|[^\\)])*)\)|<(?P<hex>[0-9A-Fa-f\s]*)>)", re.DOTALL
)
"""The author of a PDF file: a string in brackets or in hexadecimal (ISO 32000, 7.3.4)."""
_XMP_AUTHOR = re.compile(
    rb"<dc:creator>\s*<rdf:(?:Seq|Bag)>\s*<rdf:li[^>]*>([^<]+)</rdf:li>", re.IGNORECASE
)
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)


def _name(word: str) -> bytes:
    """A pattern for a name of PDF, of which each letter may be written as `#4a` (ISO 32000, 7.3.5)."""
    letters = "".join(f"(?:{letter}|#(?i:{ord(letter):02x}))" for letter in word)
    return f"/{letters}(?![\\w#])".encode()


_ACTIVE = {
    "een programma in JavaScript": re.compile(_name("JavaScript")),
    "een opdracht om iets te starten": re.compile(_name("Launch")),
    "een bestand in het bestand": re.compile(_name("EmbeddedFile") + b"|" + _name("EmbeddedFiles")),
    "film of geluid": re.compile(_name("RichMedia")),
    "een formulier dat iets verstuurt": re.compile(
        _name("SubmitForm") + b"|" + _name("ImportData")
    ),
    "een formulier dat browsers niet tonen (XFA)": re.compile(_name("XFA") + rb"\s*[\[\d]"),
}
"""What does more than show, by its name in Dutch; long enough not to be in pixels by chance."""
_PACKED = re.compile(_name("ObjStm"))
"""Objects that are compressed together, perhaps the one with the author."""
_FILTER = re.compile(_name("Filter") + rb"\s*(?:/FlateDecode\b|\[\s*/FlateDecode\s*\])")
_ANY_FILTER = re.compile(_name("Filter"))
_UNUSUAL = re.compile(rb"[%(]|" + _name("DecodeParms") + b"|" + _name("DP"))
"""What could hide the way in which objects are packed, or mix their letters."""
_STREAM = re.compile(rb">>\s*stream\r?\n")
_NUMBERS = re.compile(rb"\s*\d+\s+\d+\s")
"""How packed objects begin."""
_DICTIONARY = 2_000
"""Bytes around the name of packed objects that may say how they are packed."""
_MOST = 100_000_000
"""Bytes that are unpacked in all: more is a bomb."""


def pdf_makers(path: Path) -> list[str]:
    """The people whom a PDF file names as its makers; Unfit when it does more than show."""
    data = path.read_bytes()
    if not data.startswith(b"%PDF-"):
        raise Unfit("asset-content")
    names = [match[1].decode("utf-8", "replace") for match in _XMP_AUTHOR.finditer(data)]
    for part in [data, *_unpacked(data)]:
        for activity, pattern in _ACTIVE.items():
            if pattern.search(part):
                raise Unfit("document-active", found=activity)
        names.extend(map(_pdf_text, _AUTHOR.finditer(part)))
    return names


def _unpacked(data: bytes) -> Iterator[bytes]:
    """Each group of packed objects; Unfit when they are packed in another way than programs do."""
    left, start = _MOST, 0
    for packed in _PACKED.finditer(data):
        if packed.start() < start:
            continue  # a second name before the same objects
        stream = _STREAM.search(data, packed.end())
        if not stream:
            return
        start = stream.end()
        above = data[max(packed.start() - _DICTIONARY, 0) : packed.start()]
        about = above.rpartition(b"obj")[2] + data[packed.start() : start]
        is_plain = not _ANY_FILTER.search(about)
        is_usual = _NUMBERS.match(data, start) if is_plain else _FILTER.search(about)
        if b"obj" not in above or _UNUSUAL.search(about) or not is_usual:
            raise Unfit("document-sealed")
        if not is_plain:
            part = _inflated(data[start:], left)
            left -= len(part)
            yield part


def _inflated(data: bytes, limit: int) -> bytes:
    try:
        part = zlib.decompressobj().decompress(data, limit + 1)
    except zlib.error as error:
        raise Unfit("document-sealed") from error
    if len(part) > limit:
        raise Unfit("document-sealed")
    return part


def _pdf_text(author: re.Match[bytes]) -> str:
    """A text string of a PDF file: UTF-16 with a mark, UTF-8 with a mark, or nearly Latin-1."""
    if author["text"] is None:
        digits = b"".join(author["hex"].split())
        data = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    else:
        data = _ESCAPE.sub(_unescaped, author["text"])
    if data.startswith(b"\xfe\xff"):
        return data[2:].decode("utf-16-be", "replace")
    return data.decode("utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "latin-1", "replace")


def _unescaped(match: re.Match[bytes]) -> bytes:
    code = match[1]
    return bytes([int(code, 8) & 0xFF]) if code.isdigit() and len(code) == 3 else code  # noqa: PLR2004 (\ddd)
