"""PDF and office files: what they are, and whom they name."""

from __future__ import annotations

import time
import zlib
from pathlib import Path
from zipfile import ZipFile

import pytest

from records.reading.documents import Unfit, makers

CORE = (
    '<cp:coreProperties xmlns:cp="a" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:creator>An Peeters</dc:creator><cp:lastModifiedBy>Jan  Maes</cp:lastModifiedBy>"
    "<dc:title>Verslag</dc:title></cp:coreProperties>"
)


def office(path: Path, **parts: str) -> Path:
    with ZipFile(path, "w") as file:
        for name, text in parts.items():
            file.writestr(name.replace("__", "/").replace("_", "."), text)
    return path


def pdf(path: Path, *parts: bytes) -> Path:
    path.write_bytes(b"%PDF-1.7\n" + b"".join(parts))
    return path


def test_an_office_file_names_its_makers(tmp_path: Path) -> None:
    word = office(tmp_path / "a.DOCX", word__document_xml="", docProps__core_xml=CORE)
    assert makers(word) == ["An Peeters", "Jan Maes"]
    text = "application/vnd.oasis.opendocument.text"
    odt = office(tmp_path / "a.odt", mimetype=text, content_xml="", meta_xml=CORE)
    assert makers(odt) == ["An Peeters", "Jan Maes"]
    assert makers(office(tmp_path / "b.docx", word__document_xml="")) == []


def test_entities_in_an_office_file_are_not_read(tmp_path: Path) -> None:
    evil = f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>{CORE}'
    assert makers(office(tmp_path / "a.docx", word__document_xml="", docProps__core_xml=evil)) == []


@pytest.mark.parametrize(
    "part",
    [
        b"/Author (An \\(Peeters\\))",
        b"/Author <%s>" % "\ufeffAn Peeters".encode("utf-16-be").hex().encode(),
        b"/Author(\xef\xbb\xbfAn Peeters)",
        b"<dc:creator><rdf:Seq><rdf:li>An Peeters</rdf:li></rdf:Seq></dc:creator>",
        b"<</Type/ObjStm/N 1>>stream\r\n" + zlib.compress(b"<</Author(An Peeters)>>"),
    ],
)
def test_a_pdf_names_its_makers(tmp_path: Path, part: bytes) -> None:
    (name,) = makers(pdf(tmp_path / "a.pdf", part))
    assert name.replace("(", "").replace(")", "") == "An Peeters"


def test_a_pdf_without_names_is_fine(tmp_path: Path) -> None:
    assert makers(pdf(tmp_path / "a.pdf", b"/Author ()", b"/Type/ObjStm>>stream\nx")) == []


def test_a_hostile_pdf_takes_no_longer_than_its_length(tmp_path: Path) -> None:
    begin = time.process_time()
    packed = b"/ObjStm stream\n" + zlib.compress(bytes(10_000_000))
    assert makers(pdf(tmp_path / "a.pdf", b"/ObjStm " * 50_000, packed * 300)) == []
    assert time.process_time() - begin < 5


def test_macros_are_refused(tmp_path: Path) -> None:
    parts = {"word__document_xml": "", "word__vbaProject_bin": "x"}
    with pytest.raises(Unfit, match="asset-macros"):
        makers(office(tmp_path / "a.docx", **parts))


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.pptx", "a.odt", "a.ods", "a.odp", "a.pdf"])
def test_a_document_of_another_kind_is_refused(tmp_path: Path, name: str) -> None:
    other = office(tmp_path / name, mimetype="application/epub+zip", content_xml="")
    with pytest.raises(Unfit, match="asset-content"):
        makers(other)
    other.write_bytes(b"<script>alert(1)</script>")
    with pytest.raises(Unfit, match="asset-content"):
        makers(other)
