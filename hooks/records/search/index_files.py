"""The files of the search index, of which a browser loads those that a query needs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pydantic_core import to_json

from records.building.digest import digest
from records.finder import Finder
from records.language.dutch import Dutch
from records.vocabulary import Vocabulary

from .postings import all_postings, in_lists
from .search_entry import SearchEntry
from .search_words import SearchWords
from .word_list import word_list

FOLDER = "assets/search"
"""The folder of the index in the site."""
EDITIONS = f"{FOLDER}/editions"
"""The folder in it with a folder for each edition, of which there is one."""
_NAME = 16
"""Hexadecimal digits in the name of an edition."""


def index_files(
    entries: Sequence[SearchEntry], vocabulary: Vocabulary, finders: Iterable[Finder] = ()
) -> dict[str, bytes]:
    """All files, by their path in the site; the number of a page is its place in `entries`.

    All but one lie in the folder of their edition, named after their content, so that no browser
    mixes files of two; `index.json` says which edition there is, the first stem of each list, and
    the kind of each page: `a` for the first of `kinds`, and so on. `glossaries` are the pages that
    explain terms.
    """
    texts = {entry.href: entry.text for entry in entries}
    subjects = {entry.href: entry.subject for entry in entries}
    words = SearchWords(texts, vocabulary, Dutch(), subjects)
    postings, counts = all_postings(entries, words)
    lists = [*in_lists(postings)]
    contents = {
        **{f"lists/{number}.json": some for number, some in enumerate(lists)},
        **{f"words/{letter}.json": some for letter, some in _words(entries, words, counts)},
        **{f"pages/{number}.json": _page(entry, words) for number, entry in enumerate(entries)},
        **dict(_finder_pages(entries, finders)),
    }
    files = {path: to_json(content) for path, content in contents.items()}
    edition = digest(*(part for file in files.items() for part in file))[:_NAME]
    kinds = list(dict.fromkeys(entry.kind for entry in entries))
    letters = {kind: chr(ord("a") + number) for number, kind in enumerate(kinds)}
    index = {
        "edition": edition,
        "starts": " ".join(next(iter(some)) for some in lists),
        "kinds": kinds,
        "pages": "".join(letters[entry.kind] for entry in entries),
        "glossaries": [number for number, entry in enumerate(entries) if entry.terms],
    }
    in_edition = {f"{EDITIONS}/{edition}/{path}": data for path, data in files.items()}
    return {f"{FOLDER}/index.json": to_json(index), **in_edition}


def _words(
    entries: Sequence[SearchEntry], words: SearchWords, counts: Mapping[str, int]
) -> Iterable[tuple[str, dict[str, str]]]:
    called = {number: words.names(entry.called) for number, entry in enumerate(entries)}
    first = {number for number, entry in enumerate(entries) if entry.comes_first}
    return word_list(counts, words.stem, called, first).items()


def _page(entry: SearchEntry, words: SearchWords) -> dict[str, Any]:
    """What a result shows of its page: its text, or of a glossary each term with its other names."""
    page: dict[str, Any] = {
        "url": entry.href,
        "title": entry.title,
        "summary": entry.summary,
        "kind": entry.kind,
        "place": entry.place,
        **entry.facts,
    }
    if entry.example:
        page["example"] = True
    if entry.terms:
        page["terms"] = [
            [term.id, term.title, term.text, " ".join(words.aliases(term.title))]
            for term in entry.terms
        ]
    elif entry.body not in ("", entry.summary):
        page["text"] = entry.body
    return page


def _finder_pages(
    entries: Sequence[SearchEntry], finders: Iterable[Finder]
) -> Iterator[tuple[str, list[int]]]:
    """The pages of the records of each finder, in the order of the finder."""
    numbers = {entry.href: number for number, entry in enumerate(entries)}
    for finder in finders:
        pages = [numbers[record.href] for record in finder.records]
        yield f"{finder.name}/{finder.order_digest}.json", pages
