"""Make the whole site searchable, in the visitor's own browser."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from pydantic_core import to_json

from records.building.digest import digest
from records.rendering.build import build_of
from records.search.index_files import FOLDER, index_files
from records.search.search_entry import search_entries


def on_post_build(config: MkDocsConfig) -> None:
    """Index the texts of all pages; a preview has its index elsewhere, as soon as that is there."""
    build = build_of(config)
    if elsewhere := config.extra.get("index"):
        (Path(config.site_dir) / FOLDER).symlink_to(elsewhere / FOLDER)
    if config.extra["search_index"] == "never":
        return
    entries = [*search_entries(build.site).values()]
    vocabulary, finders = build.site.catalogue.vocabulary, build.finders.values()
    orders = [finder.order_digest for finder in finders]
    made_from = digest(to_json(entries), to_json(vocabulary.synonyms), *orders)
    if not build.staging.keep_folder(FOLDER, made_from):
        for path, data in index_files(entries, vocabulary, finders).items():
            build.staging.write(path, data)
        build.staging.place_folder(FOLDER, made_from)
