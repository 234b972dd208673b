"""Readability of Dutch texts: a score, and the sentences and words that lower it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from pyphen import Pyphen

LONG_SENTENCE = 20
LONG_WORD = 5
"""Syllables from which a word is long."""
EASY_SENTENCE = 12
"""Words to which a sentence is easy for who reads slowly."""
EASY = 60
HARD = 40

_SENTENCE = re.compile(r"[^.!?]+[.!?]*(?=\s|$)")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True)
class Reading:
    """The readability of one text."""

    score: float
    """Flesch-Douma: about 0 (hard) to 100 (easy)."""
    hardest: str
    """The sentence with the lowest score."""
    longest: int
    long_words: tuple[str, ...]

    @property
    def is_hard(self) -> bool:
        """Whether the score is low or a sentence is long."""
        return self.score < HARD or self.longest > LONG_SENTENCE

    @property
    def is_easy(self) -> bool:
        """Whether the score is high and every sentence short."""
        return self.score >= EASY and self.longest <= EASY_SENTENCE


def syllable_counter() -> Callable[[str], int]:
    """A function that counts the syllables of a Dutch word by its hyphenation points."""
    dictionary = Pyphen(lang="nl_NL", left=1, right=1)
    return lambda word: len(dictionary.inserted(word).split("-"))


def read(text: str, syllables: Callable[[str], int]) -> Reading | None:
    """The readability of a text; None when it has no words."""
    sentences = [
        (sentence[0].strip(), _WORD.findall(sentence[0])) for sentence in _SENTENCE.finditer(text)
    ]
    counted = {
        sentence: [syllables(word) for word in words] for sentence, words in sentences if words
    }
    if not counted:
        return None
    scores = {sentence: _score([counts]) for sentence, counts in counted.items()}
    long_words = [word for _, words in sentences for word in words if syllables(word) >= LONG_WORD]
    return Reading(
        _score(list(counted.values())),
        min(scores, key=lambda sentence: scores[sentence]),
        max(len(counts) for counts in counted.values()),
        tuple(dict.fromkeys(long_words)),
    )


def _score(sentences: list[list[int]]) -> float:
    """The reading ease of sentences, each the syllables of its words.

    Source: W. Douma, De leesbaarheid van landbouwbladen (1960), the Dutch form of Flesch's
    reading ease: 206.84 - 0.93 words per sentence - 77 syllables per word.
    """
    words = sum(len(counts) for counts in sentences)
    syllables = sum(sum(counts) for counts in sentences)
    return round(206.84 - 0.93 * words / len(sentences) - 77 * syllables / words, 1)
