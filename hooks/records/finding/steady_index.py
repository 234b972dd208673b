"""Makes a search index of the same pages the same bytes, since Pagefind shuffles its filters."""

from __future__ import annotations

import json
from pathlib import Path

from .index_part import read_part, write_part
from .split_index import split

_LISTS, _FILTERS = 2, 3
"""Which parts of the list that describes an index name its lists of words and its filters."""


def steady(folder: Path) -> None:
    """Put the filters of the index in `folder` in order, cut its lists, and name each part anew.

    Parts are named by a fingerprint, so the description of the index and its entry change along.
    """
    names = {old: _in_order(folder / "filter", old) for old in _filters(folder)}
    entry = json.loads((folder / "pagefind-entry.json").read_text("utf-8"))
    for language in entry["languages"].values():
        described = folder / f"pagefind.{language['hash']}.pf_meta"
        parts = read_part(described)
        parts[_LISTS] = split(folder / "index", parts[_LISTS])
        parts[_FILTERS] = sorted([name, names[old]] for name, old in parts[_FILTERS])
        described.unlink()
        language["hash"] = _write(folder, "pagefind.{}.pf_meta", parts, language["hash"])
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
    (folder / "pagefind-entry.json").write_text(text, encoding="utf-8")


def _filters(folder: Path) -> list[str]:
    return sorted(path.stem for path in (folder / "filter").glob("*.pf_filter"))


def _in_order(folder: Path, old: str) -> str:
    """Sort the values of a filter; its new name."""
    path = folder / f"{old}.pf_filter"
    name, values = read_part(path)
    path.unlink()
    return _write(folder, "{}.pf_filter", [name, sorted(values)], old)


def _write(folder: Path, form: str, content: list[object], old: str) -> str:
    """Write a part; its name keeps the language and the length it had."""
    language, _, fingerprint = old.partition("_")
    name = write_part(folder, form.format(f"{language}_{{}}"), content, len(fingerprint))
    return f"{language}_{name}"
