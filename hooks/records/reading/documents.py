"""PDF and office files: whether they are what their names say, and what they say of their makers."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

_PARTS = {
    ".docx": "word/document.xml",
    ".xlsx": "xl/workbook.xml",
    ".pptx": "ppt/presentation.xml",
    ".odt": "content.xml",
    ".ods": "content.xml",
    ".odp": "content.xml",
}
"""A part that an office file of each kind has (ECMA-376; OpenDocument 1.3)."""
_TYPES = {".odt": "text", ".ods": "spreadsheet", ".odp": "presentation"}
ENDINGS = {".pdf", *_PARTS}
_MACROS = re.compile(r"(?i)vbaProject|(?:^|/)activeX/|^(?:Basic|Scripts)/")
_MAKERS = {"creator", "lastModifiedBy", "initial-creator"}
_AUTHOR = re.compile(
    rb"/Author\s*(?:\((?P<text>(?:\\.|[^\\)])*)\)|<(?P<hex>[0-9A-Fa-f\s]*)>)", re.DOTALL
)
"""The author of a PDF file: a string in brackets or in hexadecimal (ISO 32000, 7.3.4)."""
_XMP_AUTHOR = re.compile(
    rb"<dc:creator>\s*<rdf:(?:Seq|Bag)>\s*<rdf:li[^>]*>([^<]+)</rdf:li>", re.IGNORECASE
)
_PACKED = re.compile(rb"/ObjStm\b.{0,500}?stream\r?\n", re.DOTALL)
"""Objects that are compressed together, perhaps the one with the author."""
_MOST_PACKED = 200
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_LIMIT = 1_000_000
"""Bytes of one part that are read: more is not about makers."""


class Unfit(Exception):
    """A document that cannot be published, with the code of the message."""


def makers(path: Path) -> list[str]:
    """The people whom a document names as its makers, unless these names cannot be read.

    Raises Unfit when it is no document of the kind that its ending says, or has macros.
    """
    found = _pdf_makers(path) if path.suffix.lower() == ".pdf" else _office_makers(path)
    return sorted({" ".join(name.split()) for name in found} - {""})


def _office_makers(path: Path) -> list[str]:
    ending = path.suffix.lower()
    try:
        with ZipFile(path) as file:
            names = set(file.namelist())
            if _PARTS[ending] not in names or not _is_of_type(file, ending):
                raise Unfit("asset-content")
            if any(_MACROS.search(name) for name in names):
                raise Unfit("asset-macros")
            about = "meta.xml" if ending in _TYPES else "docProps/core.xml"
            text = _part(file, about) if about in names else b""
    except (
        BadZipFile,
        NotImplementedError,
        RuntimeError,
        ValueError,
        EOFError,
        zlib.error,
    ) as error:
        raise Unfit("asset-content") from error
    try:
        tree: Element = fromstring(text, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return []
    return [part.text or "" for part in tree.iter() if part.tag.rpartition("}")[2] in _MAKERS]


def _is_of_type(file: ZipFile, ending: str) -> bool:
    if ending not in _TYPES:
        return True
    return (
        _part(file, "mimetype") == b"application/vnd.oasis.opendocument." + _TYPES[ending].encode()
    )


def _part(file: ZipFile, name: str) -> bytes:
    try:
        with file.open(name) as part:
            return part.read(_LIMIT)
    except KeyError:
        return b""


def _pdf_makers(path: Path) -> list[str]:
    data = path.read_bytes()
    if not data.startswith(b"%PDF-"):
        raise Unfit("asset-content")
    names = [match[1].decode("utf-8", "replace") for match in _XMP_AUTHOR.finditer(data)]
    for part in [data, *_unpacked(data)]:
        names.extend(map(_pdf_text, _AUTHOR.finditer(part)))
    return names


def _unpacked(data: bytes) -> Iterator[bytes]:
    for match in islice(_PACKED.finditer(data), _MOST_PACKED):
        packed = data[match.end() : match.end() + _LIMIT]
        try:
            yield zlib.decompressobj().decompress(packed, _LIMIT)
        except zlib.error:
            continue


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
