"""Make the whole site searchable, in the visitor's own browser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from records.language.dutch import Dutch
from records.search.search_entry import SearchEntry, search_entries
from records.search.search_index import ADDITIONS, FOLDER, SearchIndexFault, write_index
from records.search.search_words import SearchWords
from records.search.word_list import word_list

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig

    from records.rendering.page_renderer import PageRenderer

WORDS = f"{ADDITIONS}/words"


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> Environment:
    """Let each page say what it is found by, when this build makes an index."""
    entries: dict[str, SearchEntry] = {}
    words = None
    if _makes_index(config):
        site = config.extra["site"]
        entries = search_entries(site)
        texts = {href: entry.text for href, entry in entries.items()}
        words = SearchWords(texts, site.catalogue.vocabulary, Dutch())
    config.extra["search_entries"] = entries
    config.extra["search_words"] = words

    renderer: PageRenderer = config.extra["renderer"]
    renderer.offer("search_entry", entries.get)
    renderer.offer("search_words", words.of if words else list)
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Index the finished pages; a preview has its index elsewhere, as soon as that is there."""
    output = Path(config.site_dir)
    if elsewhere := config.extra.get("index"):
        for name in (FOLDER, ADDITIONS):
            (output / name).symlink_to(elsewhere / name)
    if not _makes_index(config):
        return
    try:
        names = write_index(output, config.extra["search_entries"])
    except SearchIndexFault as fault:
        raise PluginError(str(fault)) from None
    for finder in config.extra["finders"].values():
        numbers = [names[record.href] for record in finder.records]
        _write(output / ADDITIONS / finder.name / f"{finder.order_digest}.json", numbers)
    words: SearchWords = config.extra["search_words"]
    for letter, shard in word_list(words.counts(), words.marks).items():
        _write(output / WORDS / f"{letter}.json", shard)


def _makes_index(config: MkDocsConfig) -> bool:
    return bool(config.extra["search_index"] != "never")


def _write(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")
