"""Asks the search of a built site on Node, without a browser."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from programs import answering

from conftest import HOUSE
from records.search.search_index import ADDITIONS, FOLDER, indexed_pages

Answer = dict[str, Any]
Search = Callable[[Sequence[str]], dict[str, Answer]]
"""The answers by query, asked one after the other; `pages` are the addresses of the hits."""
_PROGRAM = Path(__file__).with_name("ask.mjs")
_MODULES = "assets/js/find"


@contextmanager
def searching(site: Path, folder: Path) -> Iterator[Search]:
    """The modules of the search as they are written, with the index of a site.

    `folder` is empty, and gets both.
    """
    pages = {name: href for href, name in indexed_pages(site)}
    shutil.copytree(HOUSE / "overrides" / _MODULES, folder / _MODULES)
    for name in (FOLDER, ADDITIONS):
        (folder / name).symlink_to(site / name)

    with answering(["node", str(_PROGRAM), str(folder)]) as ask:

        def search(queries: Sequence[str]) -> dict[str, Answer]:
            answers: dict[str, Answer] = ask(list(queries))
            for answer in answers.values():
                answer["pages"] = [pages[hit] for hit in answer["hits"]]
            return answers

        yield search
