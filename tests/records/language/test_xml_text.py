"""Text that an XML document may hold, whatever slipped past the door."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from records.language.characters import xml_text


def test_what_xml_forbids_is_left_out_and_nothing_else() -> None:
    assert xml_text("a\x00\x0b\ufffe\ud800b\t\n🚲é\ue000") == "ab\t\n🚲é\ue000"


def test_the_rest_can_be_parsed() -> None:
    every = "".join(map(chr, range(0x10000))).replace("<", "").replace("&", "")
    text = xml_text(every)
    assert ET.fromstring(f"<a>{text}</a>").text == text.replace("\r", "\n")  # noqa: S314
