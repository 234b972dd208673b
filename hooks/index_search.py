"""Make the whole site searchable, in the visitor's own browser."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from pydantic_core import to_json

from records.building.digest import digest
from records.forms.addresses import path_of
from records.language.dutch import Dutch
from records.rendering.build import Build, build_of
from records.search.plain_page import plain_page
from records.search.search_entry import SearchEntry, search_entries
from records.search.search_index import ADDITIONS, FOLDER, SearchIndexFault, write_index
from records.search.search_words import SearchWords, word_list

WORDS = f"{ADDITIONS}/words"
_FOLDERS = (FOLDER, ADDITIONS)


def on_pre_build(config: MkDocsConfig) -> None:
    """Learn what each page is found by, when this build makes an index."""
    build = build_of(config)
    makes_index = config.extra["search_index"] != "never"
    build.search_entries = search_entries(build.site) if makes_index else {}
    texts = {href: entry.text for href, entry in build.search_entries.items()}
    subjects = {href: entry.subject for href, entry in build.search_entries.items()}
    vocabulary = build.site.catalogue.vocabulary
    build.search_words = SearchWords(texts, vocabulary, Dutch(), subjects) if texts else None


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> Environment:
    """Let each page say what it is found by."""
    build = build_of(config)
    words = build.search_words
    build.renderer.offer("search_entry", build.search_entries.get)
    build.renderer.offer("search_words", words.of if words else list)
    build.renderer.offer("search_synonyms", words.of_subjects if words else list)
    build.renderer.offer("search_aliases", words.aliases if words else lambda _: [])
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Index the finished pages; a preview has its index elsewhere, as soon as that is there."""
    build, output = build_of(config), Path(config.site_dir)
    if elsewhere := config.extra.get("index"):
        for name in _FOLDERS:
            (output / name).symlink_to(elsewhere / name)
    if build.search_words is None:
        return
    orders = [finder.order_digest for finder in build.finders.values()]
    made_from = digest(build.staging.fingerprint(map(path_of, build.search_entries)), *orders)
    if not build.staging.keep_folders(_FOLDERS, made_from):
        _index(build, output, build.search_words)
        build.staging.place_folders(_FOLDERS, made_from)


def _index(build: Build, output: Path, search_words: SearchWords) -> None:
    try:
        names = write_index(output, _in_order(build.search_entries))
    except SearchIndexFault as fault:
        raise PluginError(str(fault)) from None
    for finder in build.finders.values():
        numbers = [names[record.href] for record in finder.records]
        path = f"{ADDITIONS}/{finder.name}/{finder.order_digest}.json"
        build.staging.write(path, to_json(numbers))
    called = {
        names[href]: search_words.names(entry.called)
        for href, entry in build.search_entries.items()
    }
    first = {names[href] for href, entry in build.search_entries.items() if entry.comes_first}
    words = word_list(search_words.counts(), search_words.marks, called, first)
    for letter, shard in words.items():
        build.staging.write(f"{WORDS}/{letter}.json", to_json(shard))
    pages = [plain_page(entry, names[href]) for href, entry in build.search_entries.items()]
    build.staging.write(f"{ADDITIONS}/pages.json", to_json(pages))


def _in_order(entries: Mapping[str, SearchEntry]) -> list[str]:
    """The addresses of terms, of records and of other pages, as equal results are in order."""
    return sorted(
        entries, key=lambda href: (not entries[href].is_term, entries[href].kind == "page")
    )
