"""YAML in which every scalar is text."""

import pytest

from records.reading.yaml_faults import YamlFault
from records.reading.yaml_text import parse, positions


@pytest.mark.parametrize(
    "text", ["no", "0470 12 34 56", "12:30", "10.000", "1e3", "~", "null", "2026-03-15", "0x1F"]
)
def test_a_scalar_stays_the_text_that_was_typed(text: str) -> None:
    assert parse(f"key: {text}")[0] == {"key": text}


def test_an_empty_value_is_as_good_as_absent() -> None:
    value, faults = parse("a:\nb: ''\nc: ['', x]\nd: []\ne: {}\nf: [{}]\ng: y\n")
    assert value == {"c": ["x"], "g": "y"}
    assert faults == []


def test_an_empty_item_does_not_shift_the_places_of_the_others() -> None:
    assert positions("a:\n  -\n  - x\n").values["a", 0] == (3, 5)


def test_an_empty_text_is_an_empty_mapping() -> None:
    assert parse("") == ({}, [])
    assert parse("# niets\n") == ({}, [])


def test_a_key_that_stands_twice_is_reported_and_the_rest_is_read() -> None:
    value, faults = parse("a: 1\nb:\n  c: 2\n  c: 3\na: 4\n")
    assert value == {"a": "4", "b": {"c": "3"}}
    assert [(fault.code, fault.position, fault.words["first"]) for fault in faults] == [
        ("key-twice", (4, 3), "3"),
        ("key-twice", (5, 1), "1"),
    ]


@pytest.mark.parametrize(
    ("text", "code", "position"),
    [
        ("a: b:", "yaml-colon", (1, 5)),
        ("? [a]\n: b", "key-not-text", (1, 3)),
    ],
)
def test_what_cannot_be_read_has_a_place(text: str, code: str, position: tuple[int, int]) -> None:
    with pytest.raises(YamlFault) as caught:
        parse(text)
    assert (caught.value.code, caught.value.position) == (code, position)


def test_the_place_of_keys_values_and_items_is_known() -> None:
    where = positions("a: één\nb:\n  - x\n  - c: y\n")
    assert where.keys["a",] == (1, 1)
    assert where.values["a",] == (1, 4)
    assert where.values["b", 0] == (3, 5)
    assert where.keys["b", 1, "c"] == (4, 5)
    assert where.values["b", 1, "c"] == (4, 8)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("title: Werk: zo begin je", "Werk: zo begin je"),
        ("title: Let op: auto's: ja", "Let op: auto's: ja"),
        ('title: "Celebrating Change #3"', "Celebrating Change #3"),
    ],
)
def test_what_can_only_be_a_text_is_one(text: str, value: str) -> None:
    assert parse(text, {"summary"}) == ({"title": value}, [])


@pytest.mark.parametrize(
    ("text", "code", "position"),
    [
        ("text:\n  ## Kop\n  Tekst\n", "yaml-heading", (2, 3)),
        ("text: een\n  - a\n  - b\n", "yaml-lines", (1, 7)),
        ("text: een\n\n  twee\n", "yaml-lines", (1, 7)),
    ],
)
def test_a_text_that_loses_its_lines_is_told(
    text: str, code: str, position: tuple[int, int]
) -> None:
    (fault,) = parse(text)[1]
    assert (fault.code, fault.position) == (code, position)


def test_a_text_of_several_lines_may_stand_behind_its_field() -> None:
    assert parse("summary: een\n  twee\ntext: |\n  ## Kop\n# een opmerking\n")[1] == []
    assert parse('a:\n  - {b: C, d: "e #f.pdf"}\n')[1] == []
