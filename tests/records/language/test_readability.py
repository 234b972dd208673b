"""How hard a Dutch text reads."""

import pytest

from records.language.readability import HARD, read, syllable_counter

EASY = "Wij maken fietsen. Jij brengt je fiets. Wij zijn er op maandag."
HARD_TEXT = (
    "De intergemeentelijke samenwerkingsovereenkomst betreffende tewerkstellingsmaatregelen "
    "impliceert administratieve verantwoordelijkheden."
)


@pytest.mark.parametrize(
    ("word", "count"),
    [("fiets", 1), ("werken", 2), ("gemeente", 3), ("organisatie", 5), ("samenwerking", 4)],
)
def test_syllables_are_counted_as_dutch_breaks_words(word: str, count: int) -> None:
    assert abs(syllable_counter()(word) - count) <= 1


def test_plain_words_in_short_sentences_score_high() -> None:
    reading = read(EASY, syllable_counter())
    assert reading
    assert reading.score > 60
    assert not reading.is_hard


def test_officialese_scores_low_and_its_words_are_named() -> None:
    reading = read(f"{EASY} {HARD_TEXT}", syllable_counter())
    assert reading
    assert reading.hardest == HARD_TEXT
    assert "verantwoordelijkheden" in reading.long_words
    alone = read(HARD_TEXT, syllable_counter())
    assert alone
    assert alone.score < HARD


def test_one_long_sentence_makes_a_text_hard_whatever_its_words() -> None:
    reading = read(" ".join(["fiets"] * 21) + ".", lambda _word: 1)
    assert reading
    assert reading.score > HARD
    assert reading.is_hard


def test_the_score_is_that_of_douma() -> None:
    reading = read("een twee drie vier vijf.", lambda _word: 2)
    assert reading
    assert reading.score == round(206.84 - 0.93 * 5 - 77 * 2, 1)


def test_a_text_without_words_has_no_score() -> None:
    assert read("... 12 !", syllable_counter()) is None
