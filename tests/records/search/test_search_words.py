"""What pages are found by although they do not say so."""

from __future__ import annotations

import pytest

from records.language.dutch import Dutch
from records.search.search_words import SearchWords, word_list
from records.vocabulary import Synonym, Vocabulary

TEXTS = {
    "a/": "Een maatwerkbedrijf in twee steden.",
    "b/": "Vroeger heette dat een beschutte werkplaats.",
    "c/": "Het beleid van de gemeente.",
    "d/": "De begeleiding. Mijn mening.",
}


@pytest.fixture(scope="module")
def found() -> SearchWords:
    synonym = Synonym(term="maatwerkbedrijf", words=["beschutte werkplaats"])
    return SearchWords(TEXTS, Vocabulary(synonyms=[synonym]), Dutch())


def test_forms_parts_and_synonyms_are_added(found: SearchWords) -> None:
    assert {"stad", "bedrijf", "maatwerk", "beschutte werkplaats"} <= set(found.of("a/"))


def test_a_synonym_works_the_other_way_too(found: SearchWords) -> None:
    assert "maatwerkbedrijf" in found.of("b/")


def test_a_name_has_its_synonyms(found: SearchWords) -> None:
    assert found.aliases("Werkvorm maatwerkbedrijf") == ["beschutte werkplaats"]


def test_words_that_only_share_a_stem_are_told_apart(found: SearchWords) -> None:
    assert found.marks["beleid"] != found.marks["begeleiding"]
    assert found.marks["gemeente"] != found.marks["mening"]
    assert found.marks["beleid"] in found.of("c/")
    assert found.marks["beleid"] not in found.of("d/")


def test_nothing_is_added_that_the_page_says(found: SearchWords) -> None:
    assert "maatwerkbedrijf" not in found.of("a/")


def test_the_list_of_words_counts_pages(found: SearchWords) -> None:
    counts = found.counts()
    assert counts["maatwerkbedrijf"] == 2
    assert not set(found.marks.values()) & set(counts)
    shards = word_list(counts, found.marks)
    assert shards["x"] == {"words": "", "marks": ""}  # asked for, so it must be there
    assert "maatwerkbedrijf1" in shards["m"]["words"].split()
    assert f"beleid {found.marks['beleid']}" in shards["b"]["marks"].split(",")
