"""Words put together."""

from __future__ import annotations

import pytest

from records.language.dates import NO_BREAK
from records.language.words import (
    alphabetical,
    enumeration,
    lower_first,
    size_in_words,
    upper_first,
)


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_an_enumeration_is_dutch(words: list[str], text: str) -> None:
    assert enumeration(words) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0 bytes"), (999, "999 bytes"), (12_345, "12 kB"), (1_550_000, "1,6 MB")],
)
def test_a_size_is_said_as_people_say_it_and_never_breaks(count: int, text: str) -> None:
    assert size_in_words(count) == text.replace(" ", NO_BREAK)


def test_a_first_letter_changes_and_the_rest_does_not() -> None:
    assert upper_first("nieuws over ICT") == "Nieuws over ICT"
    assert lower_first("Bouw en ICT") == "bouw en ICT"
    assert lower_first("ICT") == "ICT"
    assert upper_first("") == lower_first("") == ""


def test_accents_capitals_and_signs_do_not_count_in_an_alphabetical_list() -> None:
    titles = ["Zorg", "Élan", "‘Fiets’", "eland", "Łódź", "École", "Œuvre", "Ελλάδα"]
    assert sorted(titles, key=alphabetical) == [
        "École", "Élan", "eland", "‘Fiets’", "Łódź", "Œuvre", "Zorg", "Ελλάδα"
    ]  # fmt: skip
