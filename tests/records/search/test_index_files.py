"""The files of the search index."""

import json
from dataclasses import replace

from empty_entry import EMPTY

from records.search.index_files import FOLDER, index_files
from records.vocabulary import Vocabulary


def test_a_site_may_have_any_number_of_kinds() -> None:
    entries = [replace(EMPTY, href=f"{number}/", kind=f"kind-{number}") for number in range(40)]
    index = json.loads(index_files(entries, Vocabulary())[f"{FOLDER}/index.json"])
    kinds = [index["kinds"][ord(letter) - ord("a")] for letter in index["pages"]]
    assert kinds == [entry.kind for entry in entries]


def test_a_site_without_pages_or_words_has_an_index() -> None:
    for entries in ([], [EMPTY]):
        files = index_files(entries, Vocabulary())
        assert json.loads(files[f"{FOLDER}/index.json"])["starts"] == ""
