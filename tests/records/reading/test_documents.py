"""PDF and office files: what they are, and whom they name."""

import time
import zlib
from contextlib import suppress
from pathlib import Path
from zipfile import ZipFile

import pytest

from records.reading.documents import makers
from records.reading.problems import Unfit

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


def packed(objects: bytes, about: bytes = b"/Filter/FlateDecode") -> bytes:
    """Objects that are compressed together, with what is said about that."""
    start = b"\n5 0 obj<<" + about + b"/Type/ObjStm/N 1/First 4>>stream\r\n"
    return start + zlib.compress(b"1 0 " + objects) + b"\nendstream endobj"


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
        packed(b"<</Author(An Peeters)>>"),
    ],
)
def test_a_pdf_names_its_makers(tmp_path: Path, part: bytes) -> None:
    (name,) = makers(pdf(tmp_path / "a.pdf", part))
    assert name.replace("(", "").replace(")", "") == "An Peeters"


def test_a_pdf_without_names_is_fine(tmp_path: Path) -> None:
    assert makers(pdf(tmp_path / "a.pdf", b"/Author ()", packed(b"x"))) == []


def test_a_hostile_pdf_takes_no_longer_than_its_length(tmp_path: Path) -> None:
    begin = time.process_time()
    for part in (
        b"obj/ObjStm " * 50_000,
        b"obj/ObjStm>>" * 50_000,
        packed(bytes(10_000_000)) * 300,
    ):
        with suppress(Unfit):
            assert makers(pdf(tmp_path / "a.pdf", part)) == []
    assert time.process_time() - begin < 5


SCRIPT = b"<</S/JavaScript/JS(app.alert(1))>>"


@pytest.mark.parametrize(
    ("part", "found"),
    [
        (SCRIPT, "JavaScript"),
        (SCRIPT.replace(b"a", b"#61"), "JavaScript"),
        (b"<</S/Launch/F(cmd.exe)>>", "te starten"),
        (b"<</Names<</EmbeddedFiles 3 0 R>>>>", "een bestand in"),
        (b"/AcroForm<</XFA [(a) 4 0 R]>>", "XFA"),
    ],
)
def test_a_pdf_that_acts_is_refused(tmp_path: Path, part: bytes, found: str) -> None:
    for whole in (part, packed(part), packed(part, b"/Filter [ /FlateDecode ]")):
        with pytest.raises(Unfit, match="document-active") as caught:
            makers(pdf(tmp_path / "a.pdf", whole))
        assert found in caught.value.words["found"]


@pytest.mark.parametrize(
    "about",
    [
        b"/Filter[/ASCIIHexDecode/FlateDecode]",
        b"/Filter/FlateDecode/DecodeParms<</Predictor 12>>",
        b"/Filter 9 0 R",
        b"%>>stream\n1 0 \n/Filter/FlateDecode",
        b" " * 3000 + b"/Filter/FlateDecode",
        b"",
    ],
)
def test_a_pdf_in_which_objects_cannot_be_seen_is_refused(tmp_path: Path, about: bytes) -> None:
    with pytest.raises(Unfit, match=r"document-(?:sealed|active)"):
        makers(pdf(tmp_path / "a.pdf", packed(SCRIPT, about)))


REMOTE = '<Relationships><Relationship Type="x/{}" Target="https://a.be/x" TargetMode="External"/></Relationships>'


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ({"word__rels__settings_xml_rels": REMOTE.format("attachedTemplate")}, "attachedTemplate"),
        ({"word__rels__document_xml_rels": REMOTE.format("image")}, "image"),
        ({"word__embeddings__oleObject1_bin": "x"}, "oleObject1.bin"),
        ({"word__a_b": "<w:instrText>DD</w:instrText><w:instrText>E&#65;UTO c"}, "te starten"),
        ({"word__RELS__a_RELS": REMOTE.format("oleObject")}, "oleObject"),
    ],
)
def test_an_office_file_that_acts_is_refused(
    tmp_path: Path, parts: dict[str, str], found: str
) -> None:
    link = {"word__rels__footer_xml_rels": REMOTE.format("hyperlink")}
    assert makers(office(tmp_path / "a.docx", word__document_xml="", **link)) == []
    with pytest.raises(Unfit, match="document-active") as caught:
        makers(office(tmp_path / "a.docx", word__document_xml="", **parts))
    assert found in caught.value.words["found"]


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
