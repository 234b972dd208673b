"""PDF and office files: whether they are what their names say, and what they say of their makers."""

import re
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile

from defusedxml.ElementTree import fromstring

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


_PARTS = {
    ".docx": "word/document.xml",
    ".xlsx": "xl/workbook.xml",
    ".pptx": "ppt/presentation.xml",
    ".odt": "content.xml",
    ".ods": "content.xml",
    ".odp": "content.xml",
}
"""A part that an office file of each kind has (ECMA-376; OpenDocument 1.3)."""
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_TYPES = {".odt": b"text", ".ods": b"spreadsheet", ".odp": b"presentation"}
ENDINGS = {".pdf", *_PARTS}
_MACROS = re.compile(r"(?i)vbaProject|macroEnabled|(?:^|/)activeX/|^(?:Basic|Scripts)/")
_OBJECTS = re.compile(
    r"(?i)(?:^|/)embeddings/.*\.(?!docx|xlsx|pptx)\w+\Z|\.(?:exe|dll|js|vbs|lnk|docm|xlsm|pptm)\Z"
)
"""A file inside another that may be a program."""
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<|\xff\xfe|\xfe\xff")
_FIELD = re.compile(rb"(?:<(?:\w+:)?instrText\b[^>]*>|\binstr=\")([^<\"]*)")
_DDE = re.compile(r"(?i)\bDDE(?:AUTO)?\b")
_STARTS = re.compile(rb"<(?:\w+:)?ddeLink\b|vnd\.sun\.star\.script:|<script:event-listener\b")
"""A field, link or event that starts a program (Office; OpenDocument)."""
_ODD_TEXT = re.compile(
    rb"\xff\xfe|\xfe\xff|.{0,99}\0|\s*<\?xml[^>]*encoding=[\"'](?!(?i:utf-8|us-ascii))", re.DOTALL
)
"""XML in other letters than UTF-8, in which nothing would be found."""
_MOST_READ, _MOST_PARTS = 100_000_000, 5_000
"""Bytes of all parts together, and parts: more is a zip bomb."""
_DAMAGED = (BadZipFile, RuntimeError, ValueError, EOFError, zlib.error, ParseError, LookupError)
"""What the readers of zip and XML raise."""
_MAKERS = {"creator", "lastModifiedBy", "initial-creator"}
_LIMIT = 1_000_000
"""Bytes of one part that are read: more is not about makers."""


def makers(path: Path) -> list[str]:
    """The people whom a document names as its makers; Unfit when it does more than show."""
    names = pdf_makers(path) if path.suffix.lower() == ".pdf" else _office_makers(path)
    return sorted({" ".join(name.split()) for name in names} - {""})


def _office_makers(path: Path) -> list[str]:
    ending = path.suffix.lower()
    try:
        with ZipFile(path) as file:
            names = set(file.namelist())
            if _PARTS[ending] not in names or (
                ending in _TYPES and _part(file, "mimetype") != _OPEN_DOCUMENT + _TYPES[ending]
            ):
                raise Unfit("asset-content")
            if any(_MACROS.search(name) for name in names):
                raise Unfit("asset-macros")
            if embedded := next(filter(_OBJECTS.search, sorted(names)), ""):
                raise Unfit("document-active", found=f"het bestand {embedded}")
            _check_parts(file, ending)
            about = "meta.xml" if ending in _TYPES else "docProps/core.xml"
            text = _part(file, about) if about in names else b""
    except _DAMAGED as error:
        raise Unfit("asset-content") from error
    try:
        tree: Element = fromstring(text, forbid_dtd=True)
    except (ParseError, ValueError, LookupError):
        return []
    return [part.text or "" for part in tree.iter() if part.tag.rpartition("}")[2] in _MAKERS]


def _check_parts(file: ZipFile, ending: str) -> None:
    """Refuse what starts a program, or fetches something as soon as the file is opened."""
    sizes = [part.file_size for part in file.infolist()]
    if sum(sizes) > _MOST_READ or len(sizes) > _MOST_PARTS:
        raise Unfit("document-sealed")
    for part in file.infolist():
        name = part.filename.lower()
        data = file.read(part)
        if not name.endswith((".rels", ".xml")) and not _XML.match(data):
            continue
        if _ODD_TEXT.match(data) or (name.endswith(".rels") and len(data) > _LIMIT):
            raise Unfit("document-sealed")
        if name == "[content_types].xml" and _MACROS.search(data.decode("utf-8", "replace")):
            raise Unfit("asset-macros")
        if _STARTS.search(data) or _DDE.search(unescape(b"".join(_FIELD.findall(data)).decode())):
            raise Unfit("document-active", found="een opdracht om een programma te starten")
        if name.endswith(".rels") and (kind := _fetched(data)):
            raise Unfit("document-active", found=f"een verwijzing naar iets van elders ({kind})")
        if ending in _TYPES and _IMAGE.search(data):
            raise Unfit("document-active", found="iets van een andere site")


_IMAGE = re.compile(
    rb"(?i)<(?:draw:(?:image|object|object-ole|plugin|applet|floating-frame)|office:dde-source|"
    rb"text:section-source|style:background-image)\b[^>]*xlink:href=[\"'](?:https?:|file:|//|\\\\)"
)
"""What OpenDocument loads from elsewhere."""


def _fetched(relationships: bytes) -> str:
    """The kind of a part that is elsewhere and no link to click; empty when there is none."""
    for part in fromstring(relationships, forbid_dtd=True):
        kind = str(part.get("Type", "")).rpartition("/")[2]
        if part.get("TargetMode") == "External" and kind != "hyperlink":
            return kind
    return ""


def _part(file: ZipFile, name: str) -> bytes:
    try:
        with file.open(name) as part:
            return part.read(_LIMIT)
    except KeyError:
        return b""
