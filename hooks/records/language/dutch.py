"""Dutch words: tokenizing, stemming and lemmatizing; and the parts of a compound."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from sys import intern

from Stemmer import Stemmer

from .characters import LETTERS

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’`´]s?(?![^\W_])")
_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_][.&])+[^\W\d_](?![^\W_])")
_TELEPHONE = re.compile(r"(?<![^\W_])(?:\+32|0032|0)[0-9 ()./-]{7,}[0-9]")
_HYPHENATED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_THOUSANDS = re.compile(r"(?<=[0-9])\.(?=[0-9]{3}(?![0-9]))")
_SHARED = 4
"""Initial letters that a form shares with its lemma; other dictionary entries are ignored."""
_LONG = 6
"""Letters from which a form in `e` is an adjective, not an obsolete case."""
_PLURALS = ("en", "ën", "a", "i")
"""Endings of plurals that the stemmer may miss."""
_ODD = ("je", "ke", "ie", "ste", "ere")
"""Endings of diminutives, comparatives and dialect forms, which are not indexed."""
_LITTLE_WORDS = """
    ander deze doen dit doch elke enkel gaan geven heel hebben horen komen krijgen kunnen leggen
    liggen maken meer moeten mogen nemen staan veel vele welk willen worden zelf zien zijn zitten
    zulk zullen
"""
_LITTLE = frozenset(_LITTLE_WORDS.split())
"""Lemmas of common verbs and function words, which nobody searches for."""


def words(text: str) -> list[str]:
    """The words of a text in lower case, with accents, split as query.js does: `OCMW's` is `ocmw`."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).lower())
        text = _without_marks(text)
    text = _POSSESSIVE.sub(" ", text.lower())
    text = _DOTTED.sub(lambda match: re.sub("[.&]", "", match[0]), text)
    text = _THOUSANDS.sub("", text)
    text = _TELEPHONE.sub(lambda match: f"{_national(match[0])} ", text)
    return [intern(word) for word in _WORD.findall(text)]


def joined_words(text: str) -> list[str]:
    """The words of a text that have hyphens, without them: `burnout` for `burn-out`."""
    return [word.replace("-", "").lower() for word in _HYPHENATED.findall(text)]


def _national(number: str) -> str:
    return re.sub("[^0-9]", "", re.sub(r"^(?:\+32|0032)", "0", number))


def _without_marks(text: str) -> str:
    marks = [letter for letter in set(text) if unicodedata.category(letter)[0] == "M"]
    return text.translate(dict.fromkeys(map(ord, marks))) if marks else text


def fold(word: str) -> str:
    """A word without accents, as people type it: `cafe` for `café`, `oeuvre` for `œuvre`."""
    if word.isascii():
        return word
    return _without_marks(unicodedata.normalize("NFKD", word)).translate(LETTERS)


class Dutch:
    """A stemmer and a dictionary of forms, imported late: that takes a quarter of a second."""

    def __init__(self) -> None:
        from simplemma.strategies.dictionaries import DefaultDictionaryFactory  # noqa: PLC0415

        self._stemmer = Stemmer("dutch")
        self._lemmas = dict(DefaultDictionaryFactory().get_dictionary("nl"))

    def stem(self, word: str) -> str:
        """What the forms of a word begin with (Snowball, Kraaij-Pohlmann)."""
        return str(self._stemmer.stemWord(word))

    def lemma(self, word: str) -> str:
        """The dictionary form, `stad` for `steden`; an unknown word is returned unchanged."""
        return self._lemmas.get(word, word).replace("_", "").lower()

    def root(self, word: str) -> str:
        """What forms of one word share: their lemma, or their stem when no dictionary has the word."""
        return self.lemma(word) if word in self._lemmas else self.stem(word)

    def is_word(self, word: str) -> bool:
        """Whether the dictionary has the word, with a lemma that begins the same."""
        lemma = self._lemmas.get(word)
        return lemma is not None and lemma[:_SHARED].lower() == word[:_SHARED]

    def irregular(self, corpus: Iterable[str]) -> dict[str, list[str]]:
        """By word, the forms with another stem, as `steden`; of verbs only those in `corpus`."""
        vocabulary = set(corpus)
        lemmas = defaultdict(list)
        for word in vocabulary:
            lemmas[self.lemma(word)].append(word)
        for lemma in _LITTLE:
            lemmas.pop(lemma, None)
        forms: dict[str, set[str]] = {word: {lemma} for lemma in lemmas for word in lemmas[lemma]}
        for form, entry in self._lemmas.items():
            lemma = entry.lower()
            if lemma in lemmas and (
                form in vocabulary or (lemma[-2:] != "en" and _is_useful(form))
            ):
                for word in lemmas[lemma]:
                    forms[word].add(form.lower())
        return {word: self._missed(word, variants) for word, variants in forms.items()}

    def _missed(self, word: str, forms: set[str]) -> list[str]:
        stems = {self.stem(fold(word))}
        missed = []
        for form in sorted(forms, key=lambda form: (len(form), form)):
            stem = self.stem(fold(form))
            if stem not in stems and form.isalpha() and _is_near(form, word):
                stems.add(stem)
                missed.append(form)
        return missed


def _is_near(form: str, word: str) -> bool:
    """Whether two forms begin alike apart from a participle's `ge`, unlike `beter` and `goed`."""
    return form.removeprefix("ge")[:1] == word.removeprefix("ge")[:1]


def _is_useful(form: str) -> bool:
    if form.endswith(_PLURALS):
        return True
    return form.endswith("e") and len(form) >= _LONG and not form.endswith(_ODD)


_SHORTEST = 4
"""Minimum letters of a part; three would split too many words that are not compounds."""
_LINKS = ("", "s", "en", "e", "n")
"""Linking letters between two parts: `gezin-s-ondersteuning`, `arbeid-s-markt`."""
_NO_FIRST_WORDS = """
    aller achter binnen boven buiten daar deze door hier hoog maat mede meer mijn moge moei naast
    onder over recht samen tegen terecht voor waar weer
"""
_NO_FIRST = frozenset(_NO_FIRST_WORDS.split())
_NO_LAST_WORDS = """
    baar baren eren gever gevers heden heid houd houden hoogst kunde lijk lijke ling lingen loos
    loosheid matig matige nemen nemer nemers neming nemingen onen rijen ring ringen schap schappen
    schappelijk sing singen sten stens teren zaam zame
"""
_NO_LAST = frozenset(_NO_LAST_WORDS.split())
_NO_COMPOUND_WORDS = """
    aanspreekpunt begin besluit bestuur boodschap boodschappen document goedkoop goedkope hoofdstuk
    kantoor maaltijd maaltijden maatregel maatregelen netwerk overheid personen voertuig voorbeeld
    voorbeelden werkelijk werkwijze
"""
_NO_COMPOUND = frozenset(_NO_COMPOUND_WORDS.split())


def compound_parts(word: str, dutch: Dutch) -> tuple[str, ...]:
    """The two dictionary words of a compound, the last as short as possible; `()` for any other word."""
    lemma = dutch.lemma(word)
    if len(word) < 2 * _SHORTEST or _NO_COMPOUND & {word, lemma}:
        return ()
    for cut in range(len(lemma) - _SHORTEST, _SHORTEST - 1, -1):
        last = lemma[cut:]
        if last not in _NO_LAST and dutch.is_word(last):
            first = _first_part(lemma[:cut], dutch)
            if first:
                return (first, last)
    return ()


def _first_part(text: str, dutch: Dutch) -> str | None:
    for link in _LINKS:
        word = text.removesuffix(link)
        if len(word) < _SHORTEST or not text.endswith(link) or word in _NO_FIRST:
            continue
        if dutch.is_word(word):
            return word
    return None
