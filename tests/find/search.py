"""Asks the search of a built site on Node, without a browser."""

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from programs import answering

from conftest import HOUSE
from records.search.index_files import EDITIONS, FOLDER

Answer = dict[str, Any]
Search = Callable[[Sequence[str]], dict[str, Answer]]
"""The answers by query, asked one after the other; `pages` are the addresses of the hits."""
_PROGRAM = Path(__file__).with_name("ask.mjs")
_MODULES = "assets/js/find"


def indexed_pages(site: Path) -> dict[int, str]:
    """The address of each page in the index of a site, by its number."""
    files = (site / EDITIONS).glob("*/pages/*.json")
    return {int(file.stem): json.loads(file.read_text("utf-8"))["url"] for file in files}


@contextmanager
def searching(site: Path, folder: Path) -> Iterator[Search]:
    """The modules of the search as they are written, with the index of a site.

    `folder` is empty, and gets both.
    """
    pages = indexed_pages(site)
    shutil.copytree(HOUSE / "overrides" / _MODULES, folder / _MODULES)
    (folder / FOLDER).symlink_to(site / FOLDER)

    with answering(["node", str(_PROGRAM), str(folder)]) as ask:

        def search(queries: Sequence[str]) -> dict[str, Answer]:
            answers: dict[str, Answer] = ask(list(queries))
            for answer in answers.values():
                answer["pages"] = [pages[hit] for hit in answer["hits"]]
            return answers

        yield search
