"""Words put together."""

import pytest

from records.language.dates import NO_BREAK
from records.language.words import (
    alphabetical,
    enumeration,
    euro_in_words,
    held_together,
    lower_first,
    size_in_words,
    upper_first,
)
from records.site.prose import render


def test_euros_are_said_as_belgians_write_them() -> None:
    assert euro_in_words(2500000) == "25.000\u00a0euro"
    assert euro_in_words(125050) == "1.250,50\u00a0euro"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a en b"),
        (["a", "b", "c"], "a, b en c"),
        (["a en b"], "a en b"),
        (["a en b", "c"], "a en b; c"),
        (["a", "b, c en d", "e"], "a; b, c en d; e"),
        (["Kant-en-klaar", "Groen"], "Kant-en-klaar en Groen"),
    ],
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


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("op 15 maart 2027 om", "op [15 maart 2027] om"),
        ("vanaf 1 mei tot", "vanaf [1 mei] tot"),
        ("tot 25 000 euro per", "tot [25 000 euro] per"),
        ("1.250,50 euro", "[1.250,50 euro]"),
        ("om 12 uur", "om [12 uur]"),
        ("van 9 tot 12 uur", "van [9 tot 12 uur]"),
        ("van 9.30 uur tot 12 uur", "van [9.30 uur] tot [12 uur]"),
        ("op maandag~15~maart~2027, en", "op [maandag 15 maart 2027,] en"),
        ("in maart 2027 en 12 mensen", "in maart 2027 en 12 mensen"),
    ],
)
def test_dates_times_and_amounts_hold_together(typed: str, shown: str) -> None:
    spans = shown.replace("[", '<span class="k-whole">').replace("]", "</span>")
    assert held_together(typed.replace("~", "\u00a0")) == spans


def test_a_range_of_years_is_whole_and_stays_as_it_was_typed() -> None:
    link = '<a href="../regierol-2023-2025/" title="2023-2025 en 1 mei 2023">regierol 2023-2025</a>'
    shown = link.replace("regierol 2023-2025<", 'regierol <span class="k-whole">2023-2025</span><')
    assert held_together(link) == shown
    for other in ("2023-05-01", "1-2023-2025", "/2023-2025/", "12023-2025", "2023-20256"):
        assert held_together(other) == other


def test_a_code_is_whole_and_the_signs_around_it_stay() -> None:
    for code in ("WSE-LR2", "VB-P-01", "VB-2026-01", "(WSE-LR2).", "2023-2025:"):
        assert held_together(f"zoals {code} voor") == (
            f'zoals <span class="k-whole">{code}</span> voor'
        )
    for other in ("OCMW-vereniging in 2018", "IP-adres 1", "B-1", "WSE-LR2-x", "kina.be/WSE-LR2"):
        assert held_together(other) == other


def test_what_looks_like_the_end_of_a_tag_in_an_attribute_is_none() -> None:
    text = render('[meer](https://kina.be/ "a > 2023-2025 <b> 1 mei")', lambda target: target).html
    assert held_together(text) == text
