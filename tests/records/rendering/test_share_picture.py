"""The picture that a message shows beside a link."""

import zlib
from dataclasses import replace

import pytest
from photos import opened

from conftest import HOUSE, Read
from records.forms.imprint import Imprint
from records.rendering.letters import cut, known, letters
from records.rendering.share_drawing import drawn
from records.rendering.share_picture import SharePicture, share_pictures
from records.rendering.weave import BINDINGS

FONTS = HOUSE / "overrides/assets/fonts"
PICTURE = SharePicture("Een fietspunt in Malle", "Project", "KINA sociale economie", "keper", 9)
LETTERS = letters(FONTS, 30, 700)


@pytest.mark.parametrize("binding", BINDINGS)
def test_a_picture_is_as_large_as_open_graph_asks_and_light(binding: str) -> None:
    png = drawn(replace(PICTURE, binding=binding), FONTS)
    assert opened(png).size == (1200, 630)
    start = png.index(b"IDAT")
    size = int.from_bytes(png[start - 4 : start])
    assert len(zlib.decompress(png[start + 4 : start + 4 + size])) == 630 * 601
    assert len(png) < 30_000


def test_the_same_words_give_the_same_bytes_and_each_part_shows() -> None:
    others = [
        replace(PICTURE, **change)
        for change in (
            {"title": "Een fietspunt in Mol"},
            {"label": "Oproep"},
            {"site": "KINA"},
            {"binding": "ruit"},
            {"thread": 10},
        )
    ]
    assert drawn(PICTURE, FONTS) == drawn(replace(PICTURE), FONTS)
    assert len({drawn(picture, FONTS) for picture in [PICTURE, *others]}) == 6
    assert len({picture.key(FONTS) for picture in [PICTURE, *others]}) == 6


@pytest.mark.parametrize(
    "title",
    [
        "Groenploegen voor vijf gemeenten: samen onderhouden we bermen, parken en begraafplaatsen",
        "Bewonersondersteuningsmaatregelencoördinatievergadering",
        "Woorden " * 60,
        "🚲",
    ],
)
def test_no_title_runs_into_the_cloth_or_the_edge(title: str) -> None:
    png = drawn(replace(PICTURE, title=title), FONTS)
    image = opened(png).convert("L")
    assert image.crop((633, 40, 650, 600)).getextrema()[0] == image.getpixel((0, 0))
    assert image.crop((0, 573, 640, 613)).getextrema()[0] == image.getpixel((0, 0))


def test_letters_outside_western_europe_are_drawn_and_signs_without_letters_left_out() -> None:
    assert LETTERS.length("ş") != LETTERS.length("ğ")
    assert known("Fiets 🚲 Dvořák") == "Fiets Dvořák"


def test_lines_break_between_words() -> None:
    assert [*LETTERS.wrapped("een twee drie", 150)] == ["een twee", "drie"]
    assert cut("x" * 40) == f"{'x' * 26}- {'x' * 14}"


def test_every_record_with_a_page_has_its_picture(read: Read, imprint: Imprint) -> None:
    found = share_pictures(read()[0], imprint)
    assert found["assets/og/projecten/fietspunt.png"].label == "Project"
    assert found["assets/og/index.png"].label == ""
    assert "assets/og/nieuws/morgen.png" not in found
