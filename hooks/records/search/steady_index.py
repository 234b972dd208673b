"""Makes a search index of the same pages the same bytes: Pagefind follows the order of the disk."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from .index_part import read_part, write_part
from .page_numbers import PageNumbers
from .split_index import split

_PAGES, _LISTS, _FILTERS = 1, 2, 3
"""Which parts of the list that describes an index name its pages, lists of words and filters."""


def steady(folder: Path, addresses: Mapping[str, str]) -> None:
    """Put pages and filters of the index in `folder` in order, cut its lists, name each part anew.

    `addresses` has the address of each page by its name in the index. Parts are named by a
    fingerprint, so the description of the index and its entry change along.
    """
    entry = json.loads((folder / "pagefind-entry.json").read_text("utf-8"))
    for language in entry["languages"].values():
        described = folder / f"pagefind.{language['hash']}.pf_meta"
        parts = read_part(described)
        numbers = PageNumbers(parts[_PAGES], addresses)
        parts[_PAGES] = numbers.pages
        parts[_LISTS] = split(folder / "index", parts[_LISTS], numbers)
        filters = [
            (name, _in_order(folder / "filter", old, numbers)) for name, old in parts[_FILTERS]
        ]
        parts[_FILTERS] = sorted([name, new] for name, new in filters)
        described.unlink()
        language["hash"] = _write(folder, "pagefind.{}.pf_meta", parts, language["hash"])
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
    (folder / "pagefind-entry.json").write_text(text, encoding="utf-8")


def _in_order(folder: Path, old: str, numbers: PageNumbers) -> str:
    """Sort the values of a filter and their pages; its new name."""
    path = folder / f"{old}.pf_filter"
    name, values = read_part(path)
    path.unlink()
    ordered = sorted([value, numbers.all_of(pages)] for value, pages in values)
    return _write(folder, "{}.pf_filter", [name, ordered], old)


def _write(folder: Path, form: str, content: list[object], old: str) -> str:
    """Write a part; its name keeps the language and the length it had."""
    language, _, fingerprint = old.partition("_")
    name = write_part(folder, form.format(f"{language}_{{}}"), content, len(fingerprint))
    return f"{language}_{name}"
