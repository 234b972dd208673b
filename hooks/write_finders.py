"""Write what the finders of projects and calls load when a visitor filters."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from records.finding.finder import finders

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig

    from records.building.workshop import Workshop
    from records.finding.finder import Finder
    from records.pages.dressing import Dresser

FOLDER = "assets/finder"
CARD = {"projects": "finder_project.html", "calls": "finder_call.html"}


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> Environment:
    """Lists show their facets without scripts too."""
    found = finders(config.extra["site"].catalogue)
    config.extra["finders"] = found
    config.extra["env"] = env
    config.extra["dresser"].offer("finder_of", lambda name: found[name].shown)
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """One index for each finder, and its cards in groups."""
    env: Environment = config.extra["env"]
    dresser: Dresser = config.extra["dresser"]
    workshop: Workshop = config.extra["workshop"]
    found: dict[str, Finder] = config.extra["finders"]
    for name, finder in found.items():
        folder = Path(config.site_dir) / FOLDER / name
        card = env.get_template(f"partials/{CARD[name]}")
        _write(folder / "index.json", finder.index())
        _write(folder / "ids.json", [record.id for record in finder.records])
        for number, records in enumerate(finder.groups()):
            path = f"{FOLDER}/{name}/{number}.json"
            fingerprint = partial(dresser.fingerprint, name, records)
            if not workshop.keeps(path, fingerprint):
                with dresser.asking() as asked:
                    cards = [card.render(record=record) for record in records]
                workshop.write(path, _json(cards), fingerprint(asked), asked)


def _write(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_json(content), "utf-8")


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
