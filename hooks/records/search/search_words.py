"""Additional search words per page: word forms, parts of compounds, and synonyms."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain

from records.language.dutch import Dutch, compound_parts, fold, joined_words, words
from records.vocabulary import Vocabulary

_START = 4
"""Initial letters in which the stemmer may have removed `ge`."""
_MORE = 3
"""Words of a name beside the ones with a synonym: a page is not called after a bit of its long title.

Words as short as `met` and `een` do not count.
"""
_FUNCTION = """
    al alle alles als had hadden kan kon niet niets over waar waren was weet weten wel wil wilde
    wilden willen
"""
_FUNCTION_WORDS = frozenset(_FUNCTION.split())
"""Words of every text that share a stem with others: `over` with `overheid`, `was` with `wasserij`."""
_PLACE = re.compile(r"\b[A-Z][^\W_]*(?:-['’]?[^\W_]+){2,}")
"""A name of three words or more with hyphens."""
_SMALL = 4
"""Minimum letters of words whose forms are added, and that count in a name."""


def _without_places(text: str) -> list[str]:
    """The words of a text whose synonyms mean what it says: `job` is none of `Sint-Job-in-'t-Goor`."""
    return words(_PLACE.sub(" ", text))


class SearchWords:
    """Additional words for every page, from the words of all pages."""

    def __init__(
        self,
        texts: Mapping[str, str],
        vocabulary: Vocabulary,
        dutch: Dutch,
        subjects: Mapping[str, str] | None = None,
    ) -> None:
        """`texts` has the text of each page, by address; `subjects` the part that says what it is about."""
        self._dutch = dutch
        self._synonyms = Synonyms(vocabulary, dutch)
        about = {href: _without_places(text) for href, text in (subjects or {}).items()}
        self._texts = {href: words(text) for href, text in texts.items()}
        self._told = {href: _without_places(text) for href, text in texts.items()}
        self._vocabulary = {word for page in self._texts.values() for word in page}
        shown = chain(*self._told.values(), *about.values())
        self._roots = {word: dutch.root(word) for word in set(shown)}
        self._forms = dutch.irregular(word for word in self._vocabulary if len(word) >= _SMALL)
        self._said = cache(self._forms_of)  # the same phrases are in many pages
        self._of_subjects = {href: [*self._synonyms_of(text)] for href, text in about.items()}
        self._also = {
            word: [*self._forms.get(word, ()), *compound_parts(word, dutch)]
            for word in self._vocabulary
        }
        """The other forms of each word, and its parts."""
        self._ambiguous = self._ambiguous_stems()
        self.stem = cache(self._stem)
        self._added = {href: self._added_to(href, text) for href, text in texts.items()}

    def of(self, href: str) -> list[str]:
        """The words and phrases to add to the index entry of a page."""
        return self._added[href]

    def _added_to(self, href: str, text: str) -> list[str]:
        elsewhere = [*self._texts[href], *self.of_subjects(href)]
        added = self._synonyms_of(self._told[href])
        added.update(dict.fromkeys(map(fold, joined_words(text))))
        for word in dict.fromkeys(self._texts[href]):
            added.update(dict.fromkeys(self._also[word]))
        present = set(elsewhere)
        return [word for word in added if word not in present]

    def of_subjects(self, href: str) -> list[str]:
        """Those of them that are synonyms of what the page is about: they count more."""
        return self._of_subjects.get(href, [])

    def _synonyms_of(self, text: Sequence[str]) -> dict[str, None]:
        """The synonyms in a text, without accents, and other forms of their words."""
        phrases = self._synonyms.of([self._roots[word] for word in text])
        said = [self._said(phrase) for phrase in phrases]
        added = dict.fromkeys(phrase for phrase, _ in said)
        added.update(dict.fromkeys(word for _, forms in said for word in forms))
        return added

    def _forms_of(self, phrase: str) -> tuple[str, list[str]]:
        """A phrase without accents, and other forms of its words."""
        parts = words(phrase)
        forms = [fold(word) for word in joined_words(phrase)]
        forms += [form for word in parts for form in self._forms.get(word, ())]
        return " ".join(map(fold, parts)), forms

    def aliases(self, name: str) -> list[str]:
        """The synonyms of a name, as that of a page or a term, and of nearly all of it."""
        text = words(name)
        little = sum(len(word) < _SMALL for word in text)
        return self._synonyms.of([self._dutch.root(word) for word in text], _MORE + little)

    def names(self, called: Iterable[str]) -> list[str]:
        """What leads to a page that is called so: its names, and their synonyms, without accents."""
        also = [phrase for name in called for phrase in (name, *self.aliases(name))]
        return list(dict.fromkeys(" ".join(map(fold, words(phrase))) for phrase in also))

    def _stem(self, word: str) -> str:
        """What the forms of a word share, but no unrelated word: where a stem means more, it is parted.

        `beleid` and `begeleiding` have the stem `beleid`, `overheid` and `over` the stem `over`. `word` is
        without accents.
        """
        stem = self._dutch.stem(word)
        if stem not in self._ambiguous or word in _FUNCTION_WORDS:
            return stem
        return f"{stem}-ge" if self._lost_ge(word, stem) else f"{stem}-"

    def _ambiguous_stems(self) -> set[str]:
        """Those that a word shares with a function word, or with one that lost no `ge`."""
        groups: dict[str, list[str]] = defaultdict(list)
        for word in {fold(word) for word in self._vocabulary}:
            groups[self._dutch.stem(word)].append(word)
        return {stem for stem, group in groups.items() if self._is_ambiguous(stem, group)}

    def _is_ambiguous(self, stem: str, group: list[str]) -> bool:
        telling = [word for word in group if word not in _FUNCTION_WORDS]
        stripped = {self._lost_ge(word, stem) for word in telling}
        return len(stripped) > 1 or (bool(telling) and len(telling) < len(group))

    def _lost_ge(self, word: str, stem: str) -> bool:
        """Whether the stemmer removed a `ge` that is part of the word, as if it were a participle."""
        start = slice(_START)
        return (
            "ge" in word[start]
            and "ge" not in stem[start]
            and "ge" in self._dutch.lemma(word)[start]
        )


class Synonyms:
    """Synonyms in both directions: from a term to its other words, and back."""

    def __init__(self, vocabulary: Vocabulary, dutch: Dutch) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]
        self._by_first = defaultdict(list)
        for synonym in vocabulary.synonyms:
            pairs = [(synonym.term, tuple(synonym.words))]
            pairs += [(word, (synonym.term,)) for word in synonym.words]
            for phrase, others in pairs:
                roots = tuple(dutch.root(word) for word in words(phrase))
                if roots:
                    self._by_first[roots[0]].append((roots, others))

    def of(self, roots: Sequence[str], more: int | None = None) -> list[str]:
        """The synonyms of a text, given as the roots of its words; `more` of them may lack synonyms."""
        fewest = 0 if more is None else len(roots) - more
        synonyms: dict[str, None] = {}
        for index, root in enumerate(roots):
            for phrase, others in self._by_first.get(root, ()):
                end = index + len(phrase)
                if len(phrase) >= fewest and tuple(roots[index:end]) == phrase:
                    synonyms.update(dict.fromkeys(others))
        return list(synonyms)
