"""Make the whole site searchable, in the visitor's own browser."""

from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from pydantic_core import to_json

from records.building.digest import digest
from records.forms.addresses import path_of
from records.language.dutch import Dutch
from records.rendering.build import Build, build_of
from records.search import search_index
from records.search.entry_forms import index_marks, plain_page, with_marks
from records.search.search_entry import SearchEntry, search_entries
from records.search.search_words import SearchWords
from records.search.word_list import word_list

_ADDITIONS = search_index.ADDITIONS
_FOLDERS = (search_index.FOLDER, _ADDITIONS)


def on_post_build(config: MkDocsConfig) -> None:
    """Index the finished pages; a preview has its index elsewhere, as soon as that is there."""
    build, output = build_of(config), Path(config.site_dir)
    if elsewhere := config.extra.get("index"):
        for name in _FOLDERS:
            (output / name).symlink_to(elsewhere / name)
    if config.extra["search_index"] == "never":
        return
    entries = _in_order(search_entries(build.site))
    texts = {href: entry.text for href, entry in entries.items()}
    subjects = {href: entry.subject for href, entry in entries.items()}
    words = SearchWords(texts, build.site.catalogue.vocabulary, Dutch(), subjects)
    marks = {href: index_marks(entry, words) for href, entry in entries.items()}
    orders = [finder.order_digest for finder in build.finders.values()]
    pages = build.staging.fingerprint(map(path_of, entries))
    made_from = digest(pages, *orders, *marks.values())
    if not build.staging.keep_folders(_FOLDERS, made_from):
        _index(build, output, entries, words, marks)
        build.staging.place_folders(_FOLDERS, made_from)


def _index(
    build: Build,
    output: Path,
    entries: Mapping[str, SearchEntry],
    words: SearchWords,
    marks: Mapping[str, str],
) -> None:
    pages = ((href, (output / path_of(href)).read_text("utf-8")) for href in entries)
    try:
        marked = ((href, with_marks(page, marks[href])) for href, page in pages)
        names = search_index.write_index(output, marked)
    except search_index.SearchIndexFault as fault:
        raise PluginError(str(fault)) from None
    for finder in build.finders.values():
        numbers = [names[record.href] for record in finder.records]
        path = f"{_ADDITIONS}/{finder.name}/{finder.order_digest}.json"
        build.staging.write(path, to_json(numbers))
    called = {names[href]: words.names(entry.called) for href, entry in entries.items()}
    first = {names[href] for href, entry in entries.items() if entry.comes_first}
    lists = word_list(words.counts(), words.marks, called, first)
    for letter, shard in lists.items():
        build.staging.write(f"{_ADDITIONS}/words/{letter}.json", to_json(shard))
    plain = [plain_page(entry, names[href]) for href, entry in entries.items()]
    build.staging.write(f"{_ADDITIONS}/pages.json", to_json(plain))


def _in_order(entries: Mapping[str, SearchEntry]) -> dict[str, SearchEntry]:
    """Those of terms, of records and of other pages, as equal results are in order."""
    found = sorted(entries.values(), key=lambda entry: (not entry.is_term, entry.kind == "page"))
    return {entry.href: entry for entry in found}
