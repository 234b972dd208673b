"""What the Hugo site draws: the woven fabrics and emblems of this house, as its data files."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from records.forms.emblems import CATEGORIES, THEMES
from records.rendering import fabrics
from records.rendering.share_drawing import drawn
from records.rendering.share_picture import SharePicture

from .corpus import HOUSE

_BINDINGS = sorted({"plat", "visgraat", *(emblem.binding for emblem in THEMES.values())})
_THREADS = range(6, 15)
"""The columns in which the bright thread of a picture may run."""


def write_drawings(folder: Path) -> None:
    """Write data/drawings.json and the cloths of the share pictures into a site for Hugo."""
    data = folder / "data/drawings.json"
    data.write_text(json.dumps(_drawings()), encoding="utf-8")
    cloths = folder / "assets/cloths"
    cloths.mkdir(parents=True)
    for binding in _BINDINGS:
        picture = SharePicture("", "", "KINA sociale economie", binding, _THREADS[0])
        (cloths / f"{binding}.png").write_bytes(drawn(picture, HOUSE / "overrides/assets/fonts"))


def _drawings() -> dict[str, Any]:
    return {
        "tiles": {binding: asdict(fabrics.tile(binding)) for binding in _BINDINGS},
        "threads": {
            binding: [fabrics.thread(binding, column) for column in _THREADS]
            for binding in _BINDINGS
        },
        "frays": {binding: asdict(fabrics.fray(binding)) for binding in _BINDINGS},
        "hero": asdict(fabrics.hero()),
        "torn": asdict(fabrics.torn()),
        "themes": {name: asdict(emblem) for name, emblem in THEMES.items()},
        "categories": CATEGORIES,
    }
