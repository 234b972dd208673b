"""Write what the finders of projects and calls load when a visitor filters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from records.finder import finders

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig

    from records.finder import Finder

FOLDER = "assets/finder"
CARD = {"projects": "finder_project.html", "calls": "finder_call.html"}


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> Environment:
    """Lists show their facets without scripts too."""
    config.extra["finders"] = finders(config.extra["site"].catalogue)
    config.extra["env"] = env
    env.globals["finders"] = config.extra["finders"]
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """One index for each finder, and its cards in groups."""
    env: Environment = config.extra["env"]
    found: dict[str, Finder] = config.extra["finders"]
    for name, finder in found.items():
        folder = Path(config.site_dir) / FOLDER / name
        card = env.get_template(f"partials/{CARD[name]}")
        _write(folder / "index.json", finder.index())
        _write(folder / "ids.json", [record.id for record in finder.records])
        for number, records in enumerate(finder.groups()):
            cards = [card.render(record=record) for record in records]
            _write(folder / f"{number}.json", cards)


def _write(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")
