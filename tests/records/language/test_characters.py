"""Characters that no text may hold."""

from xml.etree import ElementTree as ET

import pytest

from records.forms.addresses import ROOT
from records.language.characters import HIDDEN, visible, xml_text
from records.rendering.shell import slot


@pytest.mark.parametrize(
    "hidden",
    [
        "\x00",
        "\x1b",
        "\x85",
        "\u00ad",
        "\u200b",
        "\u200f",
        "\u2028",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\U000e0041",
    ],
)
def test_what_nobody_sees_is_found(hidden: str) -> None:
    found = HIDDEN.search(f"zicht{hidden}baar")
    assert found
    assert found.start() == 5


@pytest.mark.parametrize("text", ["één\n\ttwee", "ŁÓDŹ", "漢字", "👩‍🔧", "a\u00a0b", "“…” – €"])
def test_what_people_type_is_not(text: str) -> None:
    assert HIDDEN.search(text) is None


def test_the_marks_of_our_own_html_cannot_be_typed() -> None:
    assert HIDDEN.search(ROOT)
    assert HIDDEN.search(slot("title"))


def test_a_terminal_gets_nothing_to_obey() -> None:
    assert visible("a\x1b[2Jb\n::error::c\u202e") == "a<U+001B>[2Jb ::error::c<U+202E>"
    assert visible("naam\udcff.yml") == "naam<U+DCFF>.yml"


def test_what_xml_forbids_is_left_out_and_nothing_else() -> None:
    assert xml_text("a\x00\x0b\ufffe\ud800b\t\n🚲é\ue000") == "ab\t\n🚲é\ue000"


def test_the_rest_can_be_parsed() -> None:
    every = "".join(map(chr, range(0x10000))).replace("<", "").replace("&", "")
    text = xml_text(every)
    assert ET.fromstring(f"<a>{text}</a>").text == text.replace("\r", "\n")  # noqa: S314
