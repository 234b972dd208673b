"""Everyday, historic and short words: what a text is also found by, from the vocabulary's list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from records.language.dutch import Dutch, words
from records.vocabulary import Vocabulary


class Synonyms:
    """Both ways: a page about the term is found by its other words, and a page with one by the term."""

    def __init__(self, vocabulary: Vocabulary, dutch: Dutch) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]
        self._by_first = defaultdict(list)
        for synonym in vocabulary.synonyms:
            pairs = [(synonym.term, tuple(synonym.words))]
            pairs += [(word, (synonym.term,)) for word in synonym.words]
            for phrase, others in pairs:
                stems = tuple(dutch.stem(word) for word in words(phrase))
                if stems:
                    self._by_first[stems[0]].append((stems, others))

    def of(self, stems: Sequence[str]) -> list[str]:
        """The words and phrases that belong to a text, given as the stems of its words."""
        found: dict[str, None] = {}
        for index, stem in enumerate(stems):
            for phrase, others in self._by_first.get(stem, ()):
                if tuple(stems[index : index + len(phrase)]) == phrase:
                    found.update(dict.fromkeys(others))
        return list(found)
