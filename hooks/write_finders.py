"""Write what the finders of lists load when a visitor filters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from pydantic_core import to_json

from records.building.staging import PageJob
from records.finder.finder import FOLDER, finders
from records.rendering.build import build_of

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig

    from records.building.manifest import Dependencies
    from records.record import Record
    from records.rendering.page_renderer import PageRenderer


def on_pre_build(config: MkDocsConfig) -> None:
    """Count what there is to filter by."""
    build = build_of(config)
    build.finders = finders(build.site.catalogue)


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> Environment:
    """Lists show their facets without scripts too."""
    build = build_of(config)
    build.renderer.offer("finder_of", lambda name: build.finders[name].shown)
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """One index for each finder, and its cards in groups."""
    build = build_of(config)
    for name, finder in build.finders.items():
        folder = f"{FOLDER}/{finder.name}"
        build.staging.write(f"{folder}/index.json", to_json(finder.index()))
        build.staging.write(f"{folder}/ids/{finder.order_digest}.json", to_json(finder.ids))
        build.staging.make(
            [
                PageJob(
                    f"{folder}/cards/{order_digest}.json",
                    partial(build.renderer.fingerprint, name, records),
                    partial(_cards, build.renderer, records),
                )
                for order_digest, records in finder.groups.items()
            ]
        )


def _cards(renderer: PageRenderer, records: Sequence[Record]) -> tuple[bytes, Dependencies]:
    cards, asked = renderer.cards(records)
    return to_json(cards), asked
