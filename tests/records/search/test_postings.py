"""Which pages have a word, how much, and where."""

from collections.abc import Sequence
from dataclasses import replace

from empty_entry import EMPTY

from records.language.dutch import Dutch
from records.search.postings import Postings, all_postings, in_lists
from records.search.search_entry import SearchEntry
from records.search.search_words import SearchWords
from records.vocabulary import Synonym, Vocabulary


def _postings(entries: Sequence[SearchEntry], *synonyms: Synonym) -> dict[str, Postings]:
    numbered = [replace(entry, href=f"{number}/") for number, entry in enumerate(entries)]
    texts = {entry.href: entry.text for entry in numbered}
    words = SearchWords(texts, Vocabulary(synonyms=list(synonyms)), Dutch())
    return all_postings(numbered, words)[0]


def test_a_title_counts_more_than_a_text_and_a_synonym_less() -> None:
    entries = [
        replace(EMPTY, title="naaiatelier"),
        replace(EMPTY, subjects=("naaiatelier",)),
        replace(EMPTY, body="naaiatelier"),
        replace(EMPTY, body="Kleren"),
    ]
    found = _postings(entries, Synonym(term="kleren", words=["naaiatelier"]))
    scores = found["naaiatelier"].scores
    assert scores == sorted(set(scores), reverse=True)
    assert all(1 <= score <= 99 for score in scores)


def test_what_a_text_says_often_counts_more_without_end() -> None:
    once, often, always = _postings(
        [replace(EMPTY, body="zorg " * times) for times in (1, 3, 900)]
    )["zorg"].scores
    assert once < often <= always <= 99


def test_words_stand_beside_each_other_in_one_phrase_only() -> None:
    page = replace(EMPTY, title="Zorg werk", subjects=("Dienst", "dienst werk"), body="Boom zorg")
    found = _postings([page])
    assert found["zorg"].positions == [[0, 7]]
    assert found["werk"].positions == [[1, 3]]
    assert found["dienst"].positions == [[3]], "a word alone stands beside none"


def test_lists_are_small_and_in_the_order_of_browsers() -> None:
    many = Postings()
    for number in range(3000):
        many.add(number, 1, [])
    some = dict.fromkeys(("😀", "＠", "zee", "aap"), many)
    assert [list(group) for group in in_lists(some)] == [
        ["aap"],
        ["zee"],
        ["\U0001f600"],
        ["\uff20"],
    ]
    assert [list(group) for group in in_lists({"aap": Postings(), "zee": Postings()})] == [
        ["aap", "zee"]
    ]
    pages, scores, *positions = next(in_lists(some))["aap"]
    assert (pages[:3], len(scores), len(positions)) == ([0, 1, 1], 3000, 3000)
