"""What pages are found by although they do not say so."""

import pytest

from records.language.dutch import Dutch
from records.search.search_words import SearchWords
from records.search.word_list import word_list
from records.vocabulary import Synonym, Vocabulary

TEXTS = {
    "a/": "Een maatwerkbedrijf in twee steden.",
    "b/": "Vroeger heette dat een beschutte werkplaats.",
    "c/": "Het beleid van de gemeente.",
    "d/": "De begeleiding. Mijn mening.",
    "e/": "Mail het team. Het levert drukwerken op.",
    "f/": "Wijk-werken na een crisis van 2023-2025.",
}


@pytest.fixture(scope="module")
def found() -> SearchWords:
    synonyms = [
        Synonym(term="maatwerkbedrijf", words=["beschutte werkplaats"]),
        Synonym(term="logistiek", words=["levering"]),
        Synonym(term="crisis", words=["burn-out"]),
        Synonym(term="post", words=["mailing", "drukwerk"]),
    ]
    return SearchWords(TEXTS, Vocabulary(synonyms=synonyms), Dutch())


def test_forms_parts_and_synonyms_are_added(found: SearchWords) -> None:
    assert {"stad", "bedrijf", "maatwerk", "beschutte werkplaats"} <= set(found.of("a/"))


def test_a_synonym_works_the_other_way_too(found: SearchWords) -> None:
    assert "maatwerkbedrijf" in found.of("b/")


def test_a_synonym_of_its_subject_is_a_word_of_its_own(found: SearchWords) -> None:
    assert found.of_subjects("a/") == []
    texts = {"a/": "Logistiek, in een maatwerkbedrijf"}
    synonyms = [Synonym(term="logistiek", words=["pakjesdienst"])]
    told = SearchWords(texts, Vocabulary(synonyms=synonyms), Dutch(), {"a/": "Logistiek"})
    assert told.of_subjects("a/") == ["pakjesdienst"]
    assert not {"pakjesdienst", "dienst"} & set(told.of("a/"))


def test_a_subject_may_have_words_that_are_not_in_the_text() -> None:
    told = SearchWords({"a/": "Bel ons"}, Vocabulary(), Dutch(), {"a/": "032187209"})
    assert told.of_subjects("a/") == []


def test_a_word_in_the_name_of_a_place_has_no_synonyms() -> None:
    texts = {"a/": "Werk in Sint-Job-in-'t-Goor", "b/": "Een job"}
    told = SearchWords(texts, Vocabulary(synonyms=[Synonym(term="job", words=["stage"])]), Dutch())
    assert ("stage" in told.of("a/"), "stage" in told.of("b/")) == (False, True)


def test_a_synonym_of_one_stem_but_another_word_is_none(found: SearchWords) -> None:
    assert "logistiek" not in found.of("e/")
    assert "post" in found.of("e/")  # for `drukwerken`
    assert "mailing" not in found.of("e/")


def test_what_has_a_hyphen_is_one_word_too(found: SearchWords) -> None:
    assert {"wijkwerken", "burnout"} <= set(found.of("f/"))
    assert "20232025" not in found.of("f/")


def test_a_name_has_its_synonyms(found: SearchWords) -> None:
    assert found.aliases("Werkvorm maatwerkbedrijf") == ["beschutte werkplaats"]


def test_a_bit_of_a_long_name_has_none(found: SearchWords) -> None:
    assert found.aliases("Meer werk in een maatwerkbedrijf") == ["beschutte werkplaats"]
    assert found.aliases("Mensen vinden meer werk in een maatwerkbedrijf") == []


def test_a_page_is_led_to_by_its_name_and_its_synonyms_with_each_of_their_words(
    found: SearchWords,
) -> None:
    names = found.names(["Maatwerkbedrijf", "Café"])
    assert names == ["maatwerkbedrijf", "beschutte werkplaats", "cafe"]
    shards = word_list({}, str, {1: names, 2: ["cafe"]}, {2})
    assert shards["b"]["names"] == shards["w"]["names"] == "beschutte werkplaats:1"
    assert shards["c"]["names"] == "cafe:1 =2"


def test_words_that_only_share_a_stem_are_told_apart(found: SearchWords) -> None:
    assert found.stem("beleid") != found.stem("begeleiding") == found.stem("begeleid")
    assert found.stem("gemeente") != found.stem("mening")
    texts = {"a/": "De overheid is er over bezig", "b/": "Over dit en dat"}
    told = SearchWords(texts, Vocabulary(), Dutch())
    assert (told.stem("over"), told.stem("boom")) == ("over", "boom")
    assert told.stem("overheid") != "over"


def test_nothing_is_added_that_the_page_says(found: SearchWords) -> None:
    assert "maatwerkbedrijf" not in found.of("a/")
