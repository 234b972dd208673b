"""What Dutch words and questions find."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from records.language.dutch import words
from records.search.index_files import EDITIONS

from .lists import pairs
from .search import Search, searching
from .strange import strange_strings, write_site

RECALL = 0.95
STEP = int(os.environ.get("QUERY_STEP", "10"))
"""One of how many questions and names is asked; `make fuzz` asks all."""


@pytest.fixture(scope="module")
def ask_sample(public: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    """The search of the sample."""
    with searching(public, tmp_path_factory.mktemp("ask")) as search:
        yield search


def test_the_other_form_the_part_and_the_synonym_are_found_both_ways(ask: Search) -> None:
    asked = [
        (query, pair.page(side))
        for pair in pairs("pairs")
        for query, side in ((pair.one, "b"), (pair.other, "a"))
    ]
    found = ask([query for query, _ in asked])
    missed = [(query, page) for query, page in asked if page not in found[query]["pages"]]
    assert len(asked) >= 120
    assert 1 - len(missed) / len(asked) >= RECALL, missed


def test_no_false_friend_is_among_the_first_three(ask: Search) -> None:
    friends = pairs("false_friends")
    found = ask([pair.one for pair in friends])
    assert len(friends) >= 20
    for pair in friends:
        assert pair.page("b") not in found[pair.one]["pages"][:3], pair
        assert pair.page("a") in found[pair.one]["pages"], pair


def test_a_question_finds_the_page_with_its_telling_words(ask: Search) -> None:
    asked = pairs("questions")
    found = ask([pair.one for pair in asked])
    missed = [pair.one for pair in asked if pair.page("b") not in found[pair.one]["pages"][:3]]
    assert missed == []


FIRST = {
    "projecten": "projecten/",
    "project": "projecten/",
    "oproepen": "oproepen/",
    "nieuws": "nieuws/",
    "fietsen": "themas/fiets/",
    # among other words the title counts most
    "sociale dienst schoten": "gemeenten/schoten/",
    "subsidie mortsel": "gemeenten/mortsel/",
    "laatste nieuws": "nieuws/",
    "wat is werk": "over/begrippenlijst/",
    "scanproject": "projecten/van-papier-naar-scherm/",
    "rss": "feeds/",
}
"""What one types, and the page that comes first."""


def test_who_types_a_title_gets_that_page_first(ask_sample: Search) -> None:
    found = ask_sample([*FIRST])
    assert {query: answer["pages"][0] for query, answer in found.items()} == FIRST


def test_a_page_that_only_mentions_a_word_does_not_come_first(ask_sample: Search) -> None:
    found = ask_sample(["werk", "brecht"])
    assert "over/begrippenlijst/" not in found["werk"]["pages"][:5]
    assert "feeds/" not in found["brecht"]["pages"]


INSTEAD = {
    # a word that lost its vowels
    "wrk": ["werk"],
    "fts": ["fiets"],
    "xqz": [],
    # the first part of a compound in another form, and the stem of a verb
    "koekjesfabriek": ["koek", "fabriek"],
    "scanproject": ["scannen", "project"],
    # a word without meaning is no part of another
    "brasgaat": [],
}
IN_LISTS = {
    # no part begins within a sound, is a small rest or says nothing
    "trekschotel": [],
    "wormvergoeding": [],
    "onderwater": ["water"],
    # nothing is corrected into its own middle, or into a much shorter word
    "herselatlier": ["herstelatelier"],
}
"""A word that is on no page, and those that are taken instead of it."""


def test_a_word_that_is_nowhere_finds_what_it_may_mean(ask: Search, ask_sample: Search) -> None:
    for search, meant in ((ask_sample, INSTEAD), (ask, IN_LISTS)):
        found = search([*meant])
        assert {word: found[word]["instead"].get(word, []) for word in meant} == meant
    wrong = ask(["taalles", "fitspnt"])
    assert wrong["taalles"]["instead"].get("taalles") != ["alles"]
    assert wrong["fitspnt"]["instead"].get("fitspnt") != ["fietspunt"]


def test_the_start_of_a_word_that_the_index_has_only_longer_is_no_failure(
    ask_sample: Search,
) -> None:
    assert "error" not in ask_sample(["meerjaren"])["meerjaren"]


def test_the_parts_of_a_compound_count_more_than_a_guess(ask_sample: Search) -> None:
    query = "hoeveel jobs leverde het scanproject op"
    assert "projecten/van-papier-naar-scherm/" in ask_sample([query])[query]["pages"][:3]


def test_who_asks_what_something_costs_finds_prices(ask_sample: Search) -> None:
    found = ask_sample(["wat kost het", "hoeveel kost het", "prijs"])
    assert (
        found["wat kost het"]["pages"]
        == found["hoeveel kost het"]["pages"]
        == found["prijs"]["pages"]
    )


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("gent", ["gent"]),
        ("9000", ["9000"]),
        ("2660 hoboken", ["2660", "hoboken"]),
        ("2060 antwerpen", ["2060"]),
        ("werk in Sint-Niklaas", ["sint niklaas"]),
        ("fiets 2660", ["2660"]),
        ("2180 postcode", ["2180"]),
        ("postcode 2627", []),
        ("2960", []),
        ("Halle", []),
        ("zoersel", []),
        ("antwerpen", []),
        ("5000 euro", []),
        ("regierol 2030", []),
        ("geel papier", []),
    ],
)
def test_a_place_that_is_none_of_the_site_is_told(
    ask_sample: Search, query: str, places: list[str]
) -> None:
    assert ask_sample([query])[query]["elsewhere"] == places


def test_the_words_beside_such_a_place_find_what_they_find(ask_sample: Search) -> None:
    found = ask_sample(["fiets", "fiets 2660", "2660 hoboken fiets", "2660 hoboken"])
    assert found["fiets 2660"]["hits"] == found["2660 hoboken fiets"]["hits"]
    assert found["fiets 2660"]["hits"] == found["fiets"]["hits"] != []
    assert found["2660 hoboken"]["hits"] == found["2660 hoboken"]["unknown"] == []


def test_a_typing_error_finds_what_was_meant_and_says_so(ask: Search) -> None:
    errors = pairs("typing_errors")
    found = ask([word for pair in errors for word in (pair.one, pair.other)])
    for pair in errors:
        assert found[pair.one]["instead"] == {pair.one: [pair.other]}, pair
        assert found[pair.one]["hits"] == found[pair.other]["hits"] != [], pair


def test_an_answer_does_not_depend_on_the_searches_before_it(
    ask: Search, words_site: Path, tmp_path: Path
) -> None:
    queries = ["werk", "fiets", "proejct", "bedrijf"]
    between = [
        "project",
        "wer",
        "netwerk",
        "fi",
        "ben",
        "gemeente",
        "maatwerk",
        "zorg",
        "dienst",
        "bed",
        "regie",
        "pro",
    ]
    after = ask([*between, *queries])
    with searching(words_site, tmp_path) as anew:
        assert {query: after[query] for query in queries} == anew(queries)


def test_words_that_stand_together_count_the_same_in_any_turn(public: Path, tmp_path: Path) -> None:
    queries = [
        "sociale economie",
        "lokaal bestuur",
        "al 3 jaar zonder werk",
        "moeilijk werk vinden",
    ]
    with (
        searching(public, tmp_path / "one") as search,
        searching(public, tmp_path / "other") as anew,
    ):
        one, other = search(queries), anew(queries[::-1])
    assert [one[query]["hits"] for query in queries] == [other[query]["hits"] for query in queries]


def test_what_visitors_type_finds_a_right_page(ask_sample: Search) -> None:
    known = pairs("visitors")
    asked = known[::STEP]
    found = ask_sample([pair.one for pair in asked])
    missed = [
        pair.one
        for pair in asked
        if not set(pair.other.split()) & set(found[pair.one]["pages"][:5])
    ]
    assert len(known) >= 500
    assert 1 - len(missed) / len(asked) >= RECALL, missed


def test_a_name_or_its_synonym_leads_to_a_page_that_is_called_so(
    public: Path, ask_sample: Search
) -> None:
    files = (public / EDITIONS).glob("*/words/*.json")
    shards = [json.loads(file.read_text()) for file in files]
    names = [line for shard in shards for line in shard["names"].replace("=", "").split(",")]
    known = dict(line.split(":") for line in names if line)
    called = dict([*known.items()][::STEP])
    found = ask_sample(list(called))
    missed = [
        name
        for name, pages in called.items()
        if not {int(page) for page in pages.split()} & set(found[name]["hits"][:5])
    ]
    assert len(known) >= 500
    assert missed == []


def test_every_string_is_split_alike_in_pages_and_queries(tmp_path: Path) -> None:
    count = int(os.environ.get("STRANGE_STRINGS", "100"))
    strings = [string for string in strange_strings(count) if words(string)]
    (tmp_path / "site").mkdir()
    write_site(tmp_path / "site", strings)
    with searching(tmp_path / "site", tmp_path / "ask") as search:
        found = search(strings)
    missed = [string for n, string in enumerate(strings) if f"{n}/" not in found[string]["pages"]]
    assert missed == []
