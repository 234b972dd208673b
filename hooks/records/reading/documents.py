"""Documents, PDF or of an office program: whether they are what their names say, and who made them."""

import re
import zlib
from html import unescape
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile

from defusedxml.ElementTree import fromstring

from .pdf import pdf_makers
from .problems import Unfit

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
