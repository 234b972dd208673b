"""Asks the search of a built site on Node, without a browser."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from conftest import HOUSE
from records.search.search_index import ADDITIONS, FOLDER, indexed_pages

Answer = dict[str, Any]
_PROGRAM = Path(__file__).with_name("ask.mjs")
_MODULES = "assets/js/find"


class Search:
    """The modules of the search as they are written, with the index of a site."""

    def __init__(self, site: Path, folder: Path) -> None:
        """`folder` is empty, and gets both."""
        self._folder = folder
        self._pages = {name: href for href, name in indexed_pages(site)}
        shutil.copytree(HOUSE / "overrides" / _MODULES, folder / _MODULES)
        for name in (FOLDER, ADDITIONS):
            (folder / name).symlink_to(site / name)

    def __call__(self, queries: Sequence[str]) -> dict[str, Answer]:
        """The answers by query, asked one after the other; `pages` are the addresses of the hits."""
        run = subprocess.run(
            ["node", str(_PROGRAM), str(self._folder)],  # noqa: S607 (the machine's own)
            input=json.dumps(queries),
            capture_output=True,
            text=True,
            check=True,
        )
        answers: dict[str, Answer] = json.loads(run.stdout)
        for answer in answers.values():
            answer["pages"] = [self._pages[hit] for hit in answer["hits"]]
        return answers
