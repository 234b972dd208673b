"""What each page is found by although it does not say so: forms, parts, synonyms."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from zlib import crc32

from records.language.compounds import Compounds
from records.language.dutch import Dutch, fold, words
from records.vocabulary import Vocabulary

_START = 4
"""Letters in which a stem may have lost its `ge`."""
_SMALL = 4
"""Letters from which a word has forms worth adding: shorter ones are mostly little words."""


class SearchWords:
    """Extra words for every page of a site, with the words of all pages together."""

    def __init__(self, texts: Mapping[str, str], vocabulary: Vocabulary, dutch: Dutch) -> None:
        """`texts` is what each page says, by its address."""
        self._dutch = dutch
        self._synonyms = Synonyms(vocabulary, dutch)
        self._texts = {href: words(text) for href, text in texts.items()}
        self._known = {word for found in self._texts.values() for word in found}
        self._stems = {word: dutch.stem(word) for word in self._known}
        self._also = self._forms_and_parts()
        self.marks = self._marks()
        """For words whose stem is also that of a quite different word: a mark that tells them apart.

        `beleid` and `begeleiding` share the stem `beleid`, `gemeente` and `mening` the stem `meen`.
        """

    def of(self, href: str) -> list[str]:
        """What to add to the index of a page: words and phrases that it does not contain."""
        text = self._texts[href]
        said = set(text)
        synonyms = self._synonyms.of([self._stems[word] for word in text])
        added = dict.fromkeys(synonyms)
        for phrase in synonyms:
            added.update(
                dict.fromkeys(part for word in words(phrase) for part in self._also_of(word))
            )
        for word in dict.fromkeys(text):
            added.update(dict.fromkeys(self._also[word]))
        found = [*text, *added]
        marks = dict.fromkeys(self.marks[word] for word in found if word in self.marks)
        return [*(word for word in added if word not in said), *marks]

    def counts(self) -> Counter[str]:
        """On how many pages each word is found, without accents; marks are left out."""
        found: Counter[str] = Counter()
        marks = set(self.marks.values())
        for href, text in self._texts.items():
            added = [
                part for phrase in self.of(href) if phrase not in marks for part in words(phrase)
            ]
            found.update({fold(word) for word in (*text, *added)})
        return found

    def _also_of(self, word: str) -> list[str]:
        return self._also[word] if word in self._also else list(Compounds(self._dutch).parts(word))

    def _forms_and_parts(self) -> dict[str, list[str]]:
        forms = self._dutch.irregular(word for word in self._known if len(word) >= _SMALL)
        compounds = Compounds(self._dutch)
        return {word: [*forms.get(word, ()), *compounds.parts(word)] for word in self._known}

    def _marks(self) -> dict[str, str]:
        groups: dict[str, list[str]] = defaultdict(list)
        for word, stem in self._stems.items():
            groups[stem].append(word)
        found = {}
        for stem, group in groups.items():
            stripped = {word: self._lost_ge(word, stem) for word in group}
            if len(set(stripped.values())) > 1:
                for word in group:
                    found[word] = f"9{crc32(f'{stem} {stripped[word]}'.encode()):010}"
        return found

    def _lost_ge(self, word: str, stem: str) -> bool:
        """Whether the stemmer took a `ge` for a participle's that is part of the word itself."""
        start = slice(_START)
        return (
            "ge" in word[start]
            and "ge" not in stem[start]
            and "ge" in self._dutch.lemma(word)[start]
        )


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


def word_list(counts: Mapping[str, int], marks: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """All words that are found somewhere, as one small file for each first letter or digit.

    In a file, `words` is a list in order of the alphabet; a digit behind a word says how common
    it is: how often its number of pages can be halved. `marks` tells apart words that share a stem.
    """
    found: dict[str, dict[str, list[str]]] = {}
    for word in sorted(counts):
        if word[0].isascii():
            shard = found.setdefault(word[0], {"words": [], "marks": []})
            shard["words"].append(f"{word}{min(counts[word].bit_length() - 1, 9)}")
            if word in marks:
                shard["marks"].append(f"{word} {marks[word]}")
    return {
        letter: {"words": " ".join(shard["words"]), "marks": ",".join(shard["marks"])}
        for letter, shard in found.items()
    }
