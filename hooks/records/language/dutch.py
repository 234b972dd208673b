"""Dutch words: how a text falls apart into them, their stem, their dictionary form."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from sys import intern

from Stemmer import Stemmer

_WORD = re.compile(r"[^\W_]+")
_SHARED = 4
"""Letters that a form and its dictionary form share at the start, or the entry is a strange one."""
_LONG = 6
"""Letters from which a form that ends in `e` is an adjective, not a case that nobody uses now."""
_PLURALS = ("en", "ën", "a", "i")
"""How plurals end that a stemmer may miss."""
_ODD = ("je", "ke", "ie", "ste", "ere")
"""How small, greater and dialect forms end, which are not worth it."""
_LITTLE_WORDS = """
    ander deze doen dit doch elke enkel gaan geven heel hebben horen komen krijgen kunnen leggen
    liggen maken meer moeten mogen nemen staan veel vele welk willen worden zelf zien zijn zitten
    zulk zullen
"""
_LITTLE = frozenset(_LITTLE_WORDS.split())
"""Dictionary forms of words that nobody looks for."""


def words(text: str) -> list[str]:
    """The words of a text, in lower case, in order."""
    return [intern(word) for word in _WORD.findall(text.lower())]


def fold(word: str) -> str:
    """A word without accents, as people type it: `cafe` for `café`."""
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


class Dutch:
    """A stemmer and a dictionary of forms; both are loaded once, in a quarter of a second.

    A build that makes no search index does without, and does not even import the dictionary.
    """

    def __init__(self) -> None:
        from simplemma.strategies.dictionaries import DefaultDictionaryFactory  # noqa: PLC0415

        self._stemmer = Stemmer("dutch")
        self._lemmas = dict(DefaultDictionaryFactory().get_dictionary("nl"))

    def stem(self, word: str) -> str:
        """What Pagefind's index makes of a word (Kraaij and Pohlmann's stemmer, of Snowball)."""
        return str(self._stemmer.stemWord(word))

    def lemma(self, word: str) -> str:
        """The form in a dictionary: `stad` for `steden`; a word that it does not know, as it is."""
        return self._lemmas.get(word, word).replace("_", "").lower()

    def is_word(self, word: str) -> bool:
        """Whether a dictionary has it, under a form that begins as it does."""
        known = self._lemmas.get(word)
        return known is not None and known[:_SHARED].lower() == word[:_SHARED]

    def irregular(self, corpus: Iterable[str]) -> dict[str, list[str]]:
        """Of each word the forms that its stem misses: `steden` for `stad`, `stad` for `steden`.

        Of verbs, which have many forms, only those that some page has.
        """
        known = set(corpus)
        lemmas = defaultdict(list)
        for word in known:
            lemmas[self.lemma(word)].append(word)
        for lemma in _LITTLE:
            lemmas.pop(lemma, None)
        forms: dict[str, set[str]] = {word: {lemma} for lemma in lemmas for word in lemmas[lemma]}
        for form, entry in self._lemmas.items():
            lemma = entry.lower()
            if lemma in lemmas and (form in known or (lemma[-2:] != "en" and _is_useful(form))):
                for word in lemmas[lemma]:
                    forms[word].add(form.lower())
        return {word: self._missed(word, found) for word, found in forms.items()}

    def _missed(self, word: str, forms: set[str]) -> list[str]:
        stems = {self.stem(fold(word))}
        found = []
        for form in sorted(forms, key=lambda form: (len(form), form)):
            stem = self.stem(fold(form))
            if stem not in stems and form.isalpha() and _is_near(form, word):
                stems.add(stem)
                found.append(form)
        return found


def _is_near(form: str, word: str) -> bool:
    """Whether two forms begin alike but for the `ge` of a participle: not so `beter` and `goed`."""
    return form.removeprefix("ge")[:1] == word.removeprefix("ge")[:1]


def _is_useful(form: str) -> bool:
    if form.endswith(_PLURALS):
        return True
    return form.endswith("e") and len(form) >= _LONG and not form.endswith(_ODD)
