"""The marks of a page in the index."""

from collections.abc import Sequence
from dataclasses import replace

from hostile import payloads
from lxml import html

from conftest import Read
from records.language.dutch import Dutch
from records.search.entry_forms import index_marks, with_marks
from records.search.search_entry import SearchEntry, search_entries
from records.search.search_words import SearchWords
from records.vocabulary import Synonym, Vocabulary


def _marks(entries: Sequence[SearchEntry], *synonyms: Synonym) -> list[dict[str, str]]:
    """The value of each mark of each page, by its name."""
    vocabulary = Vocabulary(synonyms=list(synonyms))
    texts = {entry.href: entry.text for entry in entries}
    subjects = {entry.href: entry.subject for entry in entries}
    words = SearchWords(texts, vocabulary, Dutch(), subjects)
    return [_read(index_marks(entry, words)) for entry in entries]


def _read(marks: str) -> dict[str, str]:
    found = {}
    for element in html.fragments_fromstring(marks, no_leading_text=True):
        (kind, name), (_, value) = element.items()
        found[f"{kind.removeprefix('data-pagefind-')} {name.removesuffix('[content]')}"] = value
        assert (element.text or "", element.tail or "") == ("", "")
    return found


def test_a_mark_says_what_the_entry_says(read: Read) -> None:
    entries = search_entries(read()[0])
    pages = [entries[href] for href in ("oproepen/nieuwe-wielen/", "themas/fiets/")]
    call, theme = _marks(pages, Synonym(term="oproep", words=["subsidie"]))
    assert call["filter kind"] == "call"
    assert call["filter schedule"].endswith("1797332400 afgesloten")
    assert call["meta aliases"] == "subsidie"
    assert "filter example" not in theme


def test_a_glossary_has_the_synonyms_of_each_term(read: Read) -> None:
    glossary = search_entries(read()[0])["over/begrippenlijst/"]
    (marks,) = _marks([glossary], Synonym(term="arbeidszorg", words=["dagbesteding", "atelier"]))
    assert marks["filter terms"] == "ja"
    assert marks["meta terms"] == "arbeidszorg: dagbesteding, atelier"


def test_hostile_words_stay_in_their_mark(read: Read) -> None:
    theme = search_entries(read()[0])["themas/fiets/"]
    entries = [
        replace(theme, href=f"{number}/", title=words, subjects=(words,))
        for number, words in enumerate(payloads())
    ]
    for entry, marks in zip(entries, _marks(entries), strict=True):
        assert (marks["meta title"], marks["meta subjects"]) == (entry.title, entry.title)


def test_the_marks_are_in_the_head() -> None:
    page = with_marks("<head><title>a</title></head><p></head>", "<meta>")
    assert page == "<head><title>a</title><meta></head><p></head>"
