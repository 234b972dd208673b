"""Write what the finders of projects and calls load when a visitor filters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic_core import to_json

from records.building.staging import PageJob
from records.finder.finder import FOLDER, finders
from records.language.typography import held_together

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig

    from records.building.manifest import Dependencies
    from records.building.staging import Staging
    from records.finder.finder import Finder
    from records.rendering.page_renderer import PageRenderer


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> Environment:
    """Lists show their facets without scripts too."""
    found = finders(config.extra["site"].catalogue)
    config.extra["finders"] = found
    config.extra["env"] = env
    config.extra["renderer"].offer("finder_of", lambda name: found[name].shown)
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """One index for each finder, and its cards in groups."""
    env: Environment = config.extra["env"]
    renderer: PageRenderer = config.extra["renderer"]
    staging: Staging = config.extra["staging"]
    found: dict[str, Finder] = config.extra["finders"]
    for name, finder in found.items():
        folder = Path(config.site_dir) / FOLDER / finder.name
        _write(folder / "index.json", finder.index())
        _write(folder / f"ids/{finder.order_digest}.json", finder.ids)
        staging.make(
            [
                PageJob(
                    f"{FOLDER}/{finder.name}/cards/{order_digest}.json",
                    partial(renderer.fingerprint, name, records),
                    partial(_cards, renderer, env, records),
                )
                for order_digest, records in finder.groups.items()
            ]
        )


def _cards(
    renderer: PageRenderer, env: Environment, records: Sequence[Any]
) -> tuple[str, Dependencies]:
    item: Any = env.globals["item"]
    with renderer.asking() as asked:
        cards = [held_together(item(record)) for record in records]
        return to_json(cards).decode(), asked


def _write(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(to_json(content))
