"""Additional search words per page: word forms, parts of compounds, and synonyms."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from string import ascii_lowercase, digits
from zlib import crc32

from records.language.dutch import Dutch, compound_parts, fold, joined_words, simple_words, words
from records.vocabulary import Vocabulary

_START = 4
"""Initial letters in which the stemmer may have removed `ge`."""
OTHER = "other"
"""The name of the file of all words that do not begin with one of these letters or a digit."""
_MORE = 3
"""Words of a name beside the ones with a synonym: a page is not called after a bit of its long title."""
_SMALL = 4
"""Minimum letters of words whose forms are added."""


def missed_words(text: str) -> list[str]:
    """The words of a text that Pagefind does not find in it, since it splits them otherwise."""
    simple = simple_words(text)
    return [fold(word) for word in words(text) if word not in simple]


class SearchWords:
    """Additional words for every page, from the words of all pages."""

    def __init__(self, texts: Mapping[str, str], vocabulary: Vocabulary, dutch: Dutch) -> None:
        """`texts` has the text of each page, by address."""
        self._dutch = dutch
        self._synonyms = Synonyms(vocabulary, dutch)
        self._texts = {href: words(text) for href, text in texts.items()}
        self._missed = {href: missed_words(text) for href, text in texts.items()}
        self._joined = {href: joined_words(text) for href, text in texts.items()}
        self._vocabulary = {word for page in self._texts.values() for word in page}
        self._stems = {word: dutch.stem(word) for word in self._vocabulary}
        self._roots = {word: dutch.root(word) for word in self._vocabulary}
        self._also = self._forms_and_parts()
        self.marks = self._marks()
        """For words that share a stem with an unrelated word: a mark that distinguishes them.

        `beleid` and `begeleiding` share the stem `beleid`, `gemeente` and `mening` the stem `meen`.
        """

    def of(self, href: str) -> list[str]:
        """The words and phrases to add to the index entry of a page."""
        text = self._texts[href]
        present = set(text)
        synonyms = self._synonyms.of([self._roots[word] for word in text])
        missed = dict.fromkeys(self._missed[href])
        joined = [word for part in synonyms for word in joined_words(part)]
        added = dict.fromkeys(" ".join(map(fold, words(phrase))) for phrase in synonyms)
        added.update(dict.fromkeys(map(fold, [*self._joined[href], *joined])))
        for phrase in synonyms:
            added.update(
                dict.fromkeys(part for word in words(phrase) for part in self._also_of(word))
            )
        for word in dict.fromkeys(text):
            added.update(dict.fromkeys(self._also[word]))
        all_words = [*text, *added]
        marks = dict.fromkeys(self.marks[word] for word in all_words if word in self.marks)
        return [*missed, *(word for word in added if word not in present), *marks]

    def aliases(self, name: str) -> list[str]:
        """The synonyms of a name, as that of a page or a term, and of nearly all of it."""
        return self._synonyms.of([self._dutch.root(word) for word in words(name)], _MORE)

    def names(self, called: Iterable[str]) -> list[str]:
        """What leads to a page that is called so: its names, and their synonyms, without accents."""
        also = [phrase for name in called for phrase in (name, *self.aliases(name))]
        return list(dict.fromkeys(" ".join(map(fold, words(phrase))) for phrase in also))

    def counts(self) -> Counter[str]:
        """The number of pages per word, without accents; marks are left out."""
        counts: Counter[str] = Counter()
        marks = set(self.marks.values())
        for href, text in self._texts.items():
            added = [
                part for phrase in self.of(href) if phrase not in marks for part in words(phrase)
            ]
            counts.update({fold(word) for word in (*text, *added)})
        return counts

    def _also_of(self, word: str) -> list[str]:
        return self._also[word] if word in self._also else [*compound_parts(word, self._dutch)]

    def _forms_and_parts(self) -> dict[str, list[str]]:
        forms = self._dutch.irregular(word for word in self._vocabulary if len(word) >= _SMALL)
        return {
            word: [*forms.get(word, ()), *compound_parts(word, self._dutch)]
            for word in self._vocabulary
        }

    def _marks(self) -> dict[str, str]:
        groups: dict[str, list[str]] = defaultdict(list)
        for word, stem in self._stems.items():
            groups[stem].append(word)
        marks = {}
        for stem, group in groups.items():
            stripped = {word: self._lost_ge(word, stem) for word in group}
            if len(set(stripped.values())) > 1:
                for word in group:
                    marks[word] = f"9{crc32(f'{stem} {stripped[word]}'.encode()):010}"
        return marks

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


def word_list(
    counts: Mapping[str, int], marks: Mapping[str, str], called: Mapping[str, Iterable[str]]
) -> dict[str, dict[str, str]]:
    """All indexed words, in one file per first letter or digit, also where no word begins so.

    Words with another first letter, such as a Greek one, are in `other`. `words` is sorted; the digit
    after a word is the base-2 logarithm of its number of pages, at most 9. `marks` distinguishes words
    that share a stem. `called` has the names of pages by page, `names` the pages by name, in the file
    of each of its words.
    """
    shards: dict[str, dict[str, list[str]]] = {
        letter: {"words": [], "marks": [], "names": []}
        for letter in (*ascii_lowercase, *digits, OTHER)
    }
    pages_by_name: dict[str, list[str]] = defaultdict(list)
    for page, names in called.items():
        for name in names:
            pages_by_name[name].append(page)
    for name, pages in sorted(pages_by_name.items()):
        for letter in {word[0] if word[0] in shards else OTHER for word in name.split()}:
            shards[letter]["names"].append(f"{name}:{' '.join(pages)}")
    for word in sorted(counts):
        shard = shards[word[0] if word[0] in shards else OTHER]
        shard["words"].append(f"{word}{min(counts[word].bit_length() - 1, 9)}")
        if word in marks:
            shard["marks"].append(f"{word} {marks[word]}")
    return {
        letter: {
            "words": " ".join(shard["words"]),
            "marks": ",".join(shard["marks"]),
            "names": ",".join(shard["names"]),
        }
        for letter, shard in shards.items()
    }
