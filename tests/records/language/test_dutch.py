"""Words, stems, dictionary forms."""

import pytest

from records.language.dutch import Dutch, compound_parts, fold, words


@pytest.fixture(scope="module")
def dutch() -> Dutch:
    return Dutch()


def test_words_are_lower_case_and_in_order() -> None:
    assert words("De OCMW's: wijk-werken, 2 cafés!") == [
        *("de", "ocmw", "wijk", "werken", "2", "cafés"),
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("v.z.w.", "vzw"), ("R&D", "rd"), ("25.000", "25000"), ("+32 3 000 00 04", "030000004"),
        ("CO₂", "co2"), ("ĳ", "ij"), ("cafe\u0301", "café"),
    ],
)  # fmt: skip
def test_what_belongs_together_is_one_word(text: str, word: str) -> None:
    assert words(text) == [word]


def test_accents_are_left_out() -> None:
    assert fold("coöperatie") == "cooperatie"
    assert fold("fiets") == "fiets"


@pytest.mark.parametrize(
    ("word", "form"),
    [("stad", "steden"), ("steden", "stad"), ("criteria", "criterium"), ("sociale", "sociaal")],
)
def test_forms_that_a_stem_misses_are_known_both_ways(dutch: Dutch, word: str, form: str) -> None:
    assert form in dutch.irregular([word])[word]


def test_forms_that_share_the_stem_are_not_added(dutch: Dutch) -> None:
    assert dutch.stem("huizen") == dutch.stem("huis")
    assert "huizen" not in dutch.irregular(["huis"])["huis"]


def test_of_verbs_only_forms_that_are_used_are_added(dutch: Dutch) -> None:
    assert dutch.irregular(["zoeken"])["zoeken"] == []
    assert "gezocht" in dutch.irregular(["zoeken", "gezocht"])["zoeken"]


def test_a_word_is_one_that_a_dictionary_has(dutch: Dutch) -> None:
    assert dutch.is_word("kringloop")
    assert not dutch.is_word("kringl")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("maatwerkbedrijf", ("maatwerk", "bedrijf")),
        ("kringloopeconomie", ("kringloop", "economie")),
        ("gezinsondersteuning", ("gezin", "ondersteuning")),
        ("fietspunten", ("fiets", "punten")),
        ("gemeentehuis", ("gemeente", "huis")),
    ],
)
def test_a_compound_has_two_parts(dutch: Dutch, word: str, parts: tuple[str, str]) -> None:
    assert compound_parts(word, dutch) == parts


@pytest.mark.parametrize(
    "word", ["fiets", "netwerk", "personen", "kantoren", "onderhoud", "begeleiding", "voorbeeld"]
)
def test_other_words_have_none(dutch: Dutch, word: str) -> None:
    assert compound_parts(word, dutch) == ()
